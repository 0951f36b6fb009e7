import type { Problem, Severity } from '../feeds/problem.js'

/** Where in a chart something is wrong. */
export interface ChartPlace {
  /** Label and line of the size; none for what concerns the whole chart. */
  readonly row?: { readonly label: string; readonly line?: number }
  readonly field?: string
}

/** Says what is wrong in one chart, what to do, and how much it matters (a `warning` unless said otherwise). */
export type ReportChart = (place: ChartPlace, problem: string, advice: string, severity?: Severity) => void

/**
 * A reporter that fills in file and chart.
 *
 * @example
 * reportChart('charts.json', 'tops', problems)({ field: 'waist' }, 'is 70 in every size', 'check the column')
 */
export function reportChart(file: string, chart: string, problems: Problem[]): ReportChart {
  const told = new Set<string>()
  return ({ row, field }, problem, advice, severity) => {
    // The chart of the body and that of the garment are made of the same rows.
    const words = [row?.line, row?.label, field, problem].join('\n')
    if (told.has(words)) return
    told.add(words)
    const item = [chart, row?.label ?? ''].filter((part) => part !== '').join(' ')
    problems.push({
      file,
      ...(row?.line === undefined ? {} : { line: row.line }),
      ...(item === '' ? {} : { item }),
      ...(field === undefined ? {} : { field }),
      problem,
      advice,
      ...(severity === undefined ? {} : { severity }),
      // `item` names a chart and a size, no product.
      products: 0,
    })
  }
}
