import type { MeasureName } from '../measures/measure.js'
import { longestRise, printedIn, RISING } from './order-rows.js'
import type { RawRow } from './raw-chart.js'
import type { ReportChart } from './report-chart.js'
import type { Printed, PrintedValues } from './resolve-values.js'
import { usualStep } from './widen-ranges.js'

/**
 * What is printed of each rising measure, step by step, without what does not rise: a value not above that of the size
 * below, a range that swallows another, a column that is the same in all sizes. Gaps are told and kept.
 *
 * @example
 * const kept = checkRows(orderRows(rows, values, sameStep), values, chart.rows, report)
 */
export function checkRows(
  steps: readonly (readonly number[])[],
  values: PrintedValues,
  rows: readonly RawRow[],
  report: ReportChart,
): Map<MeasureName, readonly (Printed | undefined)[]> {
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
  return new Map(kept)
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
