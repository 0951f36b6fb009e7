import type { Blend, Columns, Near } from './columns.js'
import { FIT_COLUMNS, isFitNumbers } from './fit-model.js'
import { type ArrowFile, codedOf, numbersOf, openArrow, picturesOf, wordsOf } from './open-arrow.js'
import type { SizeChart } from './size-chart.js'

/**
 * The columns of a compiled file, as views into its bytes, and whether its checksum says that they are as they were written.
 *
 * @throws CatalogueError when the bytes are no Arrow file, end early, are damaged, of another version, or lack a column.
 */
export function readArrow(bytes: Uint8Array): { readonly columns: Columns; readonly sealed: boolean } {
  const file = openArrow(bytes)
  const aliases = file.list('aliases')
  const variants = file.list('variant_ids')
  const tags = file.list('tags')
  const tagCodes = codedOf(tags.child)
  const thumbnail = file.has('thumbnail') ? picturesOf(file.column('thumbnail')) : undefined
  const near = file.has('near_scale') ? nearOf(file) : undefined
  const columns: Columns = {
    about: aboutOf(file),
    charts: chartsOf(file.about.charts),
    id: wordsOf(file.column('id')),
    title: wordsOf(file.column('title')),
    link: wordsOf(file.column('link')),
    image: wordsOf(file.column('image')),
    ...(thumbnail ? { thumbnail } : {}),
    ...(near ? { near } : {}),
    brand: codedOf(file.column('brand')),
    category: codedOf(file.column('category')),
    gender: numbersOf(file.column('gender'), Uint8Array, 'gender'),
    kind: numbersOf(file.column('kind'), Uint8Array, 'kind'),
    price: numbersOf(file.column('price'), Int32Array, 'price'),
    tagNames: tagCodes.names,
    tags: { starts: tags.starts, values: tagCodes.codes },
    aliasStarts: aliases.starts,
    aliases: wordsOf(aliases.child),
    variantStarts: variants.starts,
    variantId: wordsOf(variants.child),
    variantSize: codedOf(file.list('variant_sizes').child),
    variantColour: codedOf(file.list('variant_colours').child),
    variantStock: numbersOf(file.list('variant_stock').child, Uint8Array, 'variant_stock'),
    ...fitOf(file),
  }
  return { columns, sealed: file.sealed }
}

function aboutOf({ about }: ArrowFile): Columns['about'] {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const compiledAt = typeof about.compiledAt === 'number' ? about.compiledAt : 0
  return { version: Number(about.version), compiledAt, currency: text(about.currency), content: text(about.content) }
}

/** What purchases taught; none when how it weighs is not told, as in files of earlier compilers. */
function nearOf(file: ArrowFile): Near | undefined {
  const blend = (file.about.blend ?? {}) as Blend
  const { recency, fading, taste, lift, prior, again = 0, habit = 0 } = blend
  if (![recency, fading, taste, lift, prior, again, habit].every(Number.isFinite)) return undefined
  const { starts, child } = file.list('near')
  return {
    starts,
    rows: numbersOf(child, Uint32Array, 'near'),
    strength: numbersOf(file.list('near_strength').child, Uint8Array, 'near_strength'),
    scale: numbersOf(file.column('near_scale'), Float32Array, 'near_scale'),
    popularity: numbersOf(file.column('popularity'), Uint8Array, 'popularity'),
    blend,
  }
}

/** The fit model; a file without one, or with numbers of another form, has none. */
function fitOf(file: ArrowFile): Pick<Columns, 'fit'> {
  const { fit } = file.about
  if (!isFitNumbers(fit)) return {}
  return {
    fit: {
      ...fit,
      group: numbersOf(file.column('fit_group'), Uint8Array, 'fit_group'),
      product: FIT_COLUMNS.map((name) => numbersOf(file.column(name), Int8Array, name)),
      variant: numbersOf(file.list('variant_fit').child, Uint8Array, 'variant_fit'),
    },
  }
}

/** Charts as the compiler wrote them; what is not of their form is left out. */
function chartsOf(value: unknown): SizeChart[] {
  const isChart = (chart: unknown): chart is SizeChart => {
    const { brand, kinds, rows } = (chart ?? {}) as Partial<SizeChart>
    return (
      typeof brand === 'string' &&
      Array.isArray(kinds) &&
      Array.isArray(rows) &&
      rows.every((row) => row && typeof row.label === 'string' && row.ranges)
    )
  }
  return Array.isArray(value) ? value.filter(isChart) : []
}
