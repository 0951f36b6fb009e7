import type { ChartRange, ChartRow, SizeChart } from '../catalogue/size-chart.js'
import { MEASURE_NAMES, type MeasureName } from '../measures/measure.js'
import { outOfScope } from './chart-audience.js'
import { checkRows } from './check-rows.js'
import { orderRows, RISING } from './order-rows.js'
import type { RawChart, RawRow } from './raw-chart.js'
import type { ReportChart } from './report-chart.js'
import { type PrintedValues, resolveValues } from './resolve-values.js'
import { widenRanges } from './widen-ranges.js'

/** Cup and band, `75B`: the chest rises and falls along such sizes, and a row says nothing of its neighbours. */
const BRA = /^\d{2,3} ?[a-j]{1,3}\b/i

/**
 * A chart as size advice uses it, and apart from it one of the garment's measures where the file gives those. What is
 * wrong is left out and reported; none comes out where nothing is left.
 *
 * @example
 * buildCharts(raw, reportChart('women.csv', raw.name, problems))
 */
export function buildCharts(raw: RawChart, report: ReportChart): SizeChart[] {
  const scope = outOfScope(raw.about)
  if (scope === 'children')
    report({}, 'this is a chart for children; size advice knows adult bodies only, and it was not used', 'nothing is to be done', 'note')
  else if (scope === 'accessory')
    report({}, 'size advice knows no measure that decides the size of these; the chart was not used', 'nothing is to be done', 'note')
  else if (raw.rows.filter(({ label }) => BRA.test(label)).length > raw.rows.length / 2)
    report({}, 'sizes by band and cup are not advised on; the chart was not used', 'nothing is to be done', 'note')
  else return (['body', 'garment'] as const).flatMap((basis) => chartOf(raw, basis, report))
  return []
}

function chartOf(raw: RawChart, basis: 'body' | 'garment', report: ReportChart): SizeChart[] {
  const values = resolveValues(raw, basis, report)
  if (values.size === 0) return []
  const labels = labelsOf(raw.rows, values)
  const rows = labelled(raw.rows, labels, report)
  const different = differingIn(raw.rows, values)
  const steps = orderRows(rows, values, different)
  const kept = checkRows(steps, values, raw.rows, report)
  const ranges = new Map([...kept].map(([measure, printed]) => [measure, widenRanges(measure, printed)]))
  const lengths = MEASURE_NAMES.filter((measure) => !RISING.includes(measure) && values.has(measure))
  const made = steps.flatMap((step, at) =>
    step.map((i): ChartRow => {
      const girths = [...ranges].map(([measure, list]) => [measure, list[at]] as const)
      const own = lengths.map((measure) => [measure, widenRanges(measure, [values.get(measure)?.get(i)])[0]] as const)
      return { label: labels[i] ?? '', ranges: given([...girths, ...own]) }
    }),
  )
  const useful = made.filter((row) => Object.keys(row.ranges).length > 0)
  for (const { label } of made.filter((row) => !useful.includes(row)))
    report({ row: { label } }, 'no measure of this size could be used; the size was left out', 'give its measures')
  const { brand, kinds, gender } = raw
  return useful.length === 0 ? [] : [{ brand, kinds, gender, rows: useful, ...(basis === 'garment' ? { basis } : {}) }]
}

/** The labels; where one stands twice, what sets the rows apart follows in brackets: the fit, or else the leg length. */
function labelsOf(rows: readonly RawRow[], values: PrintedValues): string[] {
  const legs = values.get('insideLeg')
  const [fits, lengths] = [new Map<string, Set<string>>(), new Map<string, Set<number | undefined>>()]
  for (const [i, { label, fit }] of rows.entries()) {
    fits.set(label, (fits.get(label) ?? new Set()).add(fit))
    lengths.set(label, (lengths.get(label) ?? new Set()).add(legs?.get(i)?.min))
  }
  return rows.map(({ label, fit }, i) => {
    const several = (held: ReadonlyMap<string, ReadonlySet<unknown>>) => (held.get(label)?.size ?? 0) > 1
    const own = several(fits) ? fit : several(lengths) ? legs?.get(i)?.min : undefined
    return own === undefined || own === '' || label === '' ? label : `${label} (${own})`
  })
}

/** The rows that have a label of their own. */
function labelled(rows: readonly RawRow[], labels: readonly string[], report: ReportChart): number[] {
  const seen = new Set<string>()
  return [...rows.entries()].flatMap(([i, row]) => {
    const key = (labels[i] ?? '').toLowerCase()
    if (key === '') report({ row }, 'the row names no size; it was left out', 'name the column with the size "Size"')
    else if (seen.has(key))
      report(
        { row },
        'this size stands twice in the chart; the first was used',
        'remove one, or say in a column "Fit" what sets them apart',
      )
    const fresh = key !== '' && !seen.has(key)
    seen.add(key)
    return fresh ? [i] : []
  })
}

/** Rows of one girth that differ in leg length or fit are one size in several lengths, and no error. */
function differingIn(rows: readonly RawRow[], values: PrintedValues): (a: number, b: number) => boolean {
  const leg = values.get('insideLeg')
  return (a, b) => leg?.get(a)?.min !== leg?.get(b)?.min || (rows[a]?.label === rows[b]?.label && rows[a]?.fit !== rows[b]?.fit)
}

function given(ranges: readonly (readonly [MeasureName, ChartRange | undefined])[]): ChartRow['ranges'] {
  return Object.fromEntries(ranges.filter(([, range]) => range !== undefined))
}
