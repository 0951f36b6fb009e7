import type { NearLists } from './near-lists.js'

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
