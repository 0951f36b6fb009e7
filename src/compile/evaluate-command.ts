import { catalogueFromColumns } from '../catalogue/catalogue-from-columns.js'
import type { Columns } from '../catalogue/columns.js'
import { readArrow } from '../catalogue/read-arrow.js'
import type { FeedSource } from '../feeds/feed-source.js'
import { describeKind } from '../feeds/problem-log.js'
import { countPurchases } from '../purchases/count-purchases.js'
import type { PurchaseSequences } from '../purchases/read-sequences.js'
import type { QualityData } from '../report/report-data.js'
import { reportPage } from '../report/report-page.js'
import { type CompileResult, compileCatalogue } from './compile-catalogue.js'
import { compileProducts } from './compile-products.js'
import { type PurchaseArguments, wholeNumber } from './count-command.js'
import { evaluateRecommendations, type RecommendationQuality } from './evaluate-recommendations.js'
import { openStreams, writeWhole } from './files.js'
import { forWork, openCrew } from './open-crew.js'
import { reportDataOf } from './report-data-of.js'

/** What `valet-sdk evaluate` is told. */
export interface EvaluateArguments extends PurchaseArguments {
  readonly protocol?: string | undefined
  readonly shoppers?: string | undefined
  readonly report?: string | undefined
  readonly json?: boolean | undefined
}

/**
 * Judges recommendations on purchases that are held back and prints what comes of it, unless `json` is wanted of the caller.
 * Without a feed the products are those that the purchases name. `null` when nothing could be judged.
 *
 * @throws Error when a file cannot be read, or an option is none.
 */
export async function evaluateCommand(
  feeds: readonly string[],
  options: EvaluateArguments,
  now: () => number,
): Promise<RecommendationQuality | null> {
  const { protocol = 'A', purchases = [] } = options
  if (protocol !== 'A' && protocol !== 'B') throw new Error(`--protocol is "${protocol}"; it is A or B`)
  const threads = wholeNumber('threads', options.threads)
  const read = await readShop(feeds.length > 0 ? await openStreams(feeds) : [], purchases, options)
  if (!read) {
    console.error('evaluate: no product was found')
    return null
  }
  const crew = openCrew(threads)
  const judging = {
    protocol,
    minShoppers: wholeNumber('min-shoppers', options['min-shoppers']) ?? 5,
    cap: wholeNumber('cap', options.cap) ?? 50,
    most: wholeNumber('shoppers', options.shoppers) ?? 5000,
    now: now(),
  } as const
  const worth = forWork(crew, read.sequences.products.length)
  const quality = await evaluateRecommendations(read.columns, read.sequences, judging, worth).finally(crew.close)
  if (!options.json) for (const line of sayQuality(quality)) console.log(line)
  if (options.report !== undefined && read.result) {
    const data = await reportDataOf(read.result, { made: now(), file: '', quality: qualityData(quality) })
    await writeWhole(options.report, options.report.endsWith('.json') ? JSON.stringify(data, null, 2) : reportPage(data))
  }
  return quality
}

interface Shop {
  readonly columns: Columns
  /** By row. */
  readonly sequences: PurchaseSequences
  /** Absent without a feed. */
  readonly result?: CompileResult
}

async function readShop(feeds: readonly FeedSource[], files: readonly string[], options: EvaluateArguments): Promise<Shop | undefined> {
  let held: { sequences: PurchaseSequences; ids: readonly string[] } | undefined
  const count = (resolve?: (ids: readonly string[]) => (string | undefined)[]) =>
    countPurchases({
      files,
      resolve,
      cap: wholeNumber('cap', options.cap) ?? 50,
      windowDays: wholeNumber('window', options.window),
      excludeShoppers: options['exclude-shoppers'],
      threads: wholeNumber('threads', options.threads),
      memoryLimit: options.memory,
      study: (sequences, ids) => {
        held = { sequences, ids }
        return 0.8
      },
    })
  if (feeds.length === 0) {
    await count()
    if (!held || held.ids.length === 0) return undefined
    const columns = readArrow(compileProducts(held.ids.map(bareProduct), [], 0)).columns
    return { columns, sequences: byRow(columns, held.sequences, held.ids) }
  }
  const result = await compileCatalogue(feeds)
  for (const kind of result.report.problemKinds) console.error(describeKind(kind))
  if (!result.bytes) return undefined
  const columns = readArrow(result.bytes).columns
  const { rowOf, idOf } = catalogueFromColumns(columns)
  await count((ids) => ids.map(rowOf).map((row) => (row < 0 ? undefined : idOf(row))))
  return held ? { columns, sequences: byRow(columns, held.sequences, held.ids), result } : undefined
}

function bareProduct(id: string) {
  const variants = [{ id: `${id} `, size: '', colour: '', inStock: true }]
  return { id, title: id, brand: '', category: [], gender: 'unisex' as const, tags: [], aliases: [], variants }
}

function byRow(columns: Columns, sequences: PurchaseSequences, ids: readonly string[]): PurchaseSequences {
  const rows = Uint32Array.from(ids, catalogueFromColumns(columns).rowOf)
  return { ...sequences, products: sequences.products.map((i) => rows[i] ?? 0) }
}

function qualityData({ protocol, n, popularity, cosine, valet, privacy }: RecommendationQuality): QualityData {
  return {
    protocol: `${protocol}; ${n} shoppers`,
    rows: Object.entries({ 'Most popular': popularity, 'Item cosine': cosine, Valet: valet }).map(([name, { hr, ndcg }]) => ({
      name,
      hr10: hr,
      ndcg10: ndcg,
    })),
    privacy: privacy
      .filter(({ cap, bits }) => bits === 8 && cap === privacy[0]?.cap)
      .map(({ minShoppers, pairs, ndcg }) => ({ minShoppers, pairs, ndcg10: ndcg })),
  }
}

function sayQuality({ protocol, n, popularity, cosine, valet, privacy }: RecommendationQuality): string[] {
  const figure = (value: number, error: number) => `${value.toFixed(4)} ± ${error.toFixed(4)}`
  const line = (name: string, { hr, hrError, ndcg, ndcgError, coverage, novelty }: typeof valet) =>
    `${name.padEnd(44)} HR@10 ${figure(hr, hrError)}  NDCG@10 ${figure(ndcg, ndcgError)}  coverage ${coverage.toFixed(3)}  novelty ${novelty.toFixed(1)} bits`
  return [
    `${protocol}; ${n} shoppers; ± one standard error`,
    line('most popular', popularity),
    line('item cosine, no threshold', cosine),
    line('Valet', valet),
    'what privacy costs:',
    ...privacy.map((one) => line(`≥ ${one.minShoppers} shoppers, cap ${one.cap}, ${one.bits} bits, ${one.pairs} pairs`, one)),
  ]
}
