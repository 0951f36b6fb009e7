/** One normal of a mixture: a vector of means and a covariance, row by row. */
export interface BodyPart {
  /** Natural logarithm of its weight, up to what all parts share. */
  likelihood: number
  readonly mean: Float64Array
  readonly covariance: Float64Array
}

/**
 * What is known of a body: a mixture of normals over the natural logarithms of `BODY_MEASURES`, and behind them of as many
 * further numbers as its maker asked for.
 */
export type Body = readonly BodyPart[]

/** A weighted sum of the body's numbers: place and factor of each. */
export type Direction = readonly Term[]
type Term = readonly [place: number, factor: number]

/** One part's view of a direction. */
export interface View {
  /** Weights of all parts sum to 1. */
  readonly weight: number
  readonly mean: number
  readonly variance: number
}

/**
 * Takes in one observation: along `direction` the body was read as `value` with an error of variance `variance` (Kalman
 * update of each part; their weights move by how well they foretold it). Changes `body`. The order of observations does
 * not matter, but for those that are one-sided.
 *
 * @param beyond - 1 or -1: the body is at `value` or beyond it, above or below; a part that lies there already stays
 * @returns for each part, what it was moved towards
 */
export function observe(body: Body, direction: Direction, value: number, variance: number, beyond: -1 | 0 | 1 = 0): number[] {
  return body.map((part) => {
    const { mean, covariance } = part
    const n = mean.length
    const along = addAlong(part, direction, scratch(n))
    const spread = sum(direction, along) + variance
    const before = sum(direction, mean)
    const surprise = (value - before) * beyond < 0 ? 0 : value - before
    part.likelihood -= (Math.log(spread) + surprise ** 2 / spread) / 2
    for (let i = 0; i < n; i++) {
      const gain = at(along, i) / spread
      if (gain === 0) continue
      mean[i] = at(mean, i) + gain * surprise
      // Half of it, and the other half is the same: this is most of what advice takes.
      for (let j = 0; j <= i; j++) covariance[i * n + j] = covariance[j * n + i] = at(covariance, i * n + j) - gain * at(along, j)
    }
    return before + surprise
  })
}

/** Zeros, overwritten by the next call: one row for each update would be most of what is thrown away. */
let held = new Float64Array(0)
function scratch(n: number): Float64Array {
  if (held.length === n) held.fill(0)
  else held = new Float64Array(n)
  return held
}

/** Mean and variance along a direction, part by part. */
export function view(body: Body, direction: Direction): View[] {
  const most = Math.max(...body.map(({ likelihood }) => likelihood))
  const weights = body.map(({ likelihood }) => Math.exp(likelihood - most))
  const all = weights.reduce((total, weight) => total + weight, 0)
  return body.map((part, i) => ({
    weight: (weights[i] ?? 0) / all,
    mean: sum(direction, part.mean),
    variance: varianceOf(part, direction),
  }))
}

/** Variance of the sum along a direction. */
export function varianceOf({ mean, covariance }: BodyPart, direction: Direction): number {
  let total = 0
  // Each pair once, and no iterator for each term: a garment has up to four.
  for (let i = 0; i < direction.length; i++) {
    const a = direction[i] as Term
    for (let j = 0; j <= i; j++) {
      const b = direction[j] as Term
      total += (i === j ? 1 : 2) * a[1] * b[1] * at(covariance, a[0] * mean.length + b[0])
    }
  }
  return total
}

/** The part of the largest weight. */
export function likeliest(body: Body): BodyPart {
  return body.reduce((most, part) => (part.likelihood > most.likelihood ? part : most))
}

/** Covariance of each of the body's numbers with the sum along a direction. */
export function alongOf(part: BodyPart, direction: Direction): Float64Array {
  return addAlong(part, direction, new Float64Array(part.mean.length))
}

function addAlong({ covariance }: BodyPart, direction: Direction, along: Float64Array): Float64Array {
  const n = along.length
  // Terms by index: taking them apart runs slowly until it is compiled, and a page asks only once or twice.
  for (const term of direction) {
    const factor = term[1]
    for (let i = 0, row = term[0] * n; i < n; i++) along[i] = at(along, i) + factor * at(covariance, row + i)
  }
  return along
}

/** The weighted sum itself. */
export function sum(direction: Direction, values: Float64Array): number {
  let total = 0
  for (const term of direction) total += term[1] * at(values, term[0])
  return total
}

function at(values: Float64Array, i: number): number {
  return values[i] ?? 0
}
