import type { Catalogue } from '../catalogue/catalogue.js'
import type { Blend } from '../catalogue/columns.js'
import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { blendCases } from './blend-cases.js'
import { chooseHalfLife } from './choose-half-life.js'
import { type FittedBlend, fitBlend, USUAL_WEIGHTS } from './fit-blend.js'
import { fitHabit } from './fit-habit.js'
import { judgePairs } from './judge-pairs.js'
import { chooseJudges } from './judges.js'
import { nearListsOf, type Pruning } from './near-lists.js'
import { countPairs } from './pair-lists.js'
import { type PairSettings, pairWeights, type Weights } from './pair-weights.js'
import { popularityCodes } from './popularity-codes.js'

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
/** With more pairs than this, settings are chosen with fewer neighbours. */
const MANY_PAIRS = 2e6
const DAMPS = [0, 0.15, 0.3, 0.5]
const RECENCIES = [0.95, 0.8, 0.65, 0.5, 0.3]

/**
 * Chooses a shop's settings: the last basket of up to 5,000 shoppers, a third at most, is held back, and what ranks those
 * best stands. One choice after the other, each from a small grid; the same purchases give the same settings.
 */
export function fitModel(
  catalogue: Catalogue,
  sequences: PurchaseSequences,
  minShoppers: number,
  usual: ModelSettings = USUAL_SETTINGS,
): FittedModel {
  const judges = chooseJudges(sequences, MOST_JUDGES)
  if (judges.shoppers.length < FEWEST_JUDGES) return { settings: usual, judges: 0, pairsNdcg: 0, ndcg: 0 }
  const { size } = catalogue
  const counted = new Map<number, ReturnType<typeof countPairs>>()
  const listsFor = (decay: number) => {
    const lists = counted.get(decay) ?? countPairs(sequences, judges.ends, size, decay, minShoppers)
    counted.clear()
    counted.set(decay, lists)
    return lists
  }
  const weightsFor = (settings: ModelSettings): Weights => {
    const lists = listsFor(settings.decay)
    const neighbours = lists.other.length > MANY_PAIRS ? 30 : settings.neighbours
    return pairWeights(lists, { ...settings, neighbours }, 0, size)
  }
  const { popularity } = listsFor(usual.decay)
  const nearFor = (weights: Weights, { damp, kept, pruning }: ModelSettings) => nearListsOf(weights, popularity, damp, kept * size, pruning)
  const judged = (settings: ModelSettings, weights: Weights, near = nearFor(weights, settings)) => ({
    settings,
    weights,
    near,
    ndcg: judgePairs(near, settings.blend.recency, sequences, judges),
  })
  let best = judged(usual, weightsFor(usual))
  const consider = (...of: Parameters<typeof judged>) => {
    const next = judged(...of)
    if (next.ndcg > best.ndcg) best = next
  }
  const attempt = (settings: ModelSettings) => {
    const weights = weightsFor(settings)
    for (const damp of DAMPS) {
      const near = nearFor(weights, { ...settings, damp })
      for (const recency of RECENCIES) consider({ ...settings, damp, blend: { ...settings.blend, recency } }, weights, near)
    }
  }
  for (const joint of [true, false]) for (const mix of [0.5, 1, 0]) attempt({ ...usual, joint, mix })
  for (const penalty of [20, 200, 5]) attempt({ ...best.settings, penalty })
  if (best.settings.mix > 0) for (const decay of [0.5, 0.9]) attempt({ ...best.settings, decay })
  if (best.weights.from.length > usual.kept * size) consider({ ...best.settings, pruning: 'from' }, best.weights)
  const few = Math.max(400, Math.floor(TAG_BUDGET / sumsOfOne(catalogue)))
  const some = { ...judges, shoppers: judges.shoppers.filter((_, i) => i % Math.ceil(judges.shoppers.length / few) === 0) }
  const fresh = chooseHalfLife(catalogue, best.near, popularity, best.settings.blend, sequences, some, minShoppers)
  const { codes, judges: asked, halfLife } = fresh ?? { codes: popularityCodes(popularity), judges: some, halfLife: 0 }
  let blend = best.settings.blend
  let reached: Pick<FittedBlend, 'weights' | 'ndcg'> = { weights: USUAL_WEIGHTS, ndcg: -1 }
  const blended = (next: { readonly recency: number; readonly fading: number }) => {
    const found = fitBlend(blendCases(catalogue, best.near, codes, next, sequences, asked), codes, reached.weights)
    if (found.ndcg > reached.ndcg) {
      reached = found
      blend = { ...next, ...found.weights }
    }
  }
  for (const fading of [0.9, 0.75, 1]) blended({ recency: blend.recency, fading })
  for (const change of [1.15, 0.85]) blended({ recency: Math.min(1, best.settings.blend.recency * change), fading: blend.fading })
  return {
    settings: { ...best.settings, halfLife, blend: { ...blend, ...fitHabit(catalogue, best.near, codes, blend, sequences, asked) } },
    judges: judges.shoppers.length,
    pairsNdcg: best.ndcg,
    ndcg: reached.ndcg,
  }
}

/** So many sums the tags of one product take part in, on average. */
function sumsOfOne({ size, products: { starts } }: Catalogue): number {
  let sum = 1
  for (let tag = 0; tag + 1 < starts.length; tag++) sum += ((starts[tag + 1] ?? 0) - (starts[tag] ?? 0)) ** 2
  return sum / Math.max(1, size)
}
