import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { gainOf } from './judges.js'

/** Ten rows for a history of rows, the oldest first. */
export type PicksFor = (history: Uint32Array) => readonly number[]

/** Figures of a way to pick. */
export interface JudgedPicks {
  /** How often what was bought next is among ten picks, and its standard error over the shoppers. */
  readonly hr: number
  readonly hrError: number
  /** The same, and the more the higher it stands. */
  readonly ndcg: number
  readonly ndcgError: number
  /** Share of all products that were picked for anybody. */
  readonly coverage: number
  /** Mean surprise of a pick in bits: −log₂ of the share of shoppers who have it (Vargas and Castells 2011). */
  readonly novelty: number
}

/** Picks for each of these shoppers, from all of her sequence but the last. */
export function picksOfAll({ starts, products }: PurchaseSequences, shoppers: readonly number[], picksFor: PicksFor): number[][] {
  return shoppers.map((s) => [...picksFor(products.subarray(starts[s], (starts[s + 1] ?? 1) - 1))].slice(0, 10))
}

/** Judges the picks for each of these shoppers on the last of her sequence. */
export function judgePicks(
  { starts, products }: PurchaseSequences,
  shoppers: readonly number[],
  popularity: Float32Array,
  picks: readonly (readonly number[])[],
): JudgedPicks {
  const picked = new Uint8Array(popularity.length)
  const all = starts.length - 1
  let [surprise, count] = [0, 0]
  const gains = shoppers.map((s, i) => {
    const mine = picks[i] ?? []
    for (const row of mine) {
      picked[row] = 1
      surprise -= Math.log2(Math.max(0.5, popularity[row] ?? 0) / all)
      count++
    }
    const place = mine.indexOf(products[(starts[s + 1] ?? 1) - 1] ?? 0)
    return place < 0 ? 0 : gainOf(place)
  })
  const [hr, hrError] = meanOf(gains.map((gain) => (gain > 0 ? 1 : 0)))
  const [ndcg, ndcgError] = meanOf(gains)
  return {
    hr,
    hrError,
    ndcg,
    ndcgError,
    coverage: picked.reduce((sum, one) => sum + one, 0) / picked.length,
    novelty: surprise / Math.max(1, count),
  }
}

function meanOf(values: readonly number[]): [number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1)
  return [mean, Math.sqrt(variance / values.length)]
}
