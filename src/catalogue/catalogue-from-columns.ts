import { GARMENT_KINDS } from '../measures/garment-kind.js'
import type { Catalogue, Lists } from './catalogue.js'
import { type Columns, GENDERS } from './columns.js'
import { fitModelOf } from './fit-model.js'
import { nameIndex } from './name-index.js'
import type { Product, Variant } from './product.js'
import { safeLink } from './safe-link.js'
import type { SizeChart } from './size-chart.js'
import { withoutQuery } from './without-query.js'

/** Ids whose rows are kept at hand. */
const REMEMBERED = 2000

/** A catalogue to be read, over its columns. Look-up tables are made when they are first needed. */
export function catalogueFromColumns(columns: Columns): Catalogue {
  const { variantStarts, variantSize, variantStock, brand } = columns
  const size = columns.id.length
  const byId = lazily(() => nameIndex([{ words: columns.id, row: (i) => i }]))
  const byAlias = lazily(() => aliasIndex(columns))
  const tagNumbers = lazily(() => new Map(columns.tagNames.map((name, i) => [name, i])))
  const productsOfTags = lazily(() => turned(columns.tags, size, columns.tagNames.length))
  const stock = lazily(() => stockOf(columns))
  const classes = lazily(() => sizeClasses(columns))
  const price = lazily(() => Float64Array.from(columns.price, (value) => (value < 0 ? Number.NaN : value)))
  const variantsFrom = (row: number) => variantStarts[row] ?? 0
  const charts = new Map<string, SizeChart | undefined>()
  // Advice asks for the same few products again and again.
  const rows = new Map<string, number>()
  // An id beats an alias; the much larger table of aliases is made only when an id was not enough.
  const find = (id: string) => {
    for (const [look, name] of [
      [byId, id],
      [byAlias, id],
      [byAlias, withoutQuery(id)],
    ] as const) {
      const row = look()(name)
      if (row >= 0) return row
    }
    return -1
  }

  const fit = fitModelOf(columns)
  const catalogue: Catalogue = {
    ...(fit ? { fit } : {}),
    size,
    about: columns.about,
    charts: columns.charts,
    tagNames: columns.tagNames,
    tags: columns.tags,
    near: columns.near,
    get price() {
      return price()
    },
    get products() {
      return productsOfTags()
    },
    rowOf: (id) => {
      const known = rows.get(id)
      if (known !== undefined) return known
      if (rows.size > REMEMBERED) rows.clear()
      const row = find(id)
      rows.set(id, row)
      return row
    },
    idOf: (row) => columns.id.at(row),
    inStock: (row) => stock()[row] === 1,
    sizeClass: (row) => classes()[row] ?? -1,
    kind: (row) => GARMENT_KINDS[columns.kind[row] ?? 0] ?? 'other',
    gender: (row) => GENDERS[columns.gender[row] ?? 0] ?? 'unisex',
    brand: (row) => brand.names[brand.codes[row] ?? 0] ?? '',
    tagOf: (name) => tagNumbers().get(name) ?? -1,
    sizes: (row) => {
      const found = new Map<string, boolean>()
      for (let i = variantsFrom(row); i < variantsFrom(row + 1); i++) {
        const label = variantSize.names[variantSize.codes[i] ?? 0] ?? ''
        if (label !== '') found.set(label, found.get(label) || variantStock[i] === 1)
      }
      return Array.from(found, ([label, inStock]) => ({ label, inStock }))
    },
    variants: (row) => variantsOf(columns, row),
    product: (row) => productOf(columns, row),
    chart: (row) => {
      const key = `${brand.codes[row]} ${columns.kind[row]} ${columns.gender[row]}`
      if (!charts.has(key)) charts.set(key, bestChart(columns.charts, catalogue, row))
      return charts.get(key)
    },
  }
  return catalogue
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Rows by alias, variant id and address, with and without its query. */
function aliasIndex({ id, link, aliases, aliasStarts, variantId, variantStarts }: Columns): (name: string) => number {
  const [rowOfAlias, rowOfVariant] = [rowsOf(aliasStarts, id.length), rowsOf(variantStarts, id.length)]
  return nameIndex([
    { words: link, row: (i) => i },
    { words: link, row: (i) => i, upToQuery: true },
    { words: aliases, row: (i) => rowOfAlias[i] ?? -1 },
    { words: variantId, row: (i) => rowOfVariant[i] ?? -1 },
  ])
}

/** The row to which each entry of lists belongs. */
function rowsOf(starts: Int32Array, count: number): Int32Array {
  const rows = new Int32Array(starts[count] ?? 0)
  for (let row = 0; row < count; row++) rows.fill(row, starts[row], starts[row + 1])
  return rows
}

/** Lists of tags by product, turned into lists of products by tag. */
function turned({ starts, values }: Lists, products: number, tags: number): Lists {
  const ends = new Int32Array(tags + 1)
  for (let i = 0; i < values.length; i++) ends[(values[i] ?? 0) + 1]! += 1
  for (let tag = 0; tag < tags; tag++) ends[tag + 1]! += ends[tag] ?? 0
  const next = ends.slice()
  const result = new Uint32Array(values.length)
  for (let row = 0; row < products; row++) {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const tag = values[i] ?? 0
      result[next[tag] ?? 0] = row
      next[tag]! += 1
    }
  }
  return { starts: ends, values: result }
}

function stockOf({ id, variantStarts, variantStock }: Columns): Uint8Array {
  const stock = new Uint8Array(id.length)
  for (let row = 0; row < stock.length; row++) {
    for (let i = variantStarts[row] ?? 0; i < (variantStarts[row + 1] ?? 0); i++) if (variantStock[i] === 1) stock[row] = 1
  }
  return stock
}

/** One number for all products whose sizes, stock, brand, kind and gender are the same; −1 for those without sizes. */
function sizeClasses({ id, variantStarts, variantStock, variantSize, brand, kind, gender }: Columns): Int32Array {
  const classes = new Int32Array(id.length).fill(-1)
  const numbers = new Map<string, number>()
  const unsized = variantSize.names.indexOf('')
  for (let row = 0; row < classes.length; row++) {
    let key = ''
    for (let i = variantStarts[row] ?? 0; i < (variantStarts[row + 1] ?? 0); i++) {
      const code = variantSize.codes[i] ?? 0
      if (code !== unsized) key += `${code}${variantStock[i] ? '+' : '-'}`
    }
    if (key === '') continue
    key += ` ${brand.codes[row]} ${kind[row]} ${gender[row]}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    classes[row] = number
  }
  return classes
}

function variantsOf({ variantStarts, variantId, variantSize, variantColour, variantStock }: Columns, row: number): Variant[] {
  const variants: Variant[] = []
  for (let i = variantStarts[row] ?? 0; i < (variantStarts[row + 1] ?? 0); i++) {
    variants.push({
      id: variantId.at(i),
      size: variantSize.names[variantSize.codes[i] ?? 0] ?? '',
      colour: variantColour.names[variantColour.codes[i] ?? 0] ?? '',
      inStock: variantStock[i] === 1,
    })
  }
  return variants
}

function productOf(columns: Columns, row: number): Product {
  const { about, aliasStarts, category, tags } = columns
  const price = columns.price[row] ?? -1
  // Checked again: the file may have been made by something else than this compiler.
  const link = safeLink(columns.link.at(row))
  const image = safeLink(columns.image.at(row))
  const thumbnail = columns.thumbnail?.at(row)
  const path = category.names[category.codes[row] ?? 0] ?? ''
  const from = aliasStarts[row] ?? 0
  return {
    id: columns.id.at(row),
    title: columns.title.at(row),
    brand: columns.brand.names[columns.brand.codes[row] ?? 0] ?? '',
    category: path === '' ? [] : path.split(' > '),
    gender: GENDERS[columns.gender[row] ?? 0] ?? 'unisex',
    ...(price < 0 ? {} : { price, ...(about.currency ? { currency: about.currency } : {}) }),
    ...(link ? { link } : {}),
    ...(image ? { image } : {}),
    ...(thumbnail ? { thumbnail } : {}),
    tags: Array.from(tags.values.subarray(tags.starts[row], tags.starts[row + 1]), (tag) => columns.tagNames[tag] ?? ''),
    aliases: Array.from({ length: (aliasStarts[row + 1] ?? 0) - from }, (_, i) => columns.aliases.at(from + i)),
    variants: variantsOf(columns, row),
  }
}

/**
 * Brand first, then kind, then gender; a chart of another brand, kind or gender serves nobody. One of garment measures, from
 * which ease must be guessed, counts half, and a generic chart comes last.
 */
function bestChart(charts: readonly SizeChart[], catalogue: Catalogue, row: number): SizeChart | undefined {
  const [brand, kind, gender] = [catalogue.brand(row).toLowerCase(), catalogue.kind(row), catalogue.gender(row)]
  let best: SizeChart | undefined
  let points = 0
  for (const chart of charts) {
    const serves =
      (chart.brand === '' || chart.brand.toLowerCase() === brand) &&
      (chart.kinds.length === 0 || chart.kinds.includes(kind)) &&
      (chart.gender === gender || (!chart.generic && (chart.gender === 'unisex' || gender === 'unisex')))
    const fit = 1 + (chart.brand === '' ? 0 : 4) + (chart.kinds.length === 0 ? 0 : 2) + (chart.gender === gender ? 1 : 0)
    const score = !serves ? 0 : chart.generic ? fit / 10 : chart.basis === 'garment' ? fit / 2 : fit
    if (score > points) {
      best = chart
      points = score
    }
  }
  return best
}
