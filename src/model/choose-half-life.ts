import type { Catalogue } from '../catalogue/catalogue.js'
import type { Blend } from '../catalogue/columns.js'
import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { blendCases, mostPopular } from './blend-cases.js'
import { fitBlend } from './fit-blend.js'
import { freshPopularity } from './fresh-popularity.js'
import { type Judges, surelyAbove } from './judges.js'
import type { NearLists } from './near-lists.js'
import { popularityCodes } from './popularity-codes.js'

/** Days. */
const HALF_LIVES = [90, 30, 7, 2]
/** This part of the judges, those with the newest baskets, is asked. */
const NEWEST = 0.25
const FEWEST_JUDGES = 50

/** A half-life that ranks better than plain counts, with the popularity and the judges to weigh parts by. */
export interface ChosenHalfLife {
  readonly halfLife: number
  readonly codes: Uint8Array
  readonly judges: Judges
}

/**
 * Asks whether newer purchases should count more for how popular a product is. What is popular now serves who buys next, not
 * who bought long ago: only the judges with the newest baskets are asked, and only what was bought on earlier days than all of
 * theirs makes a product popular. `undefined` where plain counts do as well, or times are not known.
 */
export function chooseHalfLife(
  catalogue: Catalogue,
  near: NearLists,
  popularity: Float32Array,
  blend: Blend,
  sequences: PurchaseSequences,
  judges: Judges,
  minShoppers: number,
): ChosenHalfLife | undefined {
  const { ages } = sequences
  if (!ages) return undefined
  const ageOf = (s: number) => ages[judges.ends[s] ?? 0] ?? 0
  const since = judges.shoppers.map(ageOf).sort()[Math.floor(judges.shoppers.length * NEWEST)] ?? 0
  const newest = { ...judges, shoppers: judges.shoppers.filter((s) => ageOf(s) <= since) }
  const oldest = ages.reduce((a, b) => Math.max(a, b), 0)
  if (newest.shoppers.length < FEWEST_JUDGES || oldest <= since) return undefined
  const codesFor = (halfLife: number) =>
    popularityCodes(popularity, freshPopularity(sequences, judges.ends, catalogue.size, minShoppers, halfLife, since))
  // No half-life to speak of: plain counts, of the same purchases.
  const plain = codesFor(Number.POSITIVE_INFINITY)
  const tried = HALF_LIVES.filter((days) => days < 4 * (oldest - since)).map((halfLife) => ({ halfLife, codes: codesFor(halfLife) }))
  const also = Uint32Array.from(new Set(tried.flatMap(({ codes }) => [...mostPopular(codes)])))
  const cases = blendCases(catalogue, near, plain, blend, sequences, newest, also)
  const usual = fitBlend(cases, plain)
  let best: { readonly ndcg: number; readonly chosen?: ChosenHalfLife } = usual
  for (const { halfLife, codes } of tried) {
    const { ndcg, gains } = fitBlend(cases, codes, usual.weights)
    if (ndcg > best.ndcg && surelyAbove(gains, usual.gains)) best = { ndcg, chosen: { halfLife, codes, judges: newest } }
  }
  return best.chosen
}
