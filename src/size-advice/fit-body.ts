import type { FitGroup, FitNumbers } from '../catalogue/fit-model.js'

/** A body as the fit model sees it: what is likely of each measure, in standard deviations from the mean. */
export interface FitBody {
  readonly mean: readonly number[]
  /** Covariance of what is not known, row by row. */
  readonly covariance: readonly number[]
}

/**
 * The measures that a shopper stated, and what the others are then likely to be: a normal distribution, conditioned on one
 * measure after the other. Beyond four standard deviations a measure counts as four.
 */
export function fitBody(
  { measures, mean, deviation, correlation }: FitNumbers,
  stated: { readonly [name: string]: number | undefined } = {},
): FitBody {
  let body: FitBody = { mean: measures.map(() => 0), covariance: correlation }
  const n = measures.length
  measures.forEach((name, k) => {
    const value = stated[name]
    const { mean: likely, covariance } = body
    // A trace of error keeps the square solvable where two measures say the same.
    const variance = (covariance[k * n + k] ?? 0) + 1e-3
    if (value === undefined || !(variance > 2e-3)) return
    const gain = likely.map((_, i) => (covariance[i * n + k] ?? 0) / variance)
    const far = Math.max(-4, Math.min(4, (value - (mean[k] ?? 0)) / (deviation[k] || 1)))
    body = {
      mean: likely.map((held, i) => held + (gain[i] ?? 0) * (far - (likely[k] ?? 0))),
      covariance: covariance.map((held, at) => held - (gain[Math.floor(at / n)] ?? 0) * (covariance[k * n + (at % n)] ?? 0)),
    }
  })
  return body
}

/** The expected size of a body in the group's own numbers. */
export function expectedSize({ size }: FitGroup, { mean }: FitBody): number {
  return size.reduce((sum, weight, i) => sum + weight * (i > 0 ? (mean[i - 1] ?? 0) : 1), 0)
}

/** Variance of the expected size that a covariance of measures leaves, in steps². */
export function sizeVariance({ size, step }: FitGroup, covariance: readonly number[]): number {
  const n = size.length - 1
  return (
    Math.max(
      0,
      covariance.reduce((sum, held, at) => sum + held * (size[1 + Math.floor(at / n)] ?? 0) * (size[1 + (at % n)] ?? 0), 0),
    ) /
    step ** 2
  )
}
