import type { PurchasePairs } from '../purchases/pair-table.js'
import type { PairLists } from './pair-lists.js'

/** Lists of pairs as the table that a count gives: products are called by their row. */
export function pairsOfLists({ starts, other, shoppers, before, popularity }: PairLists): PurchasePairs {
  const rows = Array.from(popularity.keys())
  const b = new Uint32Array(other.length)
  for (const row of rows) b.fill(row, starts[row], starts[row + 1])
  return {
    products: rows.map(String),
    popularity: Uint32Array.from(popularity),
    pairs: { a: other, b, shoppers: Uint32Array.from(shoppers), forward: Float64Array.from(before) },
  }
}
