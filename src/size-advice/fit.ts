import type { View } from '../measures/body.js'
import type { Preference } from '../profile/profile.js'
import type { Span } from './seat.js'

/** P(too small), P(right), P(too large); they sum to 1. */
export interface Fit {
  readonly small: number
  readonly right: number
  readonly large: number
}

/**
 * Standard deviation between what a chart says of a body and what the weighted measures say of it, in sizes. Set on the
 * even-numbered bodies of `test/bench/chart-test.mjs` (.1 gave the least difference of certainty and share reached).
 */
const NOISE = 0.1
/** Someone who likes it loose is advised as if so many sizes larger, one who likes it tight as if smaller. */
const SHIFT = 0.3

/** How many sizes larger a shopper is advised for the way she likes her clothes to sit. */
export function shiftOf(preference: Preference | undefined): number {
  return preference === 'loose' ? SHIFT : preference === 'tight' ? -SHIFT : 0
}

/**
 * How a size sits on a body that is known with some doubt. Above its upper boundary the body is too large for it, below
 * its lower one too small. Neighbours share their boundaries, so what one size gains the next one loses, and a larger
 * body never makes a size less small. Where a chart has several lengths of a size, both must be right; a length too short
 * is too small.
 *
 * @param body - as seen along the direction of the size, and along what is beside it
 * @param shift - in sizes, added to the body: preference, and what the product is known to run small by
 * @param spread - variance of `shift`
 */
export function fitOf(body: readonly View[], seat: Span, shift = 0, spread = 0, beside?: readonly [readonly View[], Span]): Fit {
  const main = within(body, seat, shift, spread)
  if (!beside) return main
  const second = within(...beside, 0, 0)
  return {
    small: main.small + main.right * second.small,
    right: main.right * second.right,
    large: main.large + main.right * second.large,
  }
}

function within(body: readonly View[], { low, high }: Span, shift: number, spread: number): Fit {
  let small = 0
  let large = 0
  for (const { weight, mean, variance } of body) {
    const deviation = Math.sqrt(variance + spread + NOISE ** 2)
    small += weight * normal((mean + shift - high) / deviation)
    large += weight * normal((low - mean - shift) / deviation)
  }
  return { small, right: Math.max(0, 1 - small - large), large }
}

/** The standard normal distribution function; Abramowitz and Stegun 26.2.17, error below 7.5e-8. */
export function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail =
    0.3989422804014327 *
    Math.exp((-z * z) / 2) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return z > 0 ? 1 - tail : tail
}
