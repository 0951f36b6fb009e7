export type { Gender, Product, Variant } from '../catalogue/product.js'
export type { ChartRange, ChartRow, SizeChart } from '../catalogue/size-chart.js'
export { type ColumnMap, type ColumnName, readColumnMap } from '../feeds/column-map.js'
export type { FeedFile, FeedSource, FeedStream } from '../feeds/feed-source.js'
export type { OptionNames, OptionRole } from '../feeds/option-role.js'
export { describeProblem, type Problem, type Severity } from '../feeds/problem.js'
export type { ProblemKind } from '../feeds/problem-log.js'
export type { FeedFormat } from '../feeds/read-feed.js'
export type { GarmentKind } from '../measures/garment-kind.js'
export type { MeasureName } from '../measures/measure.js'
export { type CountOptions, countPurchases, type PurchaseCounts } from '../purchases/count-purchases.js'
export type { TableFile, TableFormat } from '../purchases/find-tables.js'
export type { PurchaseColumn, PurchaseFile } from '../purchases/load-purchases.js'
export type { ResolveProducts } from '../purchases/name-products.js'
export type { DuckDbOptions } from '../purchases/open-duckdb.js'
export type { PairTable, PurchasePairs } from '../purchases/pair-table.js'
export { type PairsSqlOptions, pairsSql, type SqlDialect } from '../purchases/pairs-sql.js'
export { type ReadPairs, type ReadPairsOptions, readPairs } from '../purchases/read-pairs.js'
export type { TimeKind } from '../purchases/read-time.js'
export type * from '../report/report-data.js'
export { reportPage } from '../report/report-page.js'
export { genericCharts } from '../size-charts/generic-charts.js'
export { readSizeCharts } from '../size-charts/read-size-charts.js'
export { convertSize } from '../size-labels/convert-size.js'
export { parseSizeLabel } from '../size-labels/parse-size-label.js'
export type { SizeContext, SizeCut, SizeGender, SizeLabel, SizeScale, SizeSystem } from '../size-labels/size-label.js'
export type { ChartCoverage } from './chart-coverage.js'
export {
  type CompileOptions,
  type CompileReport,
  type CompileResult,
  type CountedPairs,
  compileCatalogue,
  type KnownProducts,
} from './compile-catalogue.js'
export { compileProducts } from './compile-products.js'
export { type ReportContext, reportDataOf } from './report-data-of.js'
export type { WrittenDelta } from './write-delta.js'
