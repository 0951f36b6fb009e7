import { type Batch, batchType, binary, Column, type DataType, dictionary, list, uint8, uint16, uint32, utf8 } from '@uwdata/flechette'
import type { Coded, PackedWords, Pictures, Words } from '../catalogue/columns.js'

/** A column of one batch. */
export function columnOf(batch: Batch<unknown>): Column<unknown> {
  return new Column([batch])
}

/** A batch without nulls: a missing text is `''`, an unknown number −1. */
function batchOf(type: DataType, length: number, parts: { readonly [buffer: string]: unknown }): Batch<unknown> {
  return new (batchType(type))({ type, length, nullCount: 0, validity: new Uint8Array(0), ...parts })
}

/** Numbers of a fixed size. */
export function numberBatch(type: DataType, values: ArrayLike<number>): Batch<unknown> {
  return batchOf(type, values.length, { values })
}

/** Texts in UTF-8; packed ones as they are. */
export function wordBatch(from: Words | PackedWords): Batch<unknown> {
  const { offsets, bytes } = 'offsets' in from ? from : packed(Array.from({ length: from.length }, (_, i) => from.at(i)))
  return batchOf(utf8(), from.length, { offsets, values: bytes })
}

/** Pictures, one after the other; none is empty. */
export function pictureBatch(pictures: Pictures, length: number): Batch<unknown> {
  const parts = Array.from({ length }, (_, row) => pictures.at(row) ?? new Uint8Array(0))
  const offsets = new Int32Array(length + 1)
  for (const [row, part] of parts.entries()) offsets[row + 1] = (offsets[row] ?? 0) + part.length
  return batchOf(binary(), length, { offsets, values: Buffer.concat(parts) })
}

/** Texts out of a dictionary. */
export function codedBatch({ codes, names }: Coded): Batch<unknown> {
  const type = dictionary(utf8(), codes instanceof Uint8Array ? uint8() : codes instanceof Uint16Array ? uint16() : uint32())
  const { offsets, bytes } = packed(names)
  // The dictionary's column is known to the encoder by the very type that the column names.
  const held = new Column([batchOf(type.dictionary, names.length, { offsets, values: bytes })])
  const batch = batchOf(type, codes.length, { values: codes }) as Batch<unknown> & {
    setDictionary(column: Column<unknown>): Batch<unknown>
  }
  return batch.setDictionary(held)
}

/** Lists of what another batch holds. */
export function listBatch(starts: Int32Array, child: Batch<unknown>): Batch<unknown> {
  return batchOf(list(child.type), starts.length - 1, { offsets: starts, children: [child] })
}

function packed(texts: readonly string[]): { readonly offsets: Int32Array; readonly bytes: Uint8Array } {
  const parts = texts.map((text) => Buffer.from(text))
  const offsets = new Int32Array(texts.length + 1)
  for (const [i, part] of parts.entries()) offsets[i + 1] = (offsets[i] ?? 0) + part.length
  return { offsets, bytes: Buffer.concat(parts) }
}
