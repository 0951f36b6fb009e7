import type { PurchaseSequences } from '../purchases/read-sequences.js'

/** With fewer, single products are held back. */
const MANY = 300

/** Shoppers whose last purchase is held back, to judge settings by. */
export interface Judges {
  /** Numbers of the shoppers. */
  readonly shoppers: Uint32Array
  /** For every shopper where the sequence ends that may be learnt from. */
  readonly ends: Int32Array
}

/**
 * At most so many shoppers with two baskets or more, evenly spread, and at most a third of them: the rest must still be a shop.
 * Their last basket is held back and asked for. Where hardly anybody has two baskets, it is the last
 * product of those with two products.
 */
export function chooseJudges({ starts, later }: PurchaseSequences, most: number): Judges {
  const lastBasket = (s: number) => {
    let at = (starts[s + 1] ?? 0) - 1
    while (at > (starts[s] ?? 0) && later[at] === 0) at--
    return at
  }
  const lastProduct = (s: number) => (starts[s + 1] ?? 0) - 1
  const ableBy = (from: (s: number) => number) =>
    Array.from(starts.keys()).filter((s) => s + 1 < starts.length && from(s) > (starts[s] ?? 0))
  const inBaskets = ableBy(lastBasket)
  const [able, from] = inBaskets.length >= MANY ? [inBaskets, lastBasket] : [ableBy(lastProduct), lastProduct]
  const count = Math.min(most, Math.ceil(able.length / 3))
  const shoppers = Uint32Array.from({ length: count }, (_, i) => able[Math.floor((i * able.length) / count)] ?? 0)
  const ends = starts.slice(1)
  for (const s of shoppers) ends[s] = from(s)
  return { shoppers, ends }
}

/** So many picks are judged. */
export const PLACES = 10

/** So many standard errors, judge by judge, are no chance. */
const SURE = 2

/** Whether the gains of one are on average surely above those of the other. */
export function surelyAbove(one: Float64Array, other: Float64Array): boolean {
  const differences = one.map((gain, k) => gain - (other[k] ?? 0))
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length
  const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, differences.length - 1)
  return mean > SURE * Math.sqrt(variance / differences.length)
}

/** Gain of a place among ten picks, 0 = the first: 1 / log₂(place + 2) (Järvelin and Kekäläinen 2002). */
export function gainOf(place: number): number {
  return place < PLACES ? 1 / Math.log2(place + 2) : 0
}

/** Mean gain of judges who were asked in parts, in their order; each has `width` gains, of which it is number `which`. */
export function meanGain(parts: readonly Float64Array[], width = 1, which = 0): number {
  let [sum, count] = [0, 0]
  for (const gains of parts) for (let at = which; at < gains.length; at += width, count++) sum += gains[at] ?? 0
  return sum / Math.max(1, count)
}
