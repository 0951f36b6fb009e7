import { catalogueFromColumns } from '../catalogue/catalogue-from-columns.js'
import type { Columns, Near } from '../catalogue/columns.js'
import { openArrow } from '../catalogue/open-arrow.js'
import { readArrow } from '../catalogue/read-arrow.js'
import type { SizeChart } from '../catalogue/size-chart.js'
import type { ColumnMap } from '../feeds/column-map.js'
import type { FeedFile, FeedSource } from '../feeds/feed-source.js'
import type { Problem } from '../feeds/problem.js'
import { createProblemLog, type ProblemKind, type ProblemLog } from '../feeds/problem-log.js'
import { type FeedFormat, readFeed } from '../feeds/read-feed.js'
import type { PurchasePairs } from '../purchases/pair-table.js'
import type { SizeData } from '../report/report-data.js'
import { genericCharts } from '../size-charts/generic-charts.js'
import { readSizeCharts } from '../size-charts/read-size-charts.js'
import { createCatalogueBuilder } from './catalogue-builder.js'
import { type ChartCoverage, chartCoverage, chartProblems } from './chart-coverage.js'
import { nearColumns, publishedPairs } from './near-columns.js'
import { sizeCoverage, sizeProblems } from './size-coverage.js'
import { writeArrow } from './write-arrow.js'
import { type WrittenDelta, writeDelta } from './write-delta.js'

/** What a compilation may be given beside the feeds. */
export interface CompileOptions {
  /** Files with size charts (docs/size-charts.md). */
  readonly sizeCharts?: readonly FeedFile[]
  /** Leaves out the general charts after EN 13402, which serve where no chart of the shop does. */
  readonly ownChartsOnly?: boolean
  /** The catalogue that is out, for a delta of its stock and prices. */
  readonly previous?: Uint8Array
  /** Counts which products the same shoppers buy, once it is known which products there are. */
  readonly pairs?: (products: KnownProducts) => Promise<CountedPairs>
  /** Which column of a table says what (docs/compile.md). */
  readonly columns?: ColumnMap
  /** The time, ms since 1970; it stands in the catalogue. Default 0, so that the same feed gives the same bytes. */
  readonly now?: number
  /** Hears how far it is: a stage and its part done, 0 … 1, and how many items were read. */
  readonly progress?: (stage: 'reading' | 'grouping' | 'writing', done: number, items: number) => void
}

/** What a count of purchases is told. */
export interface KnownProducts {
  /** The product of each id by which a shop may have sold it: its own, a variant's, SKU, GTIN. */
  resolve(ids: readonly string[]): (string | undefined)[]
  /** The pairs that `previous` published; absent without it. */
  readonly published?: readonly (readonly [string, string])[]
}

/** What a count of purchases gives. */
export interface CountedPairs extends PurchasePairs {
  readonly problems: readonly Problem[]
}

/** What came of a compilation. */
export interface CompileReport {
  readonly files: readonly { readonly name: string; readonly format: FeedFormat; readonly items: number; readonly problems: number }[]
  readonly products: number
  readonly variants: number
  /** Size charts of the shop. */
  readonly charts: number
  readonly chartCoverage: readonly ChartCoverage[]
  readonly sizeLabels: SizeData
  readonly bytes: number
  /** Digest of the content, whenever it was compiled; `''` when there is none. */
  readonly content: string
  /** How many problems there are; of each kind the first 200 stand in `problems`. */
  readonly problemCount: number
  readonly problems: readonly Problem[]
  readonly problemKinds: readonly ProblemKind[]
  /** Products that no error or warning names. */
  readonly faultless: number
}

/** The catalogue's bytes, or `undefined` when no product was found; and the report. */
export interface CompileResult {
  readonly bytes: Uint8Array | undefined
  readonly report: CompileReport
  /** What changed since `previous`; absent when none was given or it cannot be read. */
  readonly delta?: WrittenDelta
}

/** So many items between two words of progress. */
const STEP = 2000

/**
 * Compiles feeds into a catalogue. Touches no file system and throws nothing for bad input: what is wrong stands in
 * `report.problems`. A feed given as a stream is never whole in memory.
 *
 * @example
 * const { bytes, report } = await compileCatalogue([{ name: 'products.json', bytes: await readFile('products.json') }])
 */
export async function compileCatalogue(feeds: readonly FeedSource[], options: CompileOptions = {}): Promise<CompileResult> {
  const { progress = () => {}, now = 0 } = options
  const log = createProblemLog()
  const builder = createCatalogueBuilder(log)
  const files: { name: string; format: FeedFormat; items: number }[] = []
  const sizes = feeds.map((feed) => ('bytes' in feed ? feed.bytes.length : (feed.size ?? 0)))
  const whole = sizes.reduce((sum, size) => sum + size, 0) || 1
  let all = 0
  for (const [i, feed] of feeds.entries()) {
    let items = 0
    let read = sizes.slice(0, i).reduce((sum, size) => sum + size, 0)
    const tell = () => progress('reading', Math.min(1, read / whole), all)
    const counted = counting(feed, (bytes) => {
      read = sizes.slice(0, i).reduce((sum, size) => sum + size, 0) + bytes
    })
    tell()
    const format = await readFeed(
      counted,
      {
        item: (item) => {
          items++
          if (++all % STEP === 0) tell()
          builder.add(i, feed.name, item)
        },
        problem: log.report,
      },
      options.columns,
    )
    files.push({ name: feed.name, format, items })
  }
  const charts: SizeChart[] = []
  for (const file of options.sizeCharts ?? []) {
    const read = readSizeCharts(file)
    charts.push(...read.charts)
    for (const problem of read.problems) log.report(problem)
  }
  progress('grouping', 0, all)
  const general = options.ownChartsOnly ? [] : genericCharts()
  const columns = builder.products === 0 ? undefined : builder.columns([...charts, ...general], now)
  const coverage = columns ? chartCoverage(columns) : []
  const sizeLabels = sizeCoverage(columns)
  for (const problem of [...chartProblems(coverage), ...sizeProblems(sizeLabels)]) log.report(problem)
  progress('writing', 0, all)
  const near = columns && options.pairs ? await countInto(columns, options, log) : undefined
  const bytes = columns && writeArrow(near ? { ...columns, near } : columns)
  const delta = columns && options.previous ? deltaFrom(options.previous, columns, log) : undefined
  progress('writing', 1, all)
  return {
    bytes,
    ...(delta ? { delta } : {}),
    report: {
      files: files.map((file) => ({ ...file, problems: log.countIn(file.name) })),
      products: builder.products,
      variants: builder.variants,
      charts: charts.length,
      chartCoverage: coverage,
      sizeLabels,
      bytes: bytes?.length ?? 0,
      content: bytes ? contentOf(bytes) : '',
      problemCount: log.count,
      problems: log.problems(),
      problemKinds: log.kinds(),
      faultless: columns ? countFaultless(columns, log) : 0,
    },
  }
}

async function countInto(columns: Columns, { pairs, previous }: CompileOptions, log: ProblemLog): Promise<Near | undefined> {
  const { rowOf, idOf } = catalogueFromColumns(columns)
  const resolve = (ids: readonly string[]) => ids.map(rowOf).map((row) => (row < 0 ? undefined : idOf(row)))
  const counted = await pairs?.({ resolve, ...(previous ? { published: publishedPairs(previous) } : {}) })
  for (const problem of counted?.problems ?? []) log.report(problem)
  return counted && nearColumns(counted, columns.id.length, rowOf)
}

function deltaFrom(previous: Uint8Array, columns: Columns, log: ProblemLog): WrittenDelta | undefined {
  try {
    return writeDelta(readArrow(previous).columns, columns)
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    log.report({ file: 'previous catalogue', problem, advice: 'give the catalogue that is out now', severity: 'error' })
    return undefined
  }
}

function contentOf(bytes: Uint8Array): string {
  return String(openArrow(bytes).about.content)
}

function countFaultless({ id, variantId, variantStarts, aliases, aliasStarts }: Columns, log: ProblemLog): number {
  const names = function* (row: number) {
    yield id.at(row)
    for (let i = variantStarts[row] ?? 0; i < (variantStarts[row + 1] ?? 0); i++) yield variantId.at(i)
    for (let i = aliasStarts[row] ?? 0; i < (aliasStarts[row + 1] ?? 0); i++) yield aliases.at(i)
  }
  let faultless = 0
  for (let row = 0; row < id.length; row++) if (!log.touches(names(row))) faultless++
  return faultless
}

/** The same feed, whose bytes are counted as they are read. It may be read more than once; the last time counts. */
function counting(feed: FeedSource, hear: (bytes: number) => void): FeedSource {
  if ('bytes' in feed) return feed
  return {
    name: feed.name,
    open: async function* () {
      let bytes = 0
      for await (const piece of feed.open()) {
        bytes += piece.length
        hear(bytes)
        yield piece
      }
    },
  }
}
