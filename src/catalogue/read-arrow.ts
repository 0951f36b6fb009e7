import { type Table, tableFromIPC } from '@uwdata/flechette'
import type { CatalogueAbout } from './catalogue.js'
import { CatalogueError } from './catalogue-error.js'
import { CATALOGUE_VERSION, type Coded, type Columns, type Words } from './columns.js'
import type { SizeChart } from './size-chart.js'

/** `ARROW1`, with which an Arrow file begins and ends. */
const MAGIC = [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]

/**
 * The columns of a compiled file, as views into its bytes.
 *
 * @throws CatalogueError when the bytes are no Arrow file, end early, are of another version, or lack a column.
 */
export function readArrow(bytes: Uint8Array): Columns {
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) throw new CatalogueError('not-arrow', notArrow(bytes))
  const end = bytes.length - MAGIC.length
  if (!MAGIC.every((byte, i) => bytes[end + i] === byte))
    throw new CatalogueError('cut-off', `the file ends after ${bytes.length} bytes, before its end mark; fetch or compile it again`)
  const table = decode(bytes)
  const { charts, ...about } = readAbout(table)
  return columnsOf(table, about, charts)
}

function notArrow(bytes: Uint8Array): string {
  const begin = new TextDecoder().decode(bytes.subarray(0, 24)).trimStart()
  if (bytes.length === 0) return 'the file is empty; compile it again'
  return begin.startsWith('<')
    ? 'the address answers a web page, not a catalogue; check the address'
    : 'these bytes are no Arrow file; make one with "npx valet-sdk compile"'
}

function decode(bytes: Uint8Array): Table {
  try {
    return tableFromIPC(bytes, { useProxy: false })
  } catch (error) {
    throw new CatalogueError(
      'cut-off',
      `the file is damaged (${error instanceof Error ? error.message : 'unreadable'}); fetch or compile it again`,
    )
  }
}

function readAbout(table: Table): CatalogueAbout & { readonly charts: readonly SizeChart[] } {
  let about: Partial<CatalogueAbout & { charts: readonly SizeChart[] }> = {}
  try {
    about = JSON.parse(table.schema.metadata?.get('valet') ?? '{}')
  } catch {
    // Falls through to the version check, which says what to do.
  }
  if (about.version !== CATALOGUE_VERSION) {
    throw new CatalogueError(
      'wrong-version',
      `the file is of version ${about.version ?? 'unknown'}, this Valet reads ${CATALOGUE_VERSION}; compile it with the same version of valet-sdk`,
    )
  }
  return { version: about.version, compiledAt: about.compiledAt ?? 0, currency: about.currency ?? '', charts: about.charts ?? [] }
}

function columnsOf(table: Table, about: CatalogueAbout, charts: readonly SizeChart[]): Columns {
  const column = (name: string): ArrowBatch => {
    const [batch, more] = (table.getChild(name)?.data ?? []) as readonly ArrowBatch[]
    if (batch && !more) return batch
    const what = more ? 'is in several record batches' : 'is missing'
    throw new CatalogueError('missing-column', `column "${name}" ${what}; compile the file with valet-sdk`)
  }
  const list = (name: string) => {
    const { offsets, children } = column(name)
    const child = children?.[0]
    if (!child || !(offsets instanceof Int32Array))
      throw new CatalogueError('missing-column', `column "${name}" is no list; compile the file with valet-sdk`)
    return { starts: offsets, child }
  }
  const aliases = list('aliases')
  const variants = list('variant_ids')
  const tags = list('tags')
  const tagCodes = codedOf(tags.child)
  return {
    about,
    charts,
    id: wordsOf(column('id')),
    title: wordsOf(column('title')),
    link: wordsOf(column('link')),
    image: wordsOf(column('image')),
    brand: codedOf(column('brand')),
    category: codedOf(column('category')),
    gender: column('gender').values as Uint8Array,
    kind: column('kind').values as Uint8Array,
    price: column('price').values as Int32Array,
    tagNames: tagCodes.names,
    tags: { starts: tags.starts, values: tagCodes.codes },
    aliasStarts: aliases.starts,
    aliases: wordsOf(aliases.child),
    variantStarts: variants.starts,
    variantId: wordsOf(variants.child),
    variantSize: codedOf(list('variant_sizes').child),
    variantColour: codedOf(list('variant_colours').child),
    variantStock: list('variant_stock').child.values as Uint8Array,
  }
}

/** What flechette makes of one column of one record batch; its buffers are views into the file. */
interface ArrowBatch {
  readonly length: number
  readonly values?: ArrayBufferView
  readonly offsets?: ArrayBufferView
  readonly children?: readonly ArrowBatch[]
  readonly dictionary?: { readonly length: number; at(i: number): unknown }
  at(i: number): unknown
}

function wordsOf(batch: ArrowBatch): Words {
  return { length: batch.length, at: (i) => String(batch.at(i) ?? '') }
}

function codedOf({ values, dictionary }: ArrowBatch): Coded {
  if (!dictionary)
    throw new CatalogueError('missing-column', 'a column that must be dictionary-encoded is not; compile the file with valet-sdk')
  return { codes: values as Coded['codes'], names: Array.from({ length: dictionary.length }, (_, i) => String(dictionary.at(i) ?? '')) }
}
