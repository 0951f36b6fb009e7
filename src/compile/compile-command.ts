import { type ColumnMap, readColumnMap } from '../feeds/column-map.js'
import { describeProblem } from '../feeds/problem.js'
import { describeKind } from '../feeds/problem-log.js'
import type { FittedModel } from '../model/choose-settings.js'
import type { PurchaseData, ReportData } from '../report/report-data.js'
import { reportPage } from '../report/report-page.js'
import { type CompileResult, compileCatalogue } from './compile-catalogue.js'
import { countCommand, type PurchaseArguments, wholeNumber } from './count-command.js'
import { openStreams, readFiles, writeWhole } from './files.js'
import type { FitFeedback } from './fit-into.js'
import { loadSharp, makeThumbnail } from './make-thumbnail.js'
import { createProgress } from './progress.js'
import { reportDataOf } from './report-data-of.js'

/** What `valet-sdk compile` is told. */
export interface CompileArguments extends PurchaseArguments {
  readonly columns?: string | undefined
  readonly 'size-charts'?: readonly string[] | undefined
  readonly 'own-charts-only'?: boolean | undefined
  readonly fit?: string | undefined
  readonly previous?: string | undefined
  readonly delta?: string | undefined
  readonly thumbnails?: boolean | undefined
  readonly 'no-cards'?: boolean | undefined
  /** `[hash]` in it becomes the digest of the content. */
  readonly out: string
  /** A page, or with the suffix `.json` the same as data. */
  readonly report?: string | undefined
  readonly strict?: boolean | undefined
  readonly json?: boolean | undefined
}

const number = new Intl.NumberFormat('en')

/**
 * Compiles feeds and writes what comes of it. Answers the exit code: 0 = written, problems or not; 1 = nothing usable,
 * or with `strict` any problem. `now`: ms since 1970.
 *
 * @throws Error when a file cannot be read or written.
 */
export async function compileCommand(names: readonly string[], options: CompileArguments, now: () => number): Promise<0 | 1> {
  if (options.thumbnails) await loadSharp()
  const feeds = await openStreams(names)
  const sizeCharts = await readFiles(options['size-charts'] ?? [])
  const [previous] = await readFiles(options.previous === undefined ? [] : [options.previous])
  const columns = options.columns === undefined ? undefined : await readMap(options.columns)
  if (columns === null) return 1
  const threads = wholeNumber('threads', options.threads)
  const said: string[] = []
  let purchases: PurchaseData | undefined
  const pairs = countCommand(options, (data, lines) => {
    purchases = data
    said.push(...lines)
  })
  const fit = await feedbackOf(options)
  const progress = createProgress(process.stderr, now)
  const result = await compileCatalogue(feeds, {
    sizeCharts,
    ...(columns ? { columns } : {}),
    ...(previous ? { previous: previous.bytes } : {}),
    ...(pairs ? { pairs } : {}),
    ...(fit ? { fit } : {}),
    ...(options.thumbnails ? { thumbnails: { make: makeThumbnail } } : {}),
    noCards: options['no-cards'] ?? false,
    ownChartsOnly: options['own-charts-only'] ?? false,
    ...(threads === undefined ? {} : { threads }),
    now: now(),
    progress: progress.show,
  })
  progress.end()
  for (const kind of result.report.problemKinds) console.error(describeKind(kind))
  for (const line of [...said, ...sayFit(result)]) console.error(line)
  if (result.model) console.error(sayModel(result.model))
  const written = await write(result, options)
  if (options.report !== undefined)
    await writeReport(
      options.report,
      await reportDataOf(result, { made: now(), file: fileOf(result, options.out), ...(purchases ? { purchases } : {}) }),
    )
  console.error([summaryOf(result), ...written].join('; '))
  if (options.json) console.log(JSON.stringify({ ...result.report, file: result.bytes ? fileOf(result, options.out) : null }))
  return !result.bytes || (options.strict && result.report.problemCount > 0) ? 1 : 0
}

/** Feedback on sizes, without the shoppers who objected. @throws Error when a file cannot be read. */
async function feedbackOf(options: CompileArguments): Promise<FitFeedback | undefined> {
  if (options.fit === undefined) return undefined
  const [file] = await openStreams([options.fit])
  const list = options['exclude-shoppers']
  const [objected] = await readFiles(list === undefined ? [] : [list])
  const names = new TextDecoder().decode(objected?.bytes).split(/\r?\n/)
  const excluded = new Set(names.map((name) => name.trim().replace(/^"(.*)"$/, '$1')))
  return file && { file, excluded, minShoppers: wholeNumber('min-shoppers', options['min-shoppers']) }
}

function sayFit({ report: { fit } }: CompileResult): string[] {
  if (!fit) return []
  const { rows, refused, excluded, elsewhere, products, covered, minShoppers } = fit
  const said = `${number.format(rows)} rows, ${number.format(refused)} refused, ${number.format(excluded)} of excluded shoppers`
  return [
    `fit: ${said}, ${number.format(elsewhere)} of products that the feed does not hold`,
    `fit: ${number.format(products)} products have a model of at least ${minShoppers} shoppers; ${number.format(covered)} are covered by their category`,
  ]
}

async function write(result: CompileResult, { out, delta }: CompileArguments): Promise<string[]> {
  const said: string[] = []
  const file = fileOf(result, out)
  if (result.bytes) {
    await writeWhole(file, result.bytes)
    said.push(`${file} has ${number.format(result.bytes.length)} bytes`)
  } else said.push('nothing was written')
  if (delta !== undefined && result.delta) {
    await writeWhole(delta, result.delta.bytes)
    const { changed, added, gone, bytes } = result.delta
    said.push(
      `${delta} has ${number.format(bytes.length)} bytes: ${changed} products changed, ${added} wait for the next catalogue, ${gone} are gone`,
    )
  }
  return said
}

/** A page, or for a name that ends in `.json` what stands in it. */
async function writeReport(name: string, data: ReportData): Promise<void> {
  await writeWhole(name, name.endsWith('.json') ? JSON.stringify(data, null, 2) : reportPage(data))
}

function fileOf({ report }: CompileResult, out: string): string {
  return out.replace('[hash]', report.content)
}

function summaryOf({ report: { products, variants, sizeLabels, charts, problemCount } }: CompileResult): string {
  const count = (many: number, what: string) => `${number.format(many)} ${what}`
  return [
    count(products, 'products'),
    count(variants, 'variants'),
    `${number.format(sizeLabels.understood)} of ${count(sizeLabels.labels, 'size labels')} understood`,
    count(charts, 'size charts'),
    count(problemCount, 'problems'),
  ].join(', ')
}

function sayModel({ settings, judges, pairsNdcg, ndcg }: FittedModel): string {
  if (judges === 0) return 'model: too few shoppers to choose its settings by; the usual ones stand'
  const { mix, joint, penalty, decay, damp, blend } = settings
  return [
    `model: chosen on the last purchase of ${number.format(judges)} shoppers, NDCG@10 ${ndcg.toFixed(4)}, pairs alone ${pairsNdcg.toFixed(4)}`,
    `${joint ? 'ridge' : 'plain counts'}, forward ${mix}, λ ${penalty}, decay ${decay}, damp ${damp}, blend ${JSON.stringify(blend)}`,
  ].join('; ')
}

/** `null` when the map cannot be used; why has been said. */
async function readMap(name: string): Promise<ColumnMap | null> {
  const [file] = await readFiles([name])
  const read = readColumnMap(name, new TextDecoder().decode(file?.bytes))
  if ('map' in read) return read.map
  for (const problem of read.problems) console.error(describeProblem(problem))
  return null
}
