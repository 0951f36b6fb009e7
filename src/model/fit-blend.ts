import type { Blend } from '../catalogue/columns.js'
import type { BlendCases } from './blend-cases.js'
import { gainOf } from './judges.js'

/** The weights that are found by trying. */
export type BlendWeights = Pick<Blend, 'taste' | 'lift' | 'prior'>

/** Where the search begins, and with a shop too small for a search, ends. */
export const USUAL_WEIGHTS: BlendWeights = { taste: 0.015, lift: 0.25, prior: 1e-4 }

/** NDCG@10 of the blended score on each basket that was held back, 0 … 1; ties count half. */
export function judgeBlend(
  { starts, asked, row, pairs, tags }: BlendCases,
  popularity: Uint8Array,
  { taste, lift, prior }: BlendWeights,
): Float64Array {
  const most = popularity.reduce((a, b) => Math.max(a, b), 1)
  const lifts = Float64Array.from({ length: 256 }, (_, code) => taste * ((2 ** (code / 16) - 0.5) / (2 ** (most / 16) - 0.5)) ** lift)
  const priors = Float64Array.from({ length: 256 }, (_, code) => (prior * code) / most)
  const score = (at: number) => {
    const code = popularity[row[at] ?? 0] ?? 0
    return (pairs[at] ?? 0) + (tags[at] ?? 0) * (lifts[code] ?? 0) + (priors[code] ?? 0)
  }
  const gains = new Float64Array(asked.length)
  for (let k = 0; k + 1 < starts.length; k++) {
    const [first, end, basket] = [starts[k] ?? 0, starts[k + 1] ?? 0, asked[k] ?? 0]
    let [gain, ideal] = [0, 0]
    for (let n = 0; n < basket; n++) {
      ideal += gainOf(n)
      const target = score(first + n)
      let place = -0.5
      for (let at = first; at < end && place < 10; at++) {
        const other = score(at)
        if (other >= target) place += other === target ? 0.5 : 1
      }
      if (target > 0) gain += gainOf(place)
    }
    gains[k] = gain / ideal
  }
  return gains
}

/** Weights, and how they rank what was held back. */
export interface FittedBlend {
  readonly weights: BlendWeights
  /** Mean NDCG@10, 0 … 1, and of each judge. */
  readonly ndcg: number
  readonly gains: Float64Array
}

/** Climbs from the usual weights: one weight after the other, in smaller and smaller steps. */
export function fitBlend(cases: BlendCases, popularity: Uint8Array, from: BlendWeights = USUAL_WEIGHTS): FittedBlend {
  let weights = from
  let gains = judgeBlend(cases, popularity, weights)
  let ndcg = meanOf(gains)
  const attempt = (next: BlendWeights): boolean => {
    const reached = judgeBlend(cases, popularity, next)
    const mean = meanOf(reached)
    if (mean <= ndcg) return false
    ;[weights, ndcg, gains] = [next, mean, reached]
    return true
  }
  for (const step of [4, 2, 1.4]) {
    for (const name of ['taste', 'prior', 'lift'] as const)
      for (const up of [true, false]) {
        const moved = (): BlendWeights => {
          if (name === 'lift') return { ...weights, lift: Math.max(0, weights.lift + (up ? 0.1 : -0.1) * step * 0.5) }
          return { ...weights, [name]: up ? weights[name] * step : weights[name] / step }
        }
        let tries = 0
        while (tries++ < 6 && attempt(moved()));
        if (tries > 1 && up) break
      }
  }
  return { weights, ndcg, gains }
}

export function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
