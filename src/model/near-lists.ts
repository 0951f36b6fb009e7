import type { Weights } from './pair-weights.js'

/** Weights of pairs by the product that they start from, the strongest first. */
export interface NearLists {
  /** Neighbours of row `i` are the entries `starts[i] … starts[i + 1] - 1`. */
  readonly starts: Int32Array
  readonly to: Uint32Array
  readonly weight: Float32Array
}

/** Which of too many weights stay: the strongest of each product they start from, or of each they lead to. */
export type Pruning = 'from' | 'to'

/**
 * Turns weights round, multiplies each by shoppers^−`damp` of the product it leads to (else the popular ones come with
 * everything), and keeps at most `most`.
 */
export function nearListsOf(weights: Weights, popularity: Float32Array, damp: number, most: number, pruning: Pruning): NearLists {
  const size = popularity.length
  const target = new Uint32Array(weights.from.length)
  const value = new Float32Array(weights.from.length)
  for (let k = 0; k + 1 < weights.starts.length; k++) {
    const j = weights.first + k
    const factor = Math.max(1, popularity[j] ?? 0) ** -damp
    for (let at = weights.starts[k] ?? 0; at < (weights.starts[k + 1] ?? 0); at++) {
      target[at] = j
      value[at] = (weights.weight[at] ?? 0) * factor
    }
  }
  const kept = prune(pruning === 'from' ? weights.from : target, value, size, most)
  const starts = new Int32Array(size + 1)
  for (const at of kept) starts[(weights.from[at] ?? 0) + 1]! += 1
  for (let i = 0; i < size; i++) starts[i + 1]! += starts[i] ?? 0
  kept.sort(
    (x, y) => (weights.from[x] ?? 0) - (weights.from[y] ?? 0) || (value[y] ?? 0) - (value[x] ?? 0) || (target[x] ?? 0) - (target[y] ?? 0),
  )
  return { starts, to: Uint32Array.from(kept, (at) => target[at] ?? 0), weight: Float32Array.from(kept, (at) => value[at] ?? 0) }
}

/** The places of the strongest weights of each group, as many of a group as make `most` in all. */
function prune(group: Uint32Array, value: Float32Array, size: number, most: number): Uint32Array {
  const all = Uint32Array.from(value, (_, at) => at)
  if (all.length <= most) return all
  const counts = new Uint32Array(size)
  for (const one of group) counts[one]! += 1
  let each = 1
  while (counts.reduce((sum, count) => sum + Math.min(count, each + 1), 0) <= most) each++
  all.sort((x, y) => (group[x] ?? 0) - (group[y] ?? 0) || (value[y] ?? 0) - (value[x] ?? 0) || x - y)
  let [last, taken] = [-1, 0]
  return all.filter((at) => {
    if (group[at] !== last) [last, taken] = [group[at] ?? 0, 0]
    return taken++ < each
  })
}
