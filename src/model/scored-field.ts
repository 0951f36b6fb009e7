import { PLACES } from './judges.js'
import type { NearLists } from './near-lists.js'

/** All that the pairs of one history lead to, scored with several settings at once. */
export interface ScoredField {
  /** Scores what a history (oldest first) leads to; its own products are no picks. */
  enter(history: Uint32Array): void
  /**
   * How many stand before a product with damp number `d` and recency number `r`, half of its equals among them; counted as far as
   * a place has a gain. Without a score it has no place.
   */
  placeOf(row: number, d: number, r: number): number
}

/** Nothing smaller is added: what was bought before counts for too little. */
const LEAST = 1e-3
/** Most places are found after few. */
const CHUNK = 256

/**
 * Walks the lists once for all settings. Products that are reached are numbered in that order, so that what is walked for each
 * setting lies close together, however large the shop.
 *
 * @param factors for each damp what the sum of each row is multiplied by.
 * @param recencies the largest first.
 */
export function scoredField(
  { starts, to, weight }: NearLists,
  factors: readonly Float64Array[],
  recencies: readonly number[],
): ScoredField {
  const [size, width] = [starts.length - 1, recencies.length]
  /** By row its number, from 1 on; 0 = not reached. */
  const numberOf = new Uint32Array(size)
  const reached = new Uint32Array(size)
  const sums = new Float64Array(size * width)
  /** By number: each recency's sum, and each damp's factor, as far as they were asked for. */
  const scores = recencies.map(() => new Float64Array(size))
  const scales = factors.map(() => new Float64Array(size))
  /** Factors of a row side by side, for rows are met in no order. */
  const factorsOf = new Float64Array(size * factors.length)
  for (const [d, factor] of factors.entries()) for (let row = 0; row < size; row++) factorsOf[row * factors.length + d] = factor[row]!
  let [count, ready] = [0, 0]
  const add = (history: Uint32Array) => {
    const counts = Float64Array.from(recencies, () => 1)
    let active = width
    for (let p = history.length - 1; p >= 0 && active > 0; p--) {
      const i = history[p] ?? 0
      for (let at = starts[i] ?? 0, end = starts[i + 1] ?? 0; at < end; at++) {
        const [row, value] = [to[at]!, weight[at]!]
        let number = numberOf[row]!
        if (number === 0) {
          reached[count] = row
          number = numberOf[row] = ++count
        }
        const sum = (number - 1) * width
        for (let r = 0; r < active; r++) sums[sum + r]! += counts[r]! * value
      }
      for (let r = 0; r < active; r++) counts[r]! *= recencies[r] ?? 0
      while (active > 0 && counts[active - 1]! <= LEAST) active--
    }
  }
  const makeReady = () => {
    const upto = Math.min(count, ready + CHUNK)
    for (const [r, score] of scores.entries()) for (let k = ready, at = ready * width + r; k < upto; k++, at += width) score[k] = sums[at]!
    for (let k = ready; k < upto; k++) {
      const at = reached[k]! * scales.length
      for (let d = 0; d < scales.length; d++) scales[d]![k] = factorsOf[at + d]!
    }
    ready = upto
  }
  return {
    enter(history) {
      for (let k = 0; k < count; k++) numberOf[reached[k]!] = 0
      sums.fill(0, 0, count * width)
      ;[count, ready] = [0, 0]
      add(history)
      for (const row of history) if (numberOf[row]! > 0) sums.fill(0, (numberOf[row]! - 1) * width, numberOf[row]! * width)
    },
    placeOf(row, d, r) {
      const number = numberOf[row]!
      if (number === 0 || sums[(number - 1) * width + r] === 0) return PLACES
      const [score, scale] = [scores[r]!, scales[d]!]
      const target = sums[(number - 1) * width + r]! * factorsOf[row * scales.length + d]!
      let place = -0.5
      for (let k = 0; k < count && place < PLACES; k++) {
        if (k === ready) makeReady()
        const other = score[k]! * scale[k]!
        if (other >= target) place += other === target ? 0.5 : 1
      }
      return place
    },
  }
}
