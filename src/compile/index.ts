export { type CompileOptions, type CompileReport, type CompileResult, compileCatalogue } from './compile-catalogue.js'
export { describeProblem, type Problem } from './problem.js'
export type { FeedFile, FeedFormat } from './read-feed.js'
export { readSizeCharts } from './read-size-charts.js'
