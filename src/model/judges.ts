import type { PurchaseSequences } from '../purchases/read-sequences.js'

/** Shoppers whose last purchase is held back, to judge settings by. */
export interface Judges {
  /** Numbers of the shoppers. */
  readonly shoppers: Uint32Array
  /** For every shopper where the sequence ends that may be learnt from. */
  readonly ends: Int32Array
}

/** At most so many of those with two products or more, evenly spread, and at most a third of them: the rest must still be a shop. */
export function chooseJudges({ starts }: PurchaseSequences, most: number): Judges {
  const able: number[] = []
  for (let s = 0; s + 1 < starts.length; s++) if ((starts[s + 1] ?? 0) - (starts[s] ?? 0) > 1) able.push(s)
  const count = Math.min(most, Math.ceil(able.length / 3))
  const shoppers = Uint32Array.from({ length: count }, (_, i) => able[Math.floor((i * able.length) / count)] ?? 0)
  const ends = starts.slice(1)
  for (const s of shoppers) ends[s]! -= 1
  return { shoppers, ends }
}

/** Gain of a place among ten picks, 0 = the first: 1 / log₂(place + 2) (Järvelin and Kekäläinen 2002). */
export function gainOf(place: number): number {
  return place < 10 ? 1 / Math.log2(place + 2) : 0
}
