import type { Blend } from '../catalogue/columns.js'
import type { BlendCases } from './blend-cases.js'
import { gainOf, meanGain, PLACES } from './judges.js'

/** The weights that are found by trying. */
export type BlendWeights = Pick<Blend, 'taste' | 'lift' | 'prior'>

/** Where the search begins, and with a shop too small for a search, ends. */
export const USUAL_WEIGHTS: BlendWeights = { taste: 0.015, lift: 0.25, prior: 1e-4 }

/** Products of judges with one recency and one fading. */
export interface WeighedCases extends Pick<BlendCases, 'starts' | 'asked' | 'row' | 'pairs'> {
  readonly tags: Float32Array
}

/** NDCG@10 of the blended score on the basket of each judge, 0 … 1; ties count half. */
export function blendGains(
  { starts, asked, row, pairs, tags }: WeighedCases,
  popularity: Uint8Array,
  { taste, lift, prior }: BlendWeights,
): Float64Array {
  let most = 1
  for (let row = 0; row < popularity.length; row++) most = Math.max(most, popularity[row]!)
  const lifts = Float64Array.from({ length: 256 }, (_, code) => taste * ((2 ** (code / 16) - 0.5) / (2 ** (most / 16) - 0.5)) ** lift)
  const priors = Float64Array.from({ length: 256 }, (_, code) => (prior * code) / most)
  const score = (at: number) => {
    const code = popularity[row[at]!]!
    return pairs[at]! + tags[at]! * lifts[code]! + priors[code]!
  }
  return Float64Array.from(asked, (basket, k) => {
    const [first, end] = [starts[k] ?? 0, starts[k + 1] ?? 0]
    let [gain, ideal] = [0, 0]
    for (let n = 0; n < basket; n++) {
      ideal += gainOf(n)
      const target = score(first + n)
      let place = -0.5
      for (let at = first; at < end && place < PLACES; at++) {
        const other = score(at)
        if (other >= target) place += other === target ? 0.5 : 1
      }
      if (target > 0) gain += gainOf(place)
    }
    return gain / ideal
  })
}

/** Weights, and how they rank what was held back. */
export interface FittedBlend {
  readonly weights: BlendWeights
  /** Mean NDCG@10, 0 … 1, and of each judge. */
  readonly ndcg: number
  readonly gains: Float64Array
}

/** Climbs from the usual weights: one weight after the other, in smaller and smaller steps. `judge`: {@link blendGains}. */
export async function fitBlend(
  judge: (weights: BlendWeights) => Promise<Float64Array>,
  from: BlendWeights = USUAL_WEIGHTS,
): Promise<FittedBlend> {
  const tried = async (weights: BlendWeights): Promise<FittedBlend> => {
    const gains = await judge(weights)
    return { weights, gains, ndcg: meanGain([gains]) }
  }
  let best = await tried(from)
  const attempt = async (next: BlendWeights): Promise<boolean> => {
    const reached = await tried(next)
    if (reached.ndcg <= best.ndcg) return false
    best = reached
    return true
  }
  for (const step of [4, 2, 1.4]) {
    for (const name of ['taste', 'prior', 'lift'] as const)
      for (const up of [true, false]) {
        const moved = (): BlendWeights => {
          if (name === 'lift') return { ...best.weights, lift: Math.max(0, best.weights.lift + (up ? 0.1 : -0.1) * step * 0.5) }
          return { ...best.weights, [name]: up ? best.weights[name] * step : best.weights[name] / step }
        }
        let tries = 0
        while (tries++ < 6 && (await attempt(moved())));
        if (tries > 1 && up) break
      }
  }
  return best
}
