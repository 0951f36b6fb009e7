import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { gainOf, type Judges } from './judges.js'
import type { NearLists } from './near-lists.js'

/**
 * Mean NDCG@10 of the pairs alone on the baskets that were held back, 0 … 1; products of the history are no picks, ties
 * count half.
 */
export function judgePairs(near: NearLists, recency: number, sequences: PurchaseSequences, { shoppers, ends }: Judges): number {
  const sums = new Float64Array(near.starts.length - 1)
  const reached = new Uint32Array(sums.length)
  let all = 0
  for (const s of shoppers) {
    const [first, last, end] = [sequences.starts[s] ?? 0, ends[s] ?? 0, sequences.starts[s + 1] ?? 0]
    const touched = addPairs(near, recency, sequences.products.subarray(first, last), sums, reached)
    for (let p = first; p < last; p++) sums[sequences.products[p] ?? 0] = 0
    let [gain, ideal] = [0, 0]
    for (let p = last; p < end; p++) {
      ideal += gainOf(p - last)
      const score = sums[sequences.products[p] ?? 0] ?? 0
      if (score === 0) continue
      let place = -0.5
      for (const row of touched) if ((sums[row] ?? 0) >= score) place += sums[row] === score ? 0.5 : 1
      gain += gainOf(place)
    }
    all += gain / ideal
    for (const row of touched) sums[row] = 0
  }
  return all / Math.max(1, shoppers.length)
}

/** Adds to `sums` what the neighbours of a history (oldest first) are worth; answers the rows, in `reached`. */
export function addPairs(near: NearLists, recency: number, history: Uint32Array, sums: Float64Array, reached: Uint32Array): Uint32Array {
  const { starts, to, weight: weights } = near
  let [weight, count] = [1, 0]
  for (let p = history.length - 1; p >= 0 && weight > 1e-3; p--, weight *= recency) {
    const i = history[p] ?? 0
    const end = starts[i + 1] ?? 0
    for (let at = starts[i] ?? 0; at < end; at++) {
      const row = to[at]!
      const sum = sums[row]!
      if (sum === 0) reached[count++] = row
      sums[row] = sum + weight * weights[at]!
    }
  }
  return reached.subarray(0, count)
}
