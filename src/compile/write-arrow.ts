import {
  type Batch,
  batchType,
  Column,
  type DataType,
  dictionary,
  int32,
  list,
  tableFromColumns,
  tableToIPC,
  uint8,
  uint16,
  uint32,
  utf8,
} from '@uwdata/flechette'
import type { Coded, Columns, PackedWords, Words } from '../catalogue/columns.js'

/** The columns as the bytes of an Arrow IPC file (docs/catalogue.md). Buffers go in as they are; no text becomes an object. */
export function writeArrow(columns: Columns): Uint8Array {
  const { about, charts, variantStarts, aliasStarts, tags } = columns
  const table = tableFromColumns({
    id: columnOf(words(columns.id)),
    title: columnOf(words(columns.title)),
    link: columnOf(words(columns.link)),
    image: columnOf(words(columns.image)),
    brand: columnOf(coded(columns.brand)),
    category: columnOf(coded(columns.category)),
    gender: columnOf(numbers(uint8(), columns.gender)),
    kind: columnOf(numbers(uint8(), columns.kind)),
    price: columnOf(numbers(int32(), columns.price)),
    tags: columnOf(lists(tags.starts, coded({ codes: tags.values as Coded['codes'], names: columns.tagNames }))),
    aliases: columnOf(lists(aliasStarts, words(columns.aliases))),
    variant_ids: columnOf(lists(variantStarts, words(columns.variantId))),
    variant_sizes: columnOf(lists(variantStarts, coded(columns.variantSize))),
    variant_colours: columnOf(lists(variantStarts, coded(columns.variantColour))),
    variant_stock: columnOf(lists(variantStarts, numbers(uint8(), columns.variantStock))),
  })
  table.schema.metadata = new Map([['valet', JSON.stringify({ ...about, charts })]])
  const bytes = tableToIPC(table, { format: 'file' })
  if (!bytes) throw new Error('compile: the catalogue could not be encoded')
  return bytes
}

function columnOf(batch: Batch<unknown>): Column<unknown> {
  return new Column([batch])
}

/** A batch without nulls: a missing text is `''`, an unknown number −1. */
function batchOf(type: DataType, length: number, parts: { readonly [buffer: string]: unknown }): Batch<unknown> {
  return new (batchType(type))({ type, length, nullCount: 0, validity: new Uint8Array(0), ...parts })
}

function numbers(type: DataType, values: ArrayLike<number>): Batch<unknown> {
  return batchOf(type, values.length, { values })
}

function words(from: Words | PackedWords): Batch<unknown> {
  const { offsets, bytes } = 'offsets' in from ? from : packed(Array.from({ length: from.length }, (_, i) => from.at(i)))
  return batchOf(utf8(), from.length, { offsets, values: bytes })
}

function coded({ codes, names }: Coded): Batch<unknown> {
  const type = dictionary(utf8(), codes instanceof Uint8Array ? uint8() : codes instanceof Uint16Array ? uint16() : uint32())
  const { offsets, bytes } = packed(names)
  // The dictionary's column is known to the encoder by the very type that the column names.
  const held = new Column([batchOf(type.dictionary, names.length, { offsets, values: bytes })])
  const batch = batchOf(type, codes.length, { values: codes }) as Batch<unknown> & {
    setDictionary(column: Column<unknown>): Batch<unknown>
  }
  return batch.setDictionary(held)
}

function lists(starts: Int32Array, child: Batch<unknown>): Batch<unknown> {
  return batchOf(list(child.type), starts.length - 1, { offsets: starts, children: [child] })
}

function packed(texts: readonly string[]): { readonly offsets: Int32Array; readonly bytes: Uint8Array } {
  const parts = texts.map((text) => Buffer.from(text))
  const offsets = new Int32Array(texts.length + 1)
  for (const [i, part] of parts.entries()) offsets[i + 1] = (offsets[i] ?? 0) + part.length
  return { offsets, bytes: Buffer.concat(parts) }
}
