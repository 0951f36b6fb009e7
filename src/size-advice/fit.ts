import type { ChartRow } from '../catalogue/size-chart.js'
import type { GarmentKind } from '../measures/garment-kind.js'
import type { MeasureName } from '../measures/measure.js'
import { type Body, marginal } from '../measures/population.js'
import type { Preference } from '../profile/profile.js'

/** P(too small), P(right), P(too large); they sum to 1. */
export interface Fit {
  readonly small: number
  readonly right: number
  readonly large: number
}

/** What decides the size of a kind of garment, and how much each measure counts. */
const DIMENSIONS: { readonly [kind in GarmentKind]: { readonly [name in MeasureName]?: number } } = {
  top: { chest: 1, neck: 0.3, waist: 0.2 },
  outerwear: { chest: 1, waist: 0.2 },
  dress: { chest: 1, waist: 1, hip: 0.7 },
  trousers: { waist: 1, hip: 0.7, insideLeg: 0.3 },
  skirt: { waist: 1, hip: 0.5 },
  shoes: { footLength: 1 },
  underwear: { chest: 1, waist: 0.5, hip: 1 },
  other: { chest: 1, waist: 1, hip: 1, footLength: 1 },
}

/** A body as far beyond a range as this part of its width is still called right. */
const TOLERANCE = 0.1
/** How differently two garments of one size and two wearers of one body sit, in parts of a range's width. */
const NOISE = 0.12
/** Someone who likes it tight is advised as if this part of a size smaller. */
const SHIFT = 0.3

/** The measures that decide this kind and that the row states, with weights that sum to 1. */
export function dimensionsOf(kind: GarmentKind, row: ChartRow): { readonly measure: MeasureName; readonly weight: number }[] {
  const wanted = Object.entries(DIMENSIONS[kind]) as [MeasureName, number][]
  const found = wanted.filter(([measure]) => row.ranges[measure])
  const sum = found.reduce((total, [, weight]) => total + weight, 0)
  return found.map(([measure, weight]) => ({ measure, weight: weight / sum }))
}

/**
 * How a size sits on a body that is known with some doubt. Along each measure the body is normal; above the row's
 * range it is too small, below it too large. The measures are averaged by weight, which keeps the sum at 1 and lets a
 * larger body never make a size less small. `undefined` when the row states nothing that decides this kind.
 */
export function fitOf(body: Body, kind: GarmentKind, row: ChartRow, preference: Preference = 'regular'): Fit | undefined {
  let small = 0
  let large = 0
  const dimensions = dimensionsOf(kind, row)
  for (const { measure, weight } of dimensions) {
    const range = row.ranges[measure]
    const known = marginal(body, measure)
    if (!range || !known) return undefined
    const width = Math.max(1, range.max - range.min)
    const deviation = Math.sqrt(known.variance + (NOISE * width) ** 2)
    const mean = known.mean + (preference === 'loose' ? SHIFT : preference === 'tight' ? -SHIFT : 0) * width
    small += weight * (1 - normal((range.max + TOLERANCE * width - mean) / deviation))
    large += weight * normal((range.min - TOLERANCE * width - mean) / deviation)
  }
  return dimensions.length === 0 ? undefined : { small, right: Math.max(0, 1 - small - large), large }
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
