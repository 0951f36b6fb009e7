import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { gainOf, type Judges, PLACES } from './judges.js'
import type { NearLists } from './near-lists.js'

/** What can be judged with the same lists in one go. */
export interface JudgedTogether {
  /** What each purchase counts for beside the one after it, the largest first. */
  readonly recencies: readonly number[]
  /** Sums are multiplied by shoppers^−damp of the product, for each of these. */
  readonly damps: readonly number[]
}

/** Nothing smaller is added: what was bought before counts for too little. */
const LEAST = 1e-3

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
  const size = near.starts.length - 1
  const [width, reached] = [recencies.length, new Uint32Array(size)]
  const sums = new Float64Array(size * width)
  const factors = damps.map((damp) => Float64Array.from(popularity, (count) => Math.max(1, count) ** -damp))
  const field = fieldOf(factors, width)
  const gains = new Float64Array(shoppers.length * factors.length * width)
  let judged = 0
  for (const s of shoppers) {
    const [first, last, end] = [sequences.starts[s] ?? 0, ends[s] ?? 0, sequences.starts[s + 1] ?? 0]
    const touched = addPairsAt(near, recencies, sequences.products.subarray(first, last), sums, reached)
    forget(sequences.products.subarray(first, last), sums, width)
    const basket = sequences.products.subarray(last, end)
    if (basket.some((row) => sums[row * width]! > 0)) field.enter(touched, sums)
    let ideal = 0
    for (let p = 0; p < basket.length; p++) ideal += gainOf(p)
    for (const [d, factor] of factors.entries())
      for (let r = 0; r < width; r++) {
        let gain = 0
        for (const row of basket) {
          const score = sums[row * width + r]! * factor[row]!
          if (score > 0) gain += gainOf(field.placeOf(score, d, r))
        }
        gains[judged++] = gain / ideal
      }
    forget(touched, sums, width)
  }
  return gains
}

/** All that a basket is judged against: its sums and factors one after the other, for they are walked once for each setting. */
function fieldOf(factors: readonly Float64Array[], width: number) {
  const size = factors[0]?.length ?? 0
  const scores = Array.from({ length: width }, () => new Float64Array(size))
  const scales = factors.map(() => new Float64Array(size))
  let count = 0
  return {
    enter(touched: Uint32Array, sums: Float64Array): void {
      count = touched.length
      for (const [r, score] of scores.entries()) for (let i = 0; i < count; i++) score[i] = sums[touched[i]! * width + r]!
      for (const [d, scale] of scales.entries()) for (let i = 0; i < count; i++) scale[i] = factors[d]![touched[i]!]!
    },
    /** How many stand before a score, half of its equals among them; counted as far as a place has a gain. */
    placeOf(target: number, d: number, r: number): number {
      const [score, scale] = [scores[r]!, scales[d]!]
      let place = -0.5
      for (let i = 0; i < count && place < PLACES; i++) {
        const other = score[i]! * scale[i]!
        if (other >= target) place += other === target ? 0.5 : 1
      }
      return place
    },
  }
}

function forget(rows: Uint32Array, sums: Float64Array, width: number): void {
  for (let i = 0; i < rows.length; i++) for (let at = rows[i]! * width, end = at + width; at < end; at++) sums[at] = 0
}

/** Like {@link addPairs} for several recencies, the largest first, whose sums lie side by side: the lists are walked once. */
function addPairsAt(
  { starts, to, weight }: NearLists,
  recencies: readonly number[],
  history: Uint32Array,
  sums: Float64Array,
  reached: Uint32Array,
): Uint32Array {
  const width = recencies.length
  const counts = Float64Array.from(recencies, () => 1)
  let [active, count] = [width, 0]
  for (let p = history.length - 1; p >= 0 && active > 0; p--) {
    const i = history[p] ?? 0
    const end = starts[i + 1] ?? 0
    for (let at = starts[i] ?? 0; at < end; at++) {
      const [row, value] = [to[at]!, weight[at]!]
      const sum = row * width
      if (sums[sum] === 0) reached[count++] = row
      for (let r = 0; r < active; r++) sums[sum + r]! += counts[r]! * value
    }
    for (let r = 0; r < active; r++) counts[r]! *= recencies[r] ?? 0
    while (active > 0 && counts[active - 1]! <= LEAST) active--
  }
  return reached.subarray(0, count)
}

/** Adds to `sums` what the neighbours of a history (oldest first) are worth; answers the rows, in `reached`. */
export function addPairs(near: NearLists, recency: number, history: Uint32Array, sums: Float64Array, reached: Uint32Array): Uint32Array {
  return addPairsAt(near, [recency], history, sums, reached)
}
