import type { Blend } from '../catalogue/columns.js'
import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { mostPopular } from './blend-cases.js'
import { casesOf } from './cases-of.js'
import type { Crew } from './crew.js'
import { fitBlend } from './fit-blend.js'
import { freshPopularity } from './fresh-popularity.js'
import { type Judges, surelyAbove } from './judges.js'
import type { NearLists } from './near-lists.js'
import { popularityCodes } from './popularity-codes.js'
import type { TagTable } from './tag-table.js'

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
export async function chooseHalfLife(
  table: TagTable,
  near: NearLists,
  popularity: Float32Array,
  blend: Blend,
  sequences: PurchaseSequences,
  judges: Judges,
  minShoppers: number,
  crew: Crew,
): Promise<ChosenHalfLife | undefined> {
  const { ages } = sequences
  if (!ages) return undefined
  const ageOf = (s: number) => ages[judges.ends[s] ?? 0] ?? 0
  const since = judges.shoppers.map(ageOf).sort()[Math.floor(judges.shoppers.length * NEWEST)] ?? 0
  const newest = { ...judges, shoppers: judges.shoppers.filter((s) => ageOf(s) <= since) }
  const oldest = ages.reduce((a, b) => Math.max(a, b), 0)
  if (newest.shoppers.length < FEWEST_JUDGES || oldest <= since) return undefined
  const codesFor = (halfLife: number) =>
    crew.share(popularityCodes(popularity, freshPopularity(sequences, judges.ends, table.size, minShoppers, halfLife, since)))
  // No half-life to speak of: plain counts, of the same purchases.
  const plain = codesFor(Number.POSITIVE_INFINITY)
  const tried = HALF_LIVES.filter((days) => days < 4 * (oldest - since)).map((halfLife) => ({ halfLife, codes: codesFor(halfLife) }))
  const also = Uint32Array.from(new Set(tried.flatMap(({ codes }) => [...mostPopular(codes)])))
  const made = { recency: blend.recency, fadings: [blend.fading] }
  const cases = await casesOf(table, near, plain, made, sequences, newest, crew, also)
  const gains = await cases.gainsWith(blend.recency, 0)
  const usual = await fitBlend((weights) => gains(plain, weights))
  let best: { readonly ndcg: number; readonly chosen?: ChosenHalfLife } = usual
  for (const { halfLife, codes } of tried) {
    const found = await fitBlend((weights) => gains(codes, weights), usual.weights)
    if (found.ndcg > best.ndcg && surelyAbove(found.gains, usual.gains))
      best = { ndcg: found.ndcg, chosen: { halfLife, codes, judges: newest } }
  }
  return best.chosen
}
