import { catalogueFromColumns } from '../catalogue/catalogue-from-columns.js'
import type { Columns, Near } from '../catalogue/columns.js'
import { cappedSequences } from '../model/capped-sequences.js'
import { chooseSettings, type ModelSettings } from '../model/choose-settings.js'
import { ALONE, type Crew, partsFor } from '../model/crew.js'
import { freshPopularity } from '../model/fresh-popularity.js'
import { type JudgedPicks, judgePicks, picksOfAll } from '../model/judge-picks.js'
import { learnNear, nearOf } from '../model/learn-near.js'
import { countPairs, type PairLists } from '../model/pair-lists.js'
import { pairsOfLists } from '../model/pairs-of-lists.js'
import { cosinePicks, popularPicks } from '../model/peers.js'
import type { PurchaseSequences } from '../purchases/read-sequences.js'
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

/** What was learnt with one setting of privacy. */
interface Learnt {
  readonly least: number
  readonly capped: number
  readonly settings: ModelSettings
  readonly lists: PairLists
  readonly near: Near
}

/**
 * Judges recommendations on purchases that nothing was learnt from: each shopper's last, through a compiled file and
 * `recommend()` itself, beside the most popular and the item cosine, and what each setting of privacy costs.
 *
 * @param columns the catalogue without purchases; all its products count as in stock.
 * @param given by its rows.
 * @param crew who works on it; what comes out is the same to the bit.
 * @throws RangeError when no shopper has two products (with `B` three).
 */
export async function evaluateRecommendations(
  columns: Columns,
  given: PurchaseSequences,
  options: EvaluateOptions,
  crew: Crew = ALONE,
): Promise<RecommendationQuality> {
  const { protocol = 'A', minShoppers = 5, cap = 50, most = 5000, now } = options
  const stocked = { ...columns, variantStock: new Uint8Array(columns.variantStock.length).fill(1) }
  const size = columns.id.length
  const held = protocol === 'A' ? 1 : 2
  const sequences = crew.share(given)
  const { starts } = sequences
  const ends = starts.slice(1).map((end, s) => Math.max(starts[s] ?? 0, end - held))
  const able = Array.from(ends.keys()).filter((s) => (starts[s + 1] ?? 0) - (starts[s] ?? 0) > held)
  if (able.length === 0) throw new RangeError(`no shopper has ${held + 1} products`)
  const asked = Array.from(
    { length: Math.min(most, able.length) },
    (_, i) => able[Math.floor((i * able.length) / Math.min(most, able.length))] ?? 0,
  )
  const known = countPairs(sequences, ends, size, 1, 1)
  const judged = (picks: readonly (readonly number[])[]) => judgePicks(sequences, asked, known.popularity, picks)
  const learn = async (least: number, capped: number): Promise<Learnt> => {
    const training = crew.share(cappedSequences(sequences, ends, capped))
    const { settings } = await chooseSettings(catalogueFromColumns(stocked), training, least, crew)
    const all = training.starts.slice(1)
    const lists = crew.share(countPairs(training, all, size, settings.decay, least))
    const rows = Int32Array.from({ length: size }, (_, row) => row)
    const fresh = freshPopularity(training, all, size, least, settings.halfLife)
    return { least, capped, settings, lists, near: await learnNear(pairsOfLists(lists), rows, size, settings, fresh, crew) }
  }
  const cost = async ({ least, capped, settings, lists, near }: Learnt, bits: 8 | 32): Promise<PrivacyCost> => {
    const file = crew.share(writeArrow({ ...stocked, near }))
    // A file holds 8 bits: what is not rounded goes beside it.
    const exact = async () => ({ ...near, strength: (await nearOf(lists, settings, crew)).weight, scale: new Float32Array(size).fill(1) })
    const beside = bits === 8 ? undefined : crew.share(await exact())
    const parts = partsFor(crew, asked.length).map(([first, end]) => asked.slice(first, end))
    const picks = await crew.each(
      'filePicks',
      parts.map((part) => [file, beside, now, sequences, part]),
    )
    return { minShoppers: least, cap: capped, bits, pairs: lists.other.length / 2, ...judged(picks.flat()) }
  }
  const learnt = await learn(minShoppers, cap)
  const main = await cost(learnt, 8)
  const privacy = [main, await cost(learnt, 32)]
  for (const least of [1, 2, 3, 5]) if (least !== minShoppers) privacy.push(await cost(await learn(least, cap), 8))
  privacy.push(await cost(await learn(minShoppers, 10), 8))
  const { hr, hrError, ndcg, ndcgError, coverage, novelty } = main
  return {
    protocol: `${protocol}: all but the last ${held === 1 ? 'purchase' : 'two purchases'} of each shopper trains; all ${size} products ranked, history left out`,
    n: asked.length,
    popularity: judged(picksOfAll(sequences, asked, popularPicks(known.popularity))),
    cosine: judged(picksOfAll(sequences, asked, cosinePicks(known))),
    valet: { hr, hrError, ndcg, ndcgError, coverage, novelty },
    settings: learnt.settings,
    privacy: privacy.sort((a, b) => a.minShoppers - b.minShoppers || a.cap - b.cap || a.bits - b.bits),
  }
}
