import { buildColumns } from '../catalogue/build-columns.js'
import type { Product } from '../catalogue/product.js'
import type { SizeChart } from '../catalogue/size-chart.js'
import { findChartless } from './find-chartless.js'
import { groupItems } from './group-items.js'
import type { Problem } from './problem.js'
import { type FeedFile, type FeedFormat, readFeed } from './read-feed.js'
import { readSizeCharts } from './read-size-charts.js'
import { writeArrow } from './write-arrow.js'

/** What a compilation may be given beside the feeds. */
export interface CompileOptions {
  /** JSON files with size charts (docs/compile.md). */
  readonly sizeCharts?: readonly FeedFile[]
  /** The time, ms since 1970; it stands in the catalogue. Default 0, so that the same feed gives the same bytes. */
  readonly now?: number
  /** Hears how far it is: a stage and its part done, 0 … 1. */
  readonly progress?: (stage: 'reading' | 'grouping' | 'writing', done: number) => void
}

/** What came of a compilation. */
export interface CompileReport {
  readonly files: readonly { readonly name: string; readonly format: FeedFormat; readonly items: number }[]
  readonly products: number
  readonly variants: number
  readonly charts: number
  /** Distinct size labels. */
  readonly sizes: number
  readonly bytes: number
  readonly problems: readonly Problem[]
}

/** The catalogue's bytes, or `undefined` when no product was found; and the report. */
export interface CompileResult {
  readonly bytes: Uint8Array | undefined
  readonly report: CompileReport
}

/**
 * Compiles feeds into a catalogue. Touches no file system and throws nothing for bad input: what is wrong stands in
 * `report.problems`.
 *
 * @example
 * const { bytes, report } = await compileCatalogue([{ name: 'products.json', bytes: await readFile('products.json') }])
 */
export async function compileCatalogue(feeds: readonly FeedFile[], options: CompileOptions = {}): Promise<CompileResult> {
  const { progress = () => {}, now = 0 } = options
  const problems: Problem[] = []
  const files: { name: string; format: FeedFormat; items: number }[] = []
  const products = new Map<string, Product>()
  for (const [i, feed] of feeds.entries()) {
    progress('reading', i / feeds.length)
    const { format, items, problems: found } = readFeed(feed)
    files.push({ name: feed.name, format, items: items.length })
    progress('grouping', i / feeds.length)
    const grouped = groupItems(feed.name, items)
    problems.push(...found, ...grouped.problems)
    for (const product of grouped.products) {
      if (products.has(product.id))
        problems.push({
          file: feed.name,
          item: product.id,
          problem: 'another feed holds a product of this id; this one was taken',
          advice: 'give each product to one feed',
        })
      products.set(product.id, product)
    }
  }
  const charts: SizeChart[] = []
  for (const file of options.sizeCharts ?? []) {
    const read = readSizeCharts(file)
    charts.push(...read.charts)
    problems.push(...read.problems)
  }
  progress('writing', 0)
  const all = [...products.values()]
  if (charts.length > 0) problems.push(...findChartless(all, charts))
  const bytes = all.length === 0 ? undefined : writeArrow(buildColumns(all, charts, now))
  progress('writing', 1)
  const variants = all.flatMap((product) => product.variants)
  const sizes = new Set(variants.map((variant) => variant.size).filter((size) => size !== '')).size
  return {
    bytes,
    report: { files, products: all.length, variants: variants.length, charts: charts.length, sizes, bytes: bytes?.length ?? 0, problems },
  }
}
