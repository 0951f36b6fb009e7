import type { Catalogue } from '../catalogue/catalogue.js'
import type { Blend } from '../catalogue/columns.js'
import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { casesOf } from './cases-of.js'
import { chooseHalfLife } from './choose-half-life.js'
import { choosePairs } from './choose-pairs.js'
import { ALONE, type Crew } from './crew.js'
import { type FittedBlend, fitBlend, USUAL_WEIGHTS } from './fit-blend.js'
import { fitHabit } from './fit-habit.js'
import { chooseJudges } from './judges.js'
import type { Pruning } from './near-lists.js'
import type { PairSettings } from './pair-weights.js'
import { popularityCodes } from './popularity-codes.js'
import { sumsOfOne, tagTableOf } from './tag-table.js'

/** Everything that is chosen for a shop on purchases that were held back. */
export interface ModelSettings extends PairSettings {
  /** What a product bought one place further on counts for, in counting. */
  readonly decay: number
  /** See `nearListsOf`. */
  readonly damp: number
  readonly pruning: Pruning
  /** Weights that a product may have on average. */
  readonly kept: number
  /** Days after which a purchase counts half for how popular a product is; 0 = all count the same. */
  readonly halfLife: number
  readonly blend: Blend
}

/** Settings, and how they were judged. */
export interface FittedModel {
  readonly settings: ModelSettings
  /** Shoppers whose last purchase was held back; 0 = too few, and the usual settings stand. */
  readonly judges: number
  /** NDCG@10 on those baskets, 0 … 1, of the pairs alone; of all parts, on those of fewer shoppers where the shop is large. */
  readonly pairsNdcg: number
  readonly ndcg: number
}

/** What serves most shops; taken as it is where purchases cannot be held back. */
export const USUAL_SETTINGS: ModelSettings = {
  mix: 0.5,
  joint: true,
  penalty: 50,
  neighbours: 100,
  decay: 0.7,
  damp: 0.15,
  pruning: 'to',
  kept: 25,
  halfLife: 0,
  blend: { recency: 0.8, fading: 0.9, ...USUAL_WEIGHTS },
}

/** Fewer judges than this choose by chance. */
const FEWEST_JUDGES = 50
const MOST_JUDGES = 5000
/** Sums of tags that a search may cost. */
const TAG_BUDGET = 5e7
const FADINGS = [0.9, 0.75, 1]

/**
 * Chooses a shop's settings: the last basket of up to 5,000 shoppers, a third at most, is held back, and what ranks those
 * best stands. One choice after the other, each from a small grid; the same purchases give the same settings, however many
 * work on it.
 */
export async function chooseSettings(
  catalogue: Catalogue,
  given: PurchaseSequences,
  minShoppers: number,
  crew: Crew = ALONE,
): Promise<FittedModel> {
  const usual = USUAL_SETTINGS
  const sequences = crew.share(given)
  const judges = crew.share(chooseJudges(sequences, MOST_JUDGES))
  if (judges.shoppers.length < FEWEST_JUDGES) return { settings: usual, judges: 0, pairsNdcg: 0, ndcg: 0 }
  const best = await choosePairs(usual, catalogue.size, sequences, judges, minShoppers, crew)
  const table = crew.share(tagTableOf(catalogue))
  const few = Math.max(400, Math.floor(TAG_BUDGET / sumsOfOne(table)))
  const some = { ...judges, shoppers: judges.shoppers.filter((_, i) => i % Math.ceil(judges.shoppers.length / few) === 0) }
  const fresh = await chooseHalfLife(table, best.near, best.popularity, best.settings.blend, sequences, some, minShoppers, crew)
  const { codes, judges: asked, halfLife } = fresh ?? { codes: crew.share(popularityCodes(best.popularity)), judges: some, halfLife: 0 }
  const { recency } = best.settings.blend
  const cases = await casesOf(table, best.near, codes, { recency, fadings: FADINGS }, sequences, asked, crew)
  let blend = best.settings.blend
  let reached: Pick<FittedBlend, 'weights' | 'ndcg'> = { weights: USUAL_WEIGHTS, ndcg: -1 }
  const blended = async (next: { readonly recency: number; readonly fading: number }) => {
    const gains = await cases.gainsWith(next.recency, FADINGS.indexOf(next.fading))
    const found = await fitBlend((weights) => gains(codes, weights), reached.weights)
    if (found.ndcg > reached.ndcg) {
      reached = found
      blend = { ...next, ...found.weights }
    }
  }
  for (const fading of FADINGS) await blended({ recency, fading })
  for (const change of [1.15, 0.85]) await blended({ recency: Math.min(1, recency * change), fading: blend.fading })
  return {
    settings: { ...best.settings, halfLife, blend: { ...blend, ...fitHabit(table, best.near, codes, blend, sequences, asked) } },
    judges: judges.shoppers.length,
    pairsNdcg: best.ndcg,
    ndcg: reached.ndcg,
  }
}
