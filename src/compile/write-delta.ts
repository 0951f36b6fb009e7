import { int32, tableFromColumns, uint8, uint32 } from '@uwdata/flechette'
import type { Columns } from '../catalogue/columns.js'
import { columnOf, listBatch, numberBatch } from './arrow-batches.js'
import { createNumberColumn } from './number-column.js'
import { writeTable } from './write-arrow.js'

/** A delta's bytes, and what it says and cannot say. */
export interface WrittenDelta {
  readonly bytes: Uint8Array
  /** Products whose stock or price changed; those that are gone count as sold out. */
  readonly changed: number
  /** Products that only the new feed has: they come with the next catalogue. */
  readonly added: number
  readonly gone: number
}

/**
 * What changed in stock and price from the catalogue that is out (`base`) to the feed of now (`next`), for browsers
 * that hold the first. Variants are known by their ids; one that the feed does not name any more is sold out.
 */
export function writeDelta(base: Columns, next: Columns): WrittenDelta {
  const rows = new Map(Array.from({ length: next.id.length }, (_, row) => [next.id.at(row), row]))
  const [changed, starts, stock] = [createNumberColumn(), createNumberColumn(), createNumberColumn()]
  const prices: number[] = []
  let gone = 0
  starts.push(0)
  for (let row = 0; row < base.id.length; row++) {
    const now = rows.get(base.id.at(row))
    if (now === undefined) gone++
    else rows.delete(base.id.at(row))
    const available = stockIn(next, now)
    const price = now === undefined ? (base.price[row] ?? -1) : (next.price[now] ?? -1)
    const variants = Array.from(spanOf(base, row), (i) => (available.has(base.variantId.at(i)) ? 1 : 0))
    const same = price === base.price[row] && spanOf(base, row).every((i, at) => base.variantStock[i] === variants[at])
    if (same) continue
    changed.push(row)
    prices.push(price)
    for (const inStock of variants) stock.push(inStock)
    starts.push(stock.length)
  }
  const table = tableFromColumns({
    row: columnOf(numberBatch(uint32(), changed.values().slice())),
    price: columnOf(numberBatch(int32(), Int32Array.from(prices))),
    stock: columnOf(listBatch(Int32Array.from(starts.values()), numberBatch(uint8(), Uint8Array.from(stock.values())))),
  })
  const { version, compiledAt } = next.about
  const bytes = writeTable(table, { version, compiledAt, base: base.about.content })
  return { bytes, changed: changed.length, added: rows.size, gone }
}

function stockIn(columns: Columns, row: number | undefined): ReadonlySet<string> {
  const places = row === undefined ? [] : spanOf(columns, row)
  return new Set(places.filter((i) => columns.variantStock[i] === 1).map((i) => columns.variantId.at(i)))
}

function spanOf({ variantStarts }: Columns, row: number): number[] {
  const from = variantStarts[row] ?? 0
  return Array.from({ length: (variantStarts[row + 1] ?? 0) - from }, (_, i) => from + i)
}
