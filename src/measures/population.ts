import type { Body, BodyPart } from './body.js'
import type { MeasureName } from './measure.js'

/** The measures that the population priors cover, in the order of every vector and matrix. */
export const BODY_MEASURES: readonly MeasureName[] = [
  'height',
  'weight',
  'chest',
  'waist',
  'hip',
  'insideLeg',
  'neck',
  'footLength',
  'footWidth',
  'armLength',
  'underbust',
]

/** Whose bodies a garment is made for. Adults: children are out of scope. */
export type Population = 'women' | 'men' | 'unisex'

/** A normal over the natural logarithms of cm and kg, in thousandths. */
interface Prior {
  readonly mean: readonly number[]
  /** Lower triangle of the covariance's Cholesky factor, row by row: rounded, it is still one. */
  readonly factor: readonly number[]
}

/**
 * Made by `test/bench/fit-population.mjs`: ANSUR II (US Army Natick, 2012, public files: 1,986 women and 4,082 men) for
 * how the measures go together, NHANES 2017–2018 (CDC) for height, weight, waist and hip of the general population;
 * under-bust from the bust by a bra chart. `insideLeg` is ANSUR's crotch height, `hip` its buttock circumference,
 * `armLength` its sleeve outseam.
 */
const WOMEN: Prior = {
  mean: [5076, 4289, 4610, 4552, 4666, 4334, 3526, 3193, 2231, 3979, 4412],
  factor: [
    46, 117, 266, 34, 130, 47, 37, 181, 28, 62, 39, 140, -11, 10, 38, 56, -9, -5, -1, -6, 29, 25, 74, 9, -2, -14, -2, 34, 44, 16, -5, -6,
    -7, 10, 2, 31, 28, 34, -5, -9, -12, 0, 2, 13, 39, 51, 5, -1, -2, -4, 18, 0, 4, -1, 27, 34, 130, 47, 0, 0, 0, 0, 0, 0, 0, 46,
  ],
}
const MEN: Prior = {
  mean: [5156, 4417, 4659, 4582, 4626, 4417, 3675, 3280, 2301, 4066, 4461],
  factor: [
    44, 109, 202, 32, 104, 31, 32, 150, 16, 56, 38, 89, -12, 6, 29, 53, -8, 0, -5, -2, 27, 22, 72, 7, -3, -11, -2, 35, 42, 11, -4, -10, -3,
    7, 0, 31, 32, 28, -7, -13, -3, 1, -2, 12, 37, 48, -1, 1, -4, -2, 15, -1, 3, 0, 26, 32, 104, 31, 0, 0, 0, 0, 0, 0, 0, 46,
  ],
}

/**
 * What is known of a body before its owner has said anything: women or men, or both, equally likely until there is
 * evidence. A new body each time. Behind its measures it has `more` numbers of mean 0, variance `spread`, unrelated to
 * the rest.
 *
 * @example
 * const body = populationBody('men')
 * observe(body, [[BODY_MEASURES.indexOf('chest'), 1]], Math.log(98), (1.8 / 98) ** 2)
 */
export function populationBody(population: Population, more = 0, spread = 0): Body {
  return (population === 'unisex' ? [WOMEN, MEN] : [population === 'women' ? WOMEN : MEN]).map((prior) => partOf(prior, more, spread))
}

const covariances = new WeakMap<Prior, Float64Array>()

function partOf(prior: Prior, more: number, spread: number): BodyPart {
  const n = prior.mean.length
  const size = n + more
  const own = covariances.get(prior) ?? covarianceOf(prior)
  covariances.set(prior, own)
  const covariance = new Float64Array(size * size)
  for (let i = 0; i < n; i++) covariance.set(own.subarray(i * n, i * n + n), i * size)
  for (let i = n; i < size; i++) covariance[i * size + i] = spread
  const mean = new Float64Array(size)
  for (let i = 0; i < n; i++) mean[i] = (prior.mean[i] ?? 0) / 1000
  return { likelihood: 0, mean, covariance }
}

function covarianceOf({ mean, factor }: Prior): Float64Array {
  const n = mean.length
  const covariance = new Float64Array(n * n)
  const l = (i: number, k: number) => (factor[(i * (i + 1)) / 2 + k] ?? 0) / 1000
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = 0; k <= j; k++) sum += l(i, k) * l(j, k)
      covariance[i * n + j] = covariance[j * n + i] = sum
    }
  return covariance
}
