import { createHash } from 'node:crypto'
import { type Batch, type Column, float32, int8, int32, type Table, tableFromColumns, tableToIPC, uint8, uint32 } from '@uwdata/flechette'
import type { Coded, Columns } from '../catalogue/columns.js'
import { sealFile } from '../catalogue/file-checksum.js'
import { FIT_COLUMNS, type FitNumbers } from '../catalogue/fit-model.js'
import { codedBatch, columnOf, listBatch, numberBatch, pictureBatch, wordBatch } from './arrow-batches.js'

/** The columns as the bytes of an Arrow IPC file (docs/catalogue.md). Buffers go in as they are; no text becomes an object. */
export function writeArrow(columns: Columns): Uint8Array {
  const { about, charts, variantStarts, aliasStarts, tags, near, fit, thumbnail } = columns
  const table = tableFromColumns({
    id: columnOf(wordBatch(columns.id)),
    title: columnOf(wordBatch(columns.title)),
    link: columnOf(wordBatch(columns.link)),
    image: columnOf(wordBatch(columns.image)),
    ...(thumbnail ? { thumbnail: columnOf(pictureBatch(thumbnail, columns.id.length)) } : {}),
    brand: columnOf(codedBatch(columns.brand)),
    category: columnOf(codedBatch(columns.category)),
    gender: columnOf(numberBatch(uint8(), columns.gender)),
    kind: columnOf(numberBatch(uint8(), columns.kind)),
    price: columnOf(numberBatch(int32(), columns.price)),
    tags: columnOf(listBatch(tags.starts, codedBatch({ codes: tags.values as Coded['codes'], names: columns.tagNames }))),
    aliases: columnOf(listBatch(aliasStarts, wordBatch(columns.aliases))),
    variant_ids: columnOf(listBatch(variantStarts, wordBatch(columns.variantId))),
    variant_sizes: columnOf(listBatch(variantStarts, codedBatch(columns.variantSize))),
    variant_colours: columnOf(listBatch(variantStarts, codedBatch(columns.variantColour))),
    variant_stock: columnOf(listBatch(variantStarts, numberBatch(uint8(), columns.variantStock))),
    ...(near
      ? {
          near: columnOf(listBatch(near.starts, numberBatch(uint32(), near.rows))),
          near_strength: columnOf(listBatch(near.starts, numberBatch(uint8(), near.strength))),
          near_scale: columnOf(numberBatch(float32(), near.scale)),
          popularity: columnOf(numberBatch(uint8(), near.popularity)),
        }
      : {}),
    ...(fit
      ? {
          fit_group: columnOf(numberBatch(uint8(), fit.group)),
          ...Object.fromEntries(FIT_COLUMNS.map((name, i) => [name, columnOf(numberBatch(int8(), fit.product[i] ?? []))])),
          variant_fit: columnOf(listBatch(variantStarts, numberBatch(uint8(), fit.variant))),
        }
      : {}),
  })
  const said = { charts, ...(near ? { blend: near.blend } : {}), ...(fit ? { fit: numbersIn(fit) } : {}) }
  return writeTable(table, { ...about, ...said, content: digestOf(table, said) })
}

/** Of a fit model what is no column. */
function numbersIn({ group: _, product: __, variant: ___, ...numbers }: NonNullable<Columns['fit']>): FitNumbers {
  return numbers
}

/** A table as an Arrow IPC file, with JSON as its `valet` metadata. */
export function writeTable(table: Table, about: object): Uint8Array {
  table.schema.metadata = new Map([['valet', JSON.stringify(about)]])
  const bytes = tableToIPC(table, { format: 'file' })
  if (!bytes) throw new Error('compile: the catalogue could not be encoded')
  return sealFile(bytes)
}

/** 64 bits of SHA-256 over all buffers: equal content, equal digest, whenever it was compiled. */
function digestOf(table: Table, charts: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(charts))
  const walk = ({ values, offsets, children, dictionary }: Partial<Batch<unknown>> & { readonly dictionary?: Column<unknown> }) => {
    for (const buffer of [values, offsets])
      if (buffer) hash.update(new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.byteLength))
    for (const child of children ?? []) walk(child)
    for (const batch of dictionary?.data ?? []) walk(batch)
  }
  for (const [i, column] of table.children.entries()) {
    hash.update(table.names[i] ?? '')
    for (const batch of column.data) walk(batch)
  }
  return hash.digest('hex').slice(0, 16)
}
