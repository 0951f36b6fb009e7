import type { FitNumbers } from '../catalogue/fit-model.js'
import { type FitBody, fitBody } from '../size-advice/fit-body.js'
import { FIT_MEASURES, type FitTable, measuresOf } from './fit-table.js'

/** A measure counts when so many rows, and this part of all, have it. */
const LEAST = 30
const PART = 0.05
/** Correlations are drawn to 0 by so much, because each comes from other rows. */
const DRAWN = 0.98

/** The measures that enough rows have, their means, deviations and correlations (from the rows that have both). */
export function shopperBodies({ length, measures }: FitTable): Pick<FitNumbers, 'measures' | 'mean' | 'deviation' | 'correlation'> {
  const used = FIT_MEASURES.map((name, i) => ({ name, values: measures[i] ?? [] }))
    .map(({ name, values }) => ({ name, values, ...momentsOf(values) }))
    .filter(({ count, deviation }) => count >= Math.max(LEAST, PART * length) && deviation > 0)
  const correlation = used.flatMap((a) => used.map((b) => (a === b ? 1 : DRAWN * correlationOf(a, b))))
  return {
    measures: used.map(({ name }) => name),
    mean: used.map(({ mean }) => round(mean)),
    deviation: used.map(({ deviation }) => round(deviation)),
    correlation: correlation.map((value) => round(value)),
  }
}

/** The body of each row, as the fit model sees it; rows of the same measures share one. */
export function bodiesOf(table: FitTable, about: FitNumbers): FitBody[] {
  const known = new Map<string, FitBody>()
  return Array.from({ length: table.length }, (_, row) => {
    const measures = measuresOf(table, row)
    const key = JSON.stringify(measures)
    const body = known.get(key) ?? fitBody(about, measures)
    known.set(key, body)
    return body
  })
}

function momentsOf(values: readonly number[]) {
  const known = values.filter((value) => !Number.isNaN(value))
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, known.length)
  return { count: known.length, mean, deviation: Math.sqrt(variance) }
}

interface Moments {
  readonly values: readonly number[]
  readonly mean: number
  readonly deviation: number
}

function correlationOf(a: Moments, b: Moments): number {
  let [count, sum] = [0, 0]
  for (const [row, value] of a.values.entries()) {
    const other = b.values[row] ?? Number.NaN
    if (Number.isNaN(value) || Number.isNaN(other)) continue
    count++
    sum += (value - a.mean) * (other - b.mean)
  }
  return count < LEAST ? 0 : Math.max(-1, Math.min(1, sum / count / a.deviation / b.deviation))
}

/** Four figures are more than is known. */
function round(value: number): number {
  return Number(value.toPrecision(4))
}
