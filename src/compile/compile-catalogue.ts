import { catalogueFromColumns } from '../catalogue/catalogue-from-columns.js'
import type { Columns, Near, Pictures, Words } from '../catalogue/columns.js'
import { readArrow } from '../catalogue/read-arrow.js'
import type { SizeChart } from '../catalogue/size-chart.js'
import type { FeedSource } from '../feeds/feed-source.js'
import { createProblemLog, type ProblemLog } from '../feeds/problem-log.js'
import { chooseSettings, type FittedModel, USUAL_SETTINGS } from '../model/choose-settings.js'
import type { Crew } from '../model/crew.js'
import { freshPopularity } from '../model/fresh-popularity.js'
import { learnNear } from '../model/learn-near.js'
import { genericCharts } from '../size-charts/generic-charts.js'
import { readSizeCharts } from '../size-charts/read-size-charts.js'
import { createCatalogueBuilder } from './catalogue-builder.js'
import { chartCoverage, chartProblems } from './chart-coverage.js'
import type { CompileOptions } from './compile-options.js'
import { type CompileReport, compileReport } from './compile-report.js'
import { fitInto } from './fit-into.js'
import { forWork, openCrew } from './open-crew.js'
import { packThumbnails, thumbnailsByAddress } from './pack-thumbnails.js'
import { publishedPairs } from './published-pairs.js'
import { readFeeds } from './read-feeds.js'
import { sizeCoverage, sizeProblems } from './size-coverage.js'
import { writeArrow } from './write-arrow.js'
import { type WrittenDelta, writeDelta } from './write-delta.js'

/** The catalogue's bytes, or `undefined` when no product was found; and the report. */
export interface CompileResult {
  readonly bytes: Uint8Array | undefined
  readonly report: CompileReport
  /** What changed since `previous`; absent when none was given or it cannot be read. */
  readonly delta?: WrittenDelta
  /** How the model's settings were chosen; absent without purchases. */
  readonly model?: FittedModel
}

/**
 * Compiles feeds into a catalogue. Touches no file system and throws nothing for bad input: what is wrong stands in
 * `report.problems`. A feed given as a stream is never whole in memory.
 *
 * @example
 * const { bytes, report } = await compileCatalogue([{ name: 'products.json', bytes: await readFile('products.json') }])
 */
export async function compileCatalogue(feeds: readonly FeedSource[], options: CompileOptions = {}): Promise<CompileResult> {
  const { progress = () => {}, now = 0, noCards = false, previous } = options
  const crew = openCrew(options.threads)
  const log = createProblemLog()
  const builder = createCatalogueBuilder(log, { cards: !noCards })
  const files = await readFeeds(feeds, builder, log, options.columns, (done, items) => progress('reading', done, items))
  const items = files.reduce((sum, file) => sum + file.items, 0)
  progress('grouping', 0, items)
  const charts = chartsFrom(options, log)
  const general = options.ownChartsOnly ? [] : genericCharts()
  const columns = builder.products === 0 ? undefined : builder.columns([...charts, ...general], now)
  const coverage = columns ? chartCoverage(columns) : []
  const sizeLabels = sizeCoverage(columns)
  for (const problem of [...chartProblems(coverage), ...sizeProblems(sizeLabels)]) log.report(problem)
  const last = columns && previous ? readPrevious(previous, log) : undefined
  const learnt = columns && (await countInto(columns, last ? previous : undefined, options, log, crew).finally(crew.close))
  const fit = columns && options.fit ? await fitInto(columns, options.fit, log) : undefined
  const thumbnail = columns && (await picturesFor(columns, last, options, log, (done) => progress('pictures', done, items)))
  progress('writing', 0, items)
  const shown = columns && noCards ? withoutCards(columns) : columns
  const bytes =
    shown &&
    writeArrow({
      ...shown,
      ...(learnt ? { near: learnt.near } : {}),
      ...(fit?.columns ? { fit: fit.columns } : {}),
      ...(thumbnail ? { thumbnail } : {}),
    })
  const delta = columns && last ? writeDelta(last, columns) : undefined
  progress('writing', 1, items)
  const facts = {
    files,
    products: builder.products,
    variants: builder.variants,
    charts: charts.length,
    chartCoverage: coverage,
    sizeLabels,
    ...(fit ? { fit: fit.data } : {}),
  }
  return {
    bytes,
    ...(delta ? { delta } : {}),
    ...(learnt?.model ? { model: learnt.model } : {}),
    report: compileReport(facts, log, columns, bytes),
  }
}

function chartsFrom({ sizeCharts = [] }: CompileOptions, log: ProblemLog): SizeChart[] {
  return sizeCharts.flatMap((file) => {
    const { charts, problems } = readSizeCharts(file)
    for (const problem of problems) log.report(problem)
    return charts
  })
}

/** The columns of the catalogue that is out; `undefined` and a problem where it cannot be read. */
function readPrevious(previous: Uint8Array, log: ProblemLog): Columns | undefined {
  try {
    return readArrow(previous).columns
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    log.report({ file: 'previous catalogue', problem, advice: 'give the catalogue that is out now', severity: 'error' })
    return undefined
  }
}

async function countInto(
  columns: Columns,
  previous: Uint8Array | undefined,
  { pairs, model: given }: CompileOptions,
  log: ProblemLog,
  crew: Crew,
): Promise<{ readonly near: Near; readonly model?: FittedModel } | undefined> {
  const catalogue = catalogueFromColumns(columns)
  const { rowOf, idOf, size } = catalogue
  let model: FittedModel | undefined
  let fresh: Float32Array | undefined
  const counted = await pairs?.({
    resolve: (ids) => ids.map(rowOf).map((row) => (row < 0 ? undefined : idOf(row))),
    study: async (sequences, ids, minShoppers) => {
      const rows = Uint32Array.from(ids, rowOf)
      const byRow = <T extends { readonly products: Uint32Array }>(of: T): T => ({ ...of, products: of.products.map((i) => rows[i] ?? 0) })
      const known = { ...byRow(sequences), ...(sequences.visits ? { visits: byRow(sequences.visits) } : {}) }
      model = given
        ? { settings: given, judges: 0, pairsNdcg: 0, ndcg: 0 }
        : await chooseSettings(catalogue, known, minShoppers, forWork(crew, known.products.length))
      fresh = freshPopularity(known, known.starts.slice(1), size, minShoppers, model.settings.halfLife)
      return model.settings.decay
    },
    ...(previous ? { published: publishedPairs(previous) } : {}),
  })
  for (const problem of counted?.problems ?? []) log.report(problem)
  if (!counted) return undefined
  const rows = Int32Array.from(counted.products, rowOf)
  const settings = model?.settings ?? given ?? USUAL_SETTINGS
  const near = await learnNear(counted, rows, size, settings, fresh, forWork(crew, counted.pairs.a.length))
  return { near, ...(model ? { model } : {}) }
}

async function picturesFor(
  { id, image }: Columns,
  last: Columns | undefined,
  { thumbnails }: CompileOptions,
  log: ProblemLog,
  progress: (done: number) => void,
): Promise<Pictures | undefined> {
  if (!thumbnails) return undefined
  const previous = last ? thumbnailsByAddress(last) : undefined
  return packThumbnails(id, image, { ...thumbnails, ...(previous ? { previous } : {}), problem: log.report, progress })
}

function withoutCards(columns: Columns): Columns {
  const none: Words = { length: columns.id.length, at: () => '' }
  return { ...columns, title: none, link: none, image: none }
}
