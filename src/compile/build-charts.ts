import type { ChartRange, ChartRow, SizeChart } from '../catalogue/size-chart.js'
import { MEASURE_NAMES, type MeasureName } from '../measures/measure.js'
import { outOfScope } from './chart-audience.js'
import { longestRise, orderRows, printedIn, RISING } from './order-rows.js'
import type { RawChart, RawRow } from './raw-chart.js'
import type { ReportChart } from './report-chart.js'
import { type Printed, type PrintedValues, resolveValues } from './resolve-values.js'
import { usualStep, widenRanges } from './widen-ranges.js'

/** Cup and band, `75B`: the chest rises and falls along such sizes, and a row says nothing of its neighbours. */
const BRA = /^\d{2,3} ?[a-k]{1,3}\b/i

/**
 * A chart as size advice uses it, and apart from it one of the garment's measures where the file gives those. What is
 * wrong is left out and reported; none comes out where nothing is left.
 */
export function buildCharts(raw: RawChart, report: ReportChart): SizeChart[] {
  const scope = outOfScope(raw.about)
  if (scope === 'children')
    report({}, 'this is a chart for children; size advice knows adult bodies only, and it was not used', 'nothing is to be done')
  else if (scope === 'accessory')
    report({}, 'size advice knows no measure that decides the size of these; the chart was not used', 'nothing is to be done')
  else if (raw.rows.filter(({ label }) => BRA.test(label)).length > raw.rows.length / 2)
    report({}, 'sizes by band and cup are not advised on; the chart was not used', 'nothing is to be done')
  else return (['body', 'garment'] as const).flatMap((basis) => chartOf(raw, basis, report))
  return []
}

function chartOf(raw: RawChart, basis: 'body' | 'garment', report: ReportChart): SizeChart[] {
  const values = resolveValues(raw, basis, report)
  if (values.size === 0) return []
  const labels = labelsOf(raw.rows, values)
  const rows = labelled(raw.rows, labels, report)
  const different = differingIn(raw.rows, values)
  const { steps, kept } = checked(orderRows(rows, values, different), values, raw.rows, report)
  const ranges = new Map(kept.map(([measure, printed]) => [measure, widenRanges(measure, printed)]))
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
  const leg = (i: number) => values.get('insideLeg')?.get(i)?.min
  return rows.map(({ label, fit }, i) => {
    const twins = [...rows.keys()].filter((other) => other !== i && rows[other]?.label === label)
    const own = twins.some((other) => rows[other]?.fit !== fit) ? fit : twins.some((other) => leg(other) !== leg(i)) ? leg(i) : undefined
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

interface Checked {
  readonly steps: readonly (readonly number[])[]
  readonly kept: readonly (readonly [MeasureName, readonly (Printed | undefined)[]])[]
}

/** Each rising measure without what does not rise, and with a word on its gaps. */
function checked(steps: readonly (readonly number[])[], values: PrintedValues, rows: readonly RawRow[], report: ReportChart): Checked {
  const kept = RISING.filter((measure) => values.has(measure)).flatMap((measure) => {
    const printed = printedIn(steps, values.get(measure))
    const given = printed.filter((range) => range !== undefined)
    const [first] = given
    if (first && given.length > 1 && given.every(({ min, max }) => min === first.min && max === first.max)) {
      const text = first.min === first.max ? first.min : `${first.min}–${first.max}`
      report(
        { field: measure },
        `it is ${text} in all ${given.length} sizes; the column was left out`,
        'was a value copied down the column?',
      )
      return []
    }
    const rise = longestRise(printed)
    for (const [at, range] of printed.entries()) {
      const row = rows[steps[at]?.[0] ?? -1]
      if (range && !rise.has(at) && row)
        report({ row, field: measure }, `${rangeFault(printed, at, rise)}; it was left out`, 'check it against the brand’s own chart')
    }
    const rising = printed.map((range, at) => (rise.has(at) ? range : undefined))
    reportGaps(measure, steps, rising, rows, report)
    return [[measure, rising] as const]
  })
  return { steps, kept }
}

function rangeFault(printed: readonly (Printed | undefined)[], at: number, rise: ReadonlySet<number>): string {
  const range = printed[at] ?? { min: 0, max: 0 }
  const inside = [...rise].some((other) => {
    const held = printed[other]
    return held && held.min < held.max && range.min < range.max && range.min <= held.min && range.max >= held.max
  })
  if (inside) return 'the range swallows that of another size'
  const below = [...rise].some((other) => other < at && (printed[other]?.max ?? 0) >= range.max)
  return below ? 'the value does not lie above that of the size below' : 'the value does not lie below that of the size above'
}

/** A body between two printed ranges that are further apart than the step finds no size. */
function reportGaps(
  measure: MeasureName,
  steps: readonly (readonly number[])[],
  printed: readonly (Printed | undefined)[],
  rows: readonly RawRow[],
  report: ReportChart,
): void {
  const held = printed.flatMap((range, at) => (range ? [{ ...range, at }] : []))
  const step = usualStep(held)
  for (const [k, { min, at }] of held.entries()) {
    const before = held[k - 1]
    const row = rows[steps[at]?.[0] ?? -1]
    // Single values are widened until they meet; only printed ranges leave gaps.
    if (!before || !step || !row || before.min === before.max || at - before.at > 1 || min - before.max <= step) continue
    const gap = `between ${before.max} and ${min} cm no size fits, more than the step of ${Math.round(step * 10) / 10} cm`
    report({ row, field: measure }, gap, 'is a size missing, or an end of a range mistyped?')
  }
}

function given(ranges: readonly (readonly [MeasureName, ChartRange | undefined])[]): ChartRow['ranges'] {
  return Object.fromEntries(ranges.filter(([, range]) => range !== undefined))
}
