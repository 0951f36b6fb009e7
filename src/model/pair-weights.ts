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
  const { starts, other, shoppers, before, popularity } = lists
  const { mix, joint, penalty, neighbours } = settings
  const size = popularity.length
  const place = new Int32Array(size).fill(-1)
  const [block, w] = [new Float64Array(neighbours * neighbours), new Float64Array(neighbours)]
  const [begins, from, weight] = [new Int32Array(last - first + 1), [] as number[], [] as number[]]
  for (let j = first; j < last; j++) {
    const chosen: number[] = []
    const g = (at: number) => mix * 2 * (before[at] ?? 0) + (1 - mix) * (shoppers[at] ?? 0)
    for (let at = starts[j] ?? 0; at < (starts[j + 1] ?? 0); at++) if (g(at) > 0) chosen.push(at)
    if (chosen.length > neighbours) {
      const strength = (at: number) => g(at) / (Math.sqrt((popularity[other[at] ?? 0] ?? 0) * (popularity[j] ?? 0)) + 10)
      chosen.sort((a, b) => strength(b) - strength(a) || a - b).length = neighbours
      chosen.sort((a, b) => a - b)
    }
    const n = chosen.length
    for (let k = 0; k < n; k++) w[k] = g(chosen[k] ?? 0)
    if (joint) {
      for (let k = 0; k < n; k++) place[other[chosen[k] ?? 0] ?? 0] = k
      fill(lists, chosen, place, penalty, block)
      solve(block, w, n)
      for (let k = 0; k < n; k++) place[other[chosen[k] ?? 0] ?? 0] = -1
    } else for (let k = 0; k < n; k++) w[k]! /= (popularity[other[chosen[k] ?? 0] ?? 0] ?? 0) + penalty
    for (let k = 0; k < n; k++)
      if ((w[k] ?? 0) > 0) {
        from.push(other[chosen[k] ?? 0] ?? 0)
        weight.push(w[k] ?? 0)
      }
    begins[j - first + 1] = from.length
  }
  return { first, starts: begins, from: Uint32Array.from(from), weight: Float32Array.from(weight) }
}

/** The lower half of G + λI for the chosen neighbours. */
function fill(
  { starts, other, shoppers, popularity }: PairLists,
  chosen: readonly number[],
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
      let sum = a[i * n + j]!
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!
      a[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / a[j * n + j]!
    }
  for (let i = 0; i < n; i++) {
    let sum = b[i]!
    for (let k = 0; k < i; k++) sum -= a[i * n + k]! * b[k]!
    b[i] = sum / a[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!
    for (let k = i + 1; k < n; k++) sum -= a[k * n + i]! * b[k]!
    b[i] = sum / a[i * n + i]!
  }
}
