import { catalogueFromColumns } from '../catalogue/catalogue-from-columns.js'
import type { Columns } from '../catalogue/columns.js'
import { openCatalogue } from '../catalogue/open-catalogue.js'
import { cappedSequences } from '../model/capped-sequences.js'
import { chooseSettings, type ModelSettings } from '../model/choose-settings.js'
import { freshPopularity } from '../model/fresh-popularity.js'
import { type JudgedPicks, judgePicks, type PicksFor } from '../model/judge-picks.js'
import { learnNear, nearOf } from '../model/learn-near.js'
import { countPairs } from '../model/pair-lists.js'
import { pairsOfLists } from '../model/pairs-of-lists.js'
import { cosinePicks, popularPicks } from '../model/peers.js'
import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { recommend } from '../recommendations/recommend.js'
import { writeArrow } from './write-arrow.js'

/** What is measured, on whom. */
export interface EvaluateOptions {
  /** `A`: all but the last purchase trains. `B`: all but the last two, and the last but one is input. Default `A`. */
  readonly protocol?: 'A' | 'B'
  /** The threshold of the catalogue that is out; default 5. */
  readonly minShoppers?: number
  readonly cap?: number
  /** At most so many shoppers are asked, evenly spread; default 5,000. */
  readonly most?: number
  /** ms since 1970. */
  readonly now: number
}

/** What one setting of privacy is worth. */
export interface PrivacyCost extends JudgedPicks {
  readonly minShoppers: number
  readonly cap: number
  /** Bits of a weight; 32 = not rounded. */
  readonly bits: 8 | 32
  readonly pairs: number
}

/** Quality on purchases that were held back, in the form of the design. */
export interface RecommendationQuality {
  readonly protocol: string
  /** Shoppers whose last purchase was asked for. */
  readonly n: number
  readonly popularity: JudgedPicks
  readonly cosine: JudgedPicks
  readonly valet: JudgedPicks
  readonly settings: ModelSettings
  readonly privacy: readonly PrivacyCost[]
}

/**
 * Judges recommendations on purchases that nothing was learnt from: each shopper's last, through a compiled file and
 * `recommend()` itself, beside the most popular and the item cosine, and what each setting of privacy costs.
 *
 * @param columns the catalogue without purchases; all its products count as in stock.
 * @param sequences by its rows.
 * @throws RangeError when no shopper has two products (with `B` three).
 */
export async function evaluateRecommendations(
  columns: Columns,
  sequences: PurchaseSequences,
  options: EvaluateOptions,
): Promise<RecommendationQuality> {
  const { protocol = 'A', minShoppers = 5, cap = 50, most = 5000, now } = options
  const stocked = { ...columns, variantStock: new Uint8Array(columns.variantStock.length).fill(1) }
  const size = columns.id.length
  const held = protocol === 'A' ? 1 : 2
  const { starts } = sequences
  const ends = starts.slice(1).map((end, s) => Math.max(starts[s] ?? 0, end - held))
  const able = Array.from(ends.keys()).filter((s) => (starts[s + 1] ?? 0) - (starts[s] ?? 0) > held)
  if (able.length === 0) throw new RangeError(`no shopper has ${held + 1} products`)
  const asked = Array.from(
    { length: Math.min(most, able.length) },
    (_, i) => able[Math.floor((i * able.length) / Math.min(most, able.length))] ?? 0,
  )
  const known = countPairs(sequences, ends, size, 1, 1)
  const judged = (picks: PicksFor) => judgePicks(sequences, asked, known.popularity, picks)
  const measure = async (least: number, capped: number, bits: 8 | 32) => {
    const training = cappedSequences(sequences, ends, capped)
    const { settings } = await chooseSettings(catalogueFromColumns(stocked), training, least)
    const lists = countPairs(training, training.starts.slice(1), size, settings.decay, least)
    const near = await learnNear(
      pairsOfLists(lists),
      Int32Array.from({ length: size }, (_, row) => row),
      size,
      settings,
      freshPopularity(training, training.starts.slice(1), size, least, settings.halfLife),
    )
    // A file holds 8 bits; without rounding there is no file.
    const exact = async () => ({ ...near, strength: (await nearOf(lists, settings)).weight, scale: new Float32Array(size).fill(1) })
    const catalogue =
      bits === 8 ? await openCatalogue(writeArrow({ ...stocked, near })) : catalogueFromColumns({ ...stocked, near: await exact() })
    const ids = Array.from({ length: size }, (_, row) => catalogue.idOf(row))
    const picks: PicksFor = (history) => {
      const events = Array.from(history, (row, i) => ({
        type: 'purchase' as const,
        product: ids[row] ?? '',
        at: now - (history.length - i) * 1000,
      }))
      return recommend(catalogue, { history: events }, { limit: 10, now, diversify: 0 }).map(({ product }) => catalogue.rowOf(product))
    }
    return { settings, cost: { minShoppers: least, cap: capped, bits, pairs: lists.other.length / 2, ...judged(picks) } }
  }
  const main = await measure(minShoppers, cap, 8)
  const privacy = [main.cost]
  for (const least of [1, 2, 3, 5]) if (least !== minShoppers) privacy.push((await measure(least, cap, 8)).cost)
  privacy.push((await measure(minShoppers, 10, 8)).cost, (await measure(minShoppers, cap, 32)).cost)
  const { hr, hrError, ndcg, ndcgError, coverage, novelty } = main.cost
  return {
    protocol: `${protocol}: all but the last ${held === 1 ? 'purchase' : 'two purchases'} of each shopper trains; all ${size} products ranked, history left out`,
    n: asked.length,
    popularity: judged(popularPicks(known.popularity)),
    cosine: judged(cosinePicks(known)),
    valet: { hr, hrError, ndcg, ndcgError, coverage, novelty },
    settings: main.settings,
    privacy: privacy.sort((a, b) => a.minShoppers - b.minShoppers || a.cap - b.cap || a.bits - b.bits),
  }
}
