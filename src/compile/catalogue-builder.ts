import { CATALOGUE_VERSION, type Columns, GENDERS } from '../catalogue/columns.js'
import { garmentKindOf } from '../catalogue/garment-kind-of.js'
import { safeLink } from '../catalogue/safe-link.js'
import type { SizeChart } from '../catalogue/size-chart.js'
import type { FeedItem } from '../feeds/feed-item.js'
import type { ProblemLog } from '../feeds/problem-log.js'
import { readPrice } from '../feeds/read-price.js'
import { GARMENT_KINDS } from '../measures/garment-kind.js'
import { genderOf } from './gender-of.js'
import { addressKnows, namesOf } from './item-names.js'
import { createDictionary, createNumberColumn, distinct, type Grouped, groupedBy, narrow } from './number-column.js'
import { priceLevels } from './price-levels.js'
import { productTags } from './product-tags.js'
import { createTellingWords } from './telling-words.js'
import { createTextColumn } from './text-column.js'

/** Makes columns of items as they come, without an object for each: half a million fit into a few hundred megabytes. */
export interface CatalogueBuilder {
  /** Takes an item of a feed (`feed`: its number, `file`: its name). */
  add(feed: number, file: string, item: FeedItem): void
  readonly products: number
  readonly variants: number
  /** The columns; nothing can be added any more. */
  columns(charts: readonly SizeChart[], now: number): Columns
}

/** Groups items into products by what their feed says belongs together, and reports what is wrong with each. */
export function createCatalogueBuilder(log: ProblemLog, { cards }: { readonly cards: boolean }): CatalogueBuilder {
  const rows = new Map<string, number>()
  const [id, title, link, image] = [createTextColumn(), createTextColumn(), createTextColumn(), createTextColumn()]
  const [brands, categories, tagNames] = [createDictionary(), createDictionary(), createDictionary()]
  const [brand, category, gender, kind, feedOf, price, line] = columnsOfNumbers()
  const [tagRow, tag, aliasRow, variantRow, size, colour, stock] = columnsOfNumbers()
  const [aliases, variantId] = [createTextColumn(), createTextColumn()]
  const [sizes, colours] = [createDictionary(), createDictionary()]
  const words = createTellingWords()
  const files: string[] = []
  let currency = ''
  /** What the product of the last item has already: its further variants mostly say the same. */
  let last = { row: -1, said: new Set<string>() }

  const open = (feed: number, item: FeedItem): number => {
    const row = id.push(item.group)
    rows.set(item.group, row)
    const cut = genderOf(item)
    title.push(item.title)
    link.push(safeLink(item.link))
    image.push(safeLink(item.image))
    brand.push(brands.code(item.brand))
    category.push(categories.code(item.category.join(' > ')))
    gender.push(Math.max(0, GENDERS.indexOf(cut)))
    kind.push(GARMENT_KINDS.indexOf(kindOf(item)))
    feedOf.push(feed)
    price.push(0)
    line.push(item.line ?? 0)
    words.add(item.title, item.description)
    return row
  }
  const say = (row: number, item: FeedItem) => {
    if (last.row !== row) last = { row, said: new Set() }
    const once = (text: string) => !last.said.has(text) && last.said.add(text)
    for (const name of productTags(item, GENDERS[gender.values()[row] ?? 0] ?? 'unisex')) {
      if (!once(name)) continue
      tagRow.push(row)
      tag.push(tagNames.code(name))
    }
    for (const name of namesOf(item)) {
      if (!once(`=${name}`)) continue
      aliasRow.push(row)
      aliases.push(name)
    }
  }
  return {
    get products() {
      return id.length
    },
    get variants() {
      return variantId.length
    },
    add: (feed, file, item) => {
      files[feed] = file
      const problem = faultOf(item) ?? (feedOf.values()[rows.get(item.group) ?? -1] ?? feed) !== feed
      if (problem) {
        const elsewhere = {
          problem: 'another feed holds a product of this id; the first one stays',
          advice: 'give each product to one feed',
        }
        log.report({ ...placeOf(file, item), ...(problem === true ? elsewhere : problem) })
        return
      }
      const paid = readPrice(item.price, item.inCents)
      if (!rows.has(item.group)) reportItem(log, file, item, paid !== undefined)
      const row = rows.get(item.group) ?? open(feed, item)
      currency ||= paid?.currency ?? item.currency
      const before = price.values()[row] ?? 0
      // Kept one higher, so that 0 says "none yet".
      if (paid && paid.amount < 2 ** 31 - 1 && (before === 0 || paid.amount + 1 < before)) price.values()[row] = paid.amount + 1
      variantRow.push(row)
      variantId.push(item.id)
      size.push(sizes.code(sizeOf(item)))
      colour.push(colours.code(item.colour))
      stock.push(item.inStock ? 1 : 0)
      say(row, item)
    },
    columns: (charts, now) => {
      const prices = Int32Array.from(price.values(), (held) => held - 1)
      for (const [row, level] of priceLevels(prices, category.values()).entries()) {
        if (!level) continue
        tagRow.push(row)
        tag.push(tagNames.code(`price:${level}`))
      }
      addWords()
      const codes = tag.values()
      const byRow = groupedBy(variantRow.values(), id.length)
      const tagged = withoutLoners(
        distinct(groupedBy(tagRow.values(), id.length), (i) => codes[i] ?? 0),
        codes,
        tagNames.names,
      )
      const named = distinct(groupedBy(aliasRow.values(), id.length), aliases.at, cards ? addressKnows(link) : () => false)
      const inOrder = (values: Uint32Array, order: Uint32Array, count: number) =>
        narrow(
          Uint32Array.from(order, (i) => values[i] ?? 0),
          count,
        )
      return {
        about: { version: CATALOGUE_VERSION, compiledAt: now, currency, content: '' },
        charts,
        id: id.packed(),
        title: title.packed(),
        link: link.packed(),
        image: image.packed(),
        brand: { codes: narrow(brand.values(), brands.names.length), names: brands.names },
        category: { codes: narrow(category.values(), categories.names.length), names: categories.names },
        gender: Uint8Array.from(gender.values()),
        kind: Uint8Array.from(kind.values()),
        price: prices,
        tagNames: tagged.names,
        tags: { starts: tagged.starts, values: narrow(tagged.codes, tagged.names.length) },
        aliasStarts: named.starts,
        aliases: aliases.packed(named.order),
        variantStarts: byRow.starts,
        variantId: variantId.packed(byRow.order),
        variantSize: { codes: inOrder(size.values(), byRow.order, sizes.names.length), names: sizes.names },
        variantColour: { codes: inOrder(colour.values(), byRow.order, colours.names.length), names: colours.names },
        variantStock: Uint8Array.from(byRow.order, (i) => stock.values()[i] ?? 0),
      }
    },
  }

  function addWords(): void {
    const { starts, order } = groupedBy(tagRow.values(), id.length)
    const codes = tag.values().slice()
    const known = (row: number) =>
      new Set(
        Array.from(order.subarray(starts[row], starts[row + 1]), (i) => tagNames.names[codes[i] ?? 0] ?? '').flatMap((name) =>
          name.split(/[:\s-]+/),
        ),
      )
    words.keep(known, (row, word) => {
      tagRow.push(row)
      tag.push(tagNames.code(`word:${word}`))
    })
  }
}

/** A shop's own tag on a single product joins it to nothing; the codes that are left are numbered anew. */
function withoutLoners({ starts, order }: Grouped, codes: Uint32Array, names: readonly string[]) {
  const products = new Uint32Array(names.length)
  for (const place of order) products[codes[place] ?? 0]! += 1
  const left = createDictionary()
  const kept = createNumberColumn()
  const begins = new Int32Array(starts.length)
  for (let row = 0; row + 1 < starts.length; row++) {
    for (const place of order.subarray(starts[row], starts[row + 1])) {
      const name = names[codes[place] ?? 0] ?? ''
      if ((products[codes[place] ?? 0] ?? 0) > 1 || !name.startsWith('tag:')) kept.push(left.code(name))
    }
    begins[row + 1] = kept.length
  }
  return { starts: begins, codes: kept.values(), names: left.names }
}

function columnsOfNumbers() {
  const make = createNumberColumn
  return [make(), make(), make(), make(), make(), make(), make()] as const
}

function kindOf({ category, title, tags }: FeedItem) {
  const told = tags.find((tag) => tag.startsWith('kind:'))?.slice(5)
  return GARMENT_KINDS.find((kind) => kind === told) ?? garmentKindOf(category, title)
}

/** Shopify's name for "there is only one". */
function sizeOf({ size }: FeedItem): string {
  return /^default( title)?$/i.test(size) ? '' : size
}

function faultOf(item: FeedItem) {
  const missing = item.id === '' || item.group === '' ? 'id' : item.title === '' ? 'title' : undefined
  if (!missing) return undefined
  return {
    field: missing,
    problem: `${missing} is missing; the item was left out`,
    advice: `give every item a ${missing}`,
    severity: 'error' as const,
  }
}

/** What is wrong with an item that is kept all the same. */
function reportItem(log: ProblemLog, file: string, item: FeedItem, priced: boolean): void {
  const report = (field: string, problem: string, advice: string) => log.report({ ...placeOf(file, item), field, problem, advice })
  const quoted = (text: string) => `"${text.slice(0, 60)}"`
  if (!priced) report('price', item.price === '' ? 'there is no price' : `${quoted(item.price)} is no price`, 'write it as "29.95 EUR"')
  if (item.link !== '' && safeLink(item.link) === '')
    report('link', `${quoted(item.link)} is no http(s) address`, 'give an address that begins with https://')
  if (safeLink(item.image) === '')
    report(
      'image_link',
      item.image === '' ? 'there is no picture' : `${quoted(item.image)} is no http(s) address`,
      'give an address that begins with https://',
    )
}

function placeOf(file: string, { id, line }: FeedItem) {
  return { file, ...(id === '' ? {} : { item: id }), ...(line === undefined ? {} : { line }) }
}
