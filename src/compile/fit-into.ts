import { catalogueFromColumns } from '../catalogue/catalogue-from-columns.js'
import type { Columns } from '../catalogue/columns.js'
import type { FitColumns } from '../catalogue/fit-model.js'
import type { FeedSource } from '../feeds/feed-source.js'
import type { ProblemLog } from '../feeds/problem-log.js'
import { fitColumns } from '../fit/fit-columns.js'
import { type FitTable, partOfTable } from '../fit/fit-table.js'
import { learnFit } from '../fit/learn-fit.js'
import { readFit } from '../fit/read-fit.js'

/** Feedback on sizes that a compilation is given. */
export interface FitFeedback {
  readonly file: FeedSource
  /** Nothing of a product, size or brand that fewer shoppers speak of enters; default 5. */
  readonly minShoppers?: number | undefined
  /** Shoppers who objected. */
  readonly excluded?: ReadonlySet<string> | undefined
}

/** What came of feedback on sizes. */
export interface FitData {
  readonly rows: number
  /** Rows that are broken; the problems say why. */
  readonly refused: number
  /** Rows of shoppers who objected. */
  readonly excluded: number
  /** Rows of products that the catalogue does not hold; they count for what is learnt over all. */
  readonly elsewhere: number
  /** Products with numbers of their own. */
  readonly products: number
  /** Products that the model can say something of, by their category at least. */
  readonly covered: number
  readonly minShoppers: number
}

/** Learns from feedback for a catalogue; `undefined` columns where nothing could be used, and the log says why. */
export async function fitInto(
  columns: Columns,
  { file, minShoppers = 5, excluded = new Set() }: FitFeedback,
  log: ProblemLog,
): Promise<{ readonly columns: FitColumns | undefined; readonly data: FitData }> {
  const read = await readFit(file)
  for (const problem of read.problems) log.report(problem)
  const { rowOf, idOf, brand } = catalogueFromColumns(columns)
  const wanted = excluded.size === 0 ? read.table : partOfTable(read.table, (row) => !excluded.has(shopperOf(read.table, row)))
  // A shop may write variant ids or SKUs; all of them mean one product.
  const rows = wanted.products.map(rowOf)
  const table = merged(
    wanted,
    wanted.products.map((name, i) => ((rows[i] ?? -1) < 0 ? name : idOf(rows[i] ?? 0))),
  )
  const learnt =
    table.length === 0
      ? undefined
      : learnFit(table, { minShoppers, brandOf: (id) => (rowOf(id) < 0 ? undefined : brand(rowOf(id)) || undefined) })
  const made = learnt && fitColumns(learnt, columns)
  const inCatalogue = [...(learnt?.products.keys() ?? [])].filter((id) => rowOf(id) >= 0).length
  return {
    columns: made,
    data: {
      rows: read.rows,
      refused: read.refused,
      excluded: read.table.length - wanted.length,
      elsewhere: wanted.product.filter((product) => (rows[product] ?? -1) < 0).length,
      products: inCatalogue,
      covered: made?.group.filter((group) => group > 0).length ?? 0,
      minShoppers,
    },
  }
}

function shopperOf(table: FitTable, row: number): string {
  return table.shoppers[table.shopper[row] ?? 0] ?? ''
}

/** Products of one new name become one. */
function merged(table: FitTable, names: readonly string[]): FitTable {
  const products = [...new Set(names)]
  const numbers = new Map(products.map((name, i) => [name, i]))
  return { ...table, products, product: table.product.map((product) => numbers.get(names[product] ?? '') ?? 0) }
}
