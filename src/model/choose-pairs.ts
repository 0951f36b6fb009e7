import type { PurchaseSequences } from '../purchases/read-sequences.js'
import type { ModelSettings } from './choose-settings.js'
import { type Crew, inTurn, partsFor } from './crew.js'
import { type Judges, meanGain } from './judges.js'
import type { NearLists } from './near-lists.js'
import type { PairLists } from './pair-lists.js'
import type { Weights } from './pair-weights.js'
import { weightsOf } from './weights-of.js'

/** Settings of the pairs, and what came of them. */
export interface ChosenPairs {
  /** The recency stands in the blend. */
  readonly settings: ModelSettings
  readonly near: NearLists
  /** Shoppers of each row, without what is held back; 0 below the least number. */
  readonly popularity: Float32Array
  /** NDCG@10 of the pairs alone, 0 … 1. */
  readonly ndcg: number
}

/** With more pairs than this, settings are chosen with fewer neighbours. */
const MANY_PAIRS = 2e6
const DAMPS = [0, 0.15, 0.3, 0.5]
const RECENCIES = [0.95, 0.8, 0.65, 0.5, 0.3]

/** Chooses how pairs are counted and weighed. */
export async function choosePairs(
  usual: ModelSettings,
  size: number,
  sequences: PurchaseSequences,
  judges: Judges,
  minShoppers: number,
  crew: Crew,
): Promise<ChosenPairs> {
  const listsWith = async (decay: number): Promise<PairLists> => {
    const [lists] = await crew.each('countPairs', [[sequences, judges.ends, size, decay, minShoppers]])
    return crew.share(lists!)
  }
  const lists = await listsWith(usual.decay)
  const { popularity } = lists
  const nearFor = async (weights: Weights, { damp, kept, pruning }: ModelSettings): Promise<NearLists> => {
    const [near] = await crew.each('nearListsOf', [[weights, popularity, damp, kept * size, pruning]])
    return crew.share(near!)
  }
  const gainsOf = (near: NearLists, damps: readonly number[], recencies: readonly number[]) =>
    crew.each(
      'judgePairs',
      partsFor(crew, judges.shoppers.length).map(([first, end]) => [
        near,
        popularity,
        { damps, recencies },
        sequences,
        { ...judges, shoppers: judges.shoppers.subarray(first, end) },
      ]),
    )
  let best: { settings: ModelSettings; weights: Weights | undefined; ndcg: number } = { settings: usual, weights: undefined, ndcg: 0 }
  const consider = (settings: ModelSettings, weights: Weights, ndcg: number) => {
    if (ndcg > best.ndcg) best = { settings, weights, ndcg }
  }
  /** Works settings out side by side, and considers them one after the other. */
  const attempt = async (all: readonly ModelSettings[]) => {
    const tried = await inTurn(crew, all, async (settings) => {
      const counted = settings.decay === usual.decay ? lists : await listsWith(settings.decay)
      const neighbours = counted.other.length > MANY_PAIRS ? 30 : settings.neighbours
      const weights = await weightsOf(crew, counted, { ...settings, neighbours })
      // A damp multiplies all that leads to a product alike: what is kept of it stays the same, and a sum is only multiplied too.
      return { settings, weights, gains: await gainsOf(await nearFor(weights, { ...settings, damp: 0 }), DAMPS, RECENCIES) }
    })
    for (const { settings, weights, gains } of tried)
      for (const [d, damp] of DAMPS.entries())
        for (const [r, recency] of RECENCIES.entries()) {
          const ndcg = meanGain(gains, DAMPS.length * RECENCIES.length, d * RECENCIES.length + r)
          consider({ ...settings, damp, blend: { ...settings.blend, recency } }, weights, ndcg)
        }
  }
  await attempt([true, false].flatMap((joint) => [0.5, 1, 0].map((mix) => ({ ...usual, joint, mix, pruning: 'to' as const }))))
  await attempt([20, 200, 5].map((penalty) => ({ ...best.settings, penalty })))
  if (best.settings.mix > 0) await attempt([0.5, 0.9].map((decay) => ({ ...best.settings, decay })))
  const weights = best.weights ?? (await weightsOf(crew, lists, usual))
  if (weights.from.length > usual.kept * size) {
    const settings: ModelSettings = { ...best.settings, pruning: 'from' }
    consider(settings, weights, meanGain(await gainsOf(await nearFor(weights, settings), [0], [settings.blend.recency])))
  }
  return { settings: best.settings, near: await nearFor(weights, best.settings), popularity, ndcg: best.ndcg }
}
