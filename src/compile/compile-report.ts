import type { Columns } from '../catalogue/columns.js'
import { openArrow } from '../catalogue/open-arrow.js'
import type { Problem } from '../feeds/problem.js'
import type { ProblemKind, ProblemLog } from '../feeds/problem-log.js'
import type { FeedFormat } from '../feeds/read-feed.js'
import type { SizeData } from '../report/report-data.js'
import type { ChartCoverage } from './chart-coverage.js'
import type { FitData } from './fit-into.js'

/** What came of a compilation. */
export interface CompileReport {
  readonly files: readonly { readonly name: string; readonly format: FeedFormat; readonly items: number; readonly problems: number }[]
  readonly products: number
  readonly variants: number
  /** Size charts of the shop. */
  readonly charts: number
  readonly chartCoverage: readonly ChartCoverage[]
  readonly sizeLabels: SizeData
  /** What came of feedback on sizes, where it was given. */
  readonly fit?: FitData
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

/** What of a report is known before the log is closed. */
export type CompileFacts = Pick<CompileReport, 'products' | 'variants' | 'charts' | 'chartCoverage' | 'sizeLabels' | 'fit'> & {
  readonly files: readonly Omit<CompileReport['files'][number], 'problems'>[]
}

/** The report of a compilation, once nothing more can go wrong. */
export function compileReport(
  facts: CompileFacts,
  log: ProblemLog,
  columns: Columns | undefined,
  bytes: Uint8Array | undefined,
): CompileReport {
  return {
    ...facts,
    files: facts.files.map((file) => ({ ...file, problems: log.countIn(file.name) })),
    bytes: bytes?.length ?? 0,
    content: bytes ? String(openArrow(bytes).about.content) : '',
    problemCount: log.count,
    problems: log.problems(),
    problemKinds: log.kinds(),
    faultless: columns ? countFaultless(columns, log) : 0,
  }
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
