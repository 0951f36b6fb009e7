import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { gainOf, type Judges } from './judges.js'
import type { NearLists } from './near-lists.js'
import { scoredField } from './scored-field.js'

/** What can be judged with the same lists in one go. */
export interface JudgedTogether {
  /** What each purchase counts for beside the one after it, the largest first. */
  readonly recencies: readonly number[]
  /** Sums are multiplied by shoppers^−damp of the product, for each of these. */
  readonly damps: readonly number[]
}

/**
 * NDCG@10 of the pairs alone on the basket of each judge, 0 … 1: for each judge one for each damp, and for each damp one for
 * each recency. Products of the history are no picks, ties count half.
 */
export function judgePairs(
  near: NearLists,
  popularity: Float32Array,
  { recencies, damps }: JudgedTogether,
  sequences: PurchaseSequences,
  { shoppers, ends }: Judges,
): Float64Array {
  const factors = damps.map((damp) => Float64Array.from(popularity, (count) => Math.max(1, count) ** -damp))
  const field = scoredField(near, factors, recencies)
  const gains = new Float64Array(shoppers.length * damps.length * recencies.length)
  let judged = 0
  for (const s of shoppers) {
    const basket = sequences.products.subarray(ends[s], sequences.starts[s + 1])
    field.enter(sequences.products.subarray(sequences.starts[s], ends[s]))
    let ideal = 0
    for (let n = 0; n < basket.length; n++) ideal += gainOf(n)
    for (let d = 0; d < damps.length; d++)
      for (let r = 0; r < recencies.length; r++) {
        let gain = 0
        for (const row of basket) gain += gainOf(field.placeOf(row, d, r))
        gains[judged++] = gain / ideal
      }
  }
  return gains
}
