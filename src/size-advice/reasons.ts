import type { MeasureName } from '../measures/measure.js'
import { type Body, marginal, observeBody } from '../measures/population.js'
import type { Evidence } from './evidence.js'
import type { SizeReasonWithFact } from './size-advice.js'

/**
 * What each piece of evidence contributed, measured by leaving it out: how far the estimate of the deciding measures
 * moves (in standard deviations) and widens without it. Shares sum to 1, largest first; what changes nothing is left out.
 */
export function reasonsFor(evidence: readonly Evidence[], body: Body, measures: readonly MeasureName[]): SizeReasonWithFact[] {
  const parts = evidence.map((left) => ({ reason: left.reason, change: changeBetween(bodyWithout(body, left), body, measures) }))
  const all = parts.reduce((total, { change }) => total + change, 0)
  const counting = parts.filter(({ change }) => change > all * 1e-3).sort((a, b) => b.change - a.change)
  const sum = counting.reduce((total, { change }) => total + change, 0)
  return counting.map(({ reason, change }) => ({ ...reason, share: change / sum }))
}

/** Takes one piece of evidence back: the update of an observation with its variance negated undoes it exactly. */
function bodyWithout(body: Body, { observations }: Evidence): Body {
  return observations.reduce((held, { measure, value, variance }) => observeBody(held, measure, value, -variance), body)
}

/** Kullback–Leibler divergence between two normals, summed over the measures. */
function changeBetween(before: Body, after: Body, measures: readonly MeasureName[]): number {
  let change = 0
  for (const measure of measures) {
    const p = marginal(after, measure)
    const q = marginal(before, measure)
    if (p && q) change += (p.variance / q.variance - 1 + (p.mean - q.mean) ** 2 / q.variance + Math.log(q.variance / p.variance)) / 2
  }
  return change
}
