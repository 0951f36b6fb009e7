import { nthLargest } from '../recommendations/nth-largest.js'
import { largestOf } from './groups-of.js'
import type { PairLists } from './pair-lists.js'

/** How weights are made of pairs. */
export interface PairSettings {
  /** 0 = who has both, 1 = who bought this one after the other. */
  readonly mix: number
  /** Whether neighbours explain a product together (ridge regression) or each by itself (plain counts). */
  readonly joint: boolean
  /** λ, in shoppers: pulls weights that rest on few towards 0. */
  readonly penalty: number
  /** Neighbours that may explain a product. */
  readonly neighbours: number
}

/** Weights of pairs by the product that they lead to. */
export interface Weights {
  /** Weights of `first + k` are the entries `starts[k] … starts[k + 1] - 1`. */
  readonly first: number
  readonly starts: Int32Array
  readonly from: Uint32Array
  readonly weight: Float32Array
}

/**
 * The neighbourhood ridge (after Steck, Embarrassingly Shallow Autoencoders, 2019, on each product's own neighbours): for each
 * product j solves (G + λI) w = g, where G holds the shoppers that its neighbours have in common and g those it has in
 * common with them, and keeps what is positive. Not `joint`: w = g / (shoppers of the neighbour + λ).
 *
 * @param first, last rows j to work out, `last` not included: parts of the whole can be made side by side.
 */
export function pairWeights(lists: PairLists, settings: PairSettings, first: number, last: number): Weights {
  const { other, popularity } = lists
  const { joint, penalty, neighbours } = settings
  const place = new Int32Array(popularity.length).fill(-1)
  const choose = chooser(lists, settings)
  const [block, w] = [new Float64Array(neighbours * neighbours), new Float64Array(neighbours)]
  const begins = new Int32Array(last - first + 1)
  let [from, weight] = [new Uint32Array(1024), new Float32Array(1024)]
  let length = 0
  for (let j = first; j < last; j++) {
    const chosen = choose(j, w)
    const n = chosen.length
    if (joint) {
      for (let k = 0; k < n; k++) place[other[chosen[k] ?? 0] ?? 0] = k
      fill(lists, chosen, place, penalty, block)
      solve(block, w, n)
      for (let k = 0; k < n; k++) place[other[chosen[k] ?? 0] ?? 0] = -1
    } else for (let k = 0; k < n; k++) w[k]! /= (popularity[other[chosen[k] ?? 0] ?? 0] ?? 0) + penalty
    if (length + n > from.length) {
      from = larger(from, new Uint32Array(from.length * 2 + n))
      weight = larger(weight, new Float32Array(weight.length * 2 + n))
    }
    for (let k = 0; k < n; k++)
      if ((w[k] ?? 0) > 0) {
        from[length] = other[chosen[k] ?? 0] ?? 0
        weight[length++] = w[k] ?? 0
      }
    begins[j - first + 1] = length
  }
  return { first, starts: begins, from: from.slice(0, length), weight: weight.slice(0, length) }
}

function larger<T extends Uint32Array | Float32Array>(held: T, made: T): T {
  made.set(held)
  return made
}

/** Finds the entries of j's list that explain it, at most `neighbours`, in their order, and puts the pairs to explain into `g`. */
function chooser(
  { starts, other, shoppers, before, popularity }: PairLists,
  { mix, neighbours }: PairSettings,
): (j: number, g: Float64Array) => Uint32Array {
  const [chosen, likeness, sorted] = [new Uint32Array(neighbours), new Float64Array(largestOf(starts)), new Float64Array(largestOf(starts))]
  const worth = (at: number) => mix * 2 * (before[at] ?? 0) + (1 - mix) * (shoppers[at] ?? 0)
  return (j, g) => {
    const [start, end] = [starts[j] ?? 0, starts[j + 1] ?? 0]
    let count = 0
    for (let at = start; at < end; at++) {
      const value = worth(at)
      likeness[at - start] = value / (Math.sqrt((popularity[other[at] ?? 0] ?? 0) * (popularity[j] ?? 0)) + 10)
      if (value > 0) sorted[count++] = likeness[at - start] ?? 0
    }
    // Of equal ones those that come first, as many as there is room for.
    const least = count > neighbours ? nthLargest(sorted.subarray(0, count), neighbours) : 0
    let equal = neighbours
    if (count > neighbours) for (let i = 0; i < neighbours; i++) if ((sorted[i] ?? 0) > least) equal--
    let n = 0
    for (let at = start; at < end && n < neighbours; at++) {
      const [value, like] = [worth(at), likeness[at - start] ?? 0]
      if (value <= 0 || like < least || (like === least && equal-- <= 0)) continue
      chosen[n] = at
      g[n++] = value
    }
    return chosen.subarray(0, n)
  }
}

/** The lower half of G + λI for the chosen neighbours. */
function fill(
  { starts, other, shoppers, popularity }: PairLists,
  chosen: Uint32Array,
  place: Int32Array,
  penalty: number,
  block: Float64Array,
): void {
  const n = chosen.length
  block.fill(0, 0, n * n)
  for (let k = 0; k < n; k++) {
    const i = other[chosen[k] ?? 0] ?? 0
    block[k * n + k] = (popularity[i] ?? 0) + penalty
    let at = starts[i] ?? 0
    const end = starts[i + 1] ?? 0
    if (end - at > n * 16) {
      // A product with very many neighbours: each is looked up.
      for (let m = 0; m < k; m++) {
        at = lowerBound(other, other[chosen[m] ?? 0] ?? 0, at, end)
        if (at < end && other[at] === other[chosen[m] ?? 0]) block[k * n + m] = shoppers[at] ?? 0
      }
    } else
      for (; at < end; at++) {
        const m = place[other[at] ?? 0] ?? -1
        if (m >= 0 && m < k) block[k * n + m] = shoppers[at] ?? 0
      }
  }
}

function lowerBound(sorted: Uint32Array, value: number, from: number, to: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Solves A x = b by Cholesky's decomposition; `a` holds the lower half by rows, `b` becomes x. */
function solve(a: Float64Array, b: Float64Array, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      const sum = a[i * n + j]! - dot(a, i * n, j * n, j)
      a[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / a[j * n + j]!
    }
  for (let i = 0; i < n; i++) {
    let sum = b[i]!
    for (let k = 0; k < i; k++) sum -= a[i * n + k]! * b[k]!
    b[i] = sum / a[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    const x = b[i]! / a[i * n + i]!
    b[i] = x
    for (let k = 0; k < i; k++) b[k]! -= a[i * n + k]! * x
  }
}

/** Four sums side by side, for a processor waits for one sum before it adds to it again. */
function dot(a: Float64Array, x: number, y: number, count: number): number {
  let [s0, s1, s2, s3, k] = [0, 0, 0, 0, 0]
  for (; k + 3 < count; k += 4) {
    s0 += a[x + k]! * a[y + k]!
    s1 += a[x + k + 1]! * a[y + k + 1]!
    s2 += a[x + k + 2]! * a[y + k + 2]!
    s3 += a[x + k + 3]! * a[y + k + 3]!
  }
  for (; k < count; k++) s0 += a[x + k]! * a[y + k]!
  return s0 + s1 + (s2 + s3)
}
