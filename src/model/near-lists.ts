import { type Groups, groupsOf, largestOf } from './groups-of.js'
import type { Weights } from './pair-weights.js'
import { strongestFirst } from './strongest-first.js'

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
  // Entries come by the row they lead to, and so they lie in each list.
  return inOrder(
    groupsOf(value.length, size, (at) => (kept[at] === 1 ? (weights.from[at] ?? 0) : -1)),
    target,
    value,
  )
}

/** Each list with the strongest first. */
function inOrder({ starts, places }: Groups, target: Uint32Array, value: Float32Array): NearLists {
  const [to, weight] = [new Uint32Array(places.length), new Float32Array(places.length)]
  const order = strongestFirst(largestOf(starts))
  for (let i = 0; i + 1 < starts.length; i++) {
    const start = starts[i] ?? 0
    const sorted = order((starts[i + 1] ?? 0) - start, (k) => value[places[start + k] ?? 0] ?? 0)
    for (let k = 0; k < sorted.length; k++) {
      const at = places[start + (sorted[k] ?? 0)] ?? 0
      to[start + k] = target[at] ?? 0
      weight[start + k] = value[at] ?? 0
    }
  }
  return { starts, to, weight }
}

/** 1 for the strongest weights of each group, as many of a group as make `most` in all. */
function prune(group: Uint32Array, value: Float32Array, size: number, most: number): Uint8Array {
  const kept = new Uint8Array(value.length)
  if (value.length <= most) return kept.fill(1)
  const { starts, places } = groupsOf(value.length, size, (at) => group[at] ?? 0)
  const each = evenly(starts, most)
  const order = strongestFirst(largestOf(starts))
  for (let i = 0; i < size; i++) {
    const start = starts[i] ?? 0
    const count = (starts[i + 1] ?? 0) - start
    if (count <= each) for (let k = 0; k < count; k++) kept[places[start + k] ?? 0] = 1
    else for (const k of order(count, (k) => value[places[start + k] ?? 0] ?? 0).subarray(0, each)) kept[places[start + k] ?? 0] = 1
  }
  return kept
}

/** How many every group may keep, so that no more than `most` stay; at least one. */
function evenly(starts: Int32Array, most: number): number {
  const larger = new Int32Array(largestOf(starts) + 2)
  for (let i = 0; i + 1 < starts.length; i++) larger[(starts[i + 1] ?? 0) - (starts[i] ?? 0)]! += 1
  for (let count = larger.length - 2; count >= 0; count--) larger[count]! += larger[count + 1] ?? 0
  // Groups of at least `each` + 1 entries give one more with every step.
  let each = 1
  for (let all = (larger[1] ?? 0) + (larger[2] ?? 0); all <= most && each + 1 < larger.length; each++) all += larger[each + 2] ?? 0
  return each
}
