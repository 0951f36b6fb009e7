import type { MeasureName } from './measure.js'

/** The measures that the population priors cover, in the order of every vector and matrix below. */
export const BODY_MEASURES: readonly MeasureName[] = ['height', 'weight', 'chest', 'waist', 'hip', 'insideLeg', 'neck', 'footLength']

/** A multivariate normal over `BODY_MEASURES`: cm and kg. */
export interface Body {
  readonly mean: Float64Array
  /** Row by row, `BODY_MEASURES.length` squared. */
  readonly covariance: Float64Array
}

/** Whose bodies a garment is made for. */
export type Population = 'women' | 'men' | 'unisex'

interface Statistics {
  readonly mean: readonly number[]
  readonly deviation: readonly number[]
  /** Lower triangle of the correlation matrix, row by row, without the diagonal. */
  readonly correlation: readonly number[]
}

/**
 * ANSUR II (US Army Natick, 2012, public files): 1,986 women and 4,082 men aged 17–58, fitted by
 * `test/bench/fit-population.mjs`. `insideLeg` is crotch height, `hip` buttock circumference. Soldiers: few very heavy,
 * very small or old bodies.
 */
const WOMEN: Statistics = {
  mean: [162.8, 67.8, 94.7, 86.1, 102.1, 78.2, 33, 24.6],
  deviation: [6.42, 10.98, 8.27, 9.99, 7.59, 4.46, 1.92, 1.24],
  correlation: [
    0.53, 0.26, 0.83, 0.23, 0.84, 0.84, 0.38, 0.91, 0.74, 0.8, 0.85, 0.4, 0.12, 0.12, 0.24, 0.29, 0.76, 0.73, 0.7, 0.64, 0.19, 0.72, 0.54,
    0.28, 0.26, 0.39, 0.72, 0.36,
  ],
}
const MEN: Statistics = {
  mean: [175.6, 85.5, 105.9, 94.1, 102, 84.6, 39.8, 27.1],
  deviation: [6.86, 14.22, 8.74, 11.17, 7.67, 4.65, 2.58, 1.31],
  correlation: [
    0.47, 0.25, 0.91, 0.21, 0.89, 0.89, 0.34, 0.93, 0.84, 0.88, 0.86, 0.31, 0.12, 0.05, 0.18, 0.2, 0.79, 0.79, 0.74, 0.71, 0.08, 0.72, 0.48,
    0.3, 0.23, 0.37, 0.69, 0.27,
  ],
}

const priors = new Map<Population, Body>()

/** What is known of a body before its owner has said anything. `unisex`: women and men in equal parts, as one normal of the same mean and covariance. */
export function populationBody(population: Population): Body {
  const known = priors.get(population)
  if (known) return known
  const body = population === 'unisex' ? mixed(bodyOf(WOMEN), bodyOf(MEN)) : bodyOf(population === 'women' ? WOMEN : MEN)
  priors.set(population, body)
  return body
}

/**
 * The body after one more observation: a measure was read as `value` with an error of variance `variance` (Kalman
 * update; the order of observations does not matter).
 *
 * @example
 * const body = observeBody(populationBody('men'), 'chest', 98, 1.8 ** 2)
 */
export function observeBody({ mean, covariance }: Body, measure: MeasureName, value: number, variance: number): Body {
  const n = BODY_MEASURES.length
  const k = BODY_MEASURES.indexOf(measure)
  if (k < 0) return { mean, covariance }
  const gain = 1 / (at(covariance, k * n + k) + variance)
  const surprise = (value - at(mean, k)) * gain
  const nextMean = mean.slice()
  const nextCovariance = covariance.slice()
  for (let i = 0; i < n; i++) {
    nextMean[i] = at(mean, i) + at(covariance, i * n + k) * surprise
    for (let j = 0; j < n; j++)
      nextCovariance[i * n + j] = at(covariance, i * n + j) - at(covariance, i * n + k) * gain * at(covariance, k * n + j)
  }
  return { mean: nextMean, covariance: nextCovariance }
}

/** Mean and variance of one measure, or `undefined` when the priors do not cover it. */
export function marginal(
  { mean, covariance }: Body,
  measure: MeasureName,
): { readonly mean: number; readonly variance: number } | undefined {
  const k = BODY_MEASURES.indexOf(measure)
  return k < 0 ? undefined : { mean: at(mean, k), variance: at(covariance, k * (BODY_MEASURES.length + 1)) }
}

function bodyOf({ mean, deviation, correlation }: Statistics): Body {
  const n = mean.length
  const covariance = new Float64Array(n * n)
  let next = 0
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const r = i === j ? 1 : (correlation[next++] ?? 0)
      covariance[i * n + j] = covariance[j * n + i] = r * (deviation[i] ?? 0) * (deviation[j] ?? 0)
    }
  }
  return { mean: Float64Array.from(mean), covariance }
}

function mixed(a: Body, b: Body): Body {
  const n = a.mean.length
  const half = (i: number) => (at(a.mean, i) - at(b.mean, i)) / 2
  return {
    mean: a.mean.map((value, i) => (value + at(b.mean, i)) / 2),
    covariance: a.covariance.map((value, i) => (value + at(b.covariance, i)) / 2 + half(Math.floor(i / n)) * half(i % n)),
  }
}

function at(values: Float64Array, i: number): number {
  return values[i] ?? 0
}
