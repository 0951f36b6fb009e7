import type { Catalogue } from '../catalogue/catalogue.js'
import type { SizeChart } from '../catalogue/size-chart.js'
import { GARMENT_KINDS, type GarmentKind } from '../measures/garment-kind.js'
import { MEASURE_NAMES, MEASURES, type MeasureName } from '../measures/measure.js'
import { BODY_MEASURES, type Body, observeBody, type Population, populationBody } from '../measures/population.js'
import type { OwnedGarment, Shopper } from '../profile/shopper.js'
import type { SizeReasonWithFact } from './size-advice.js'
import { rowFor } from './size-label.js'

/** One thing that is known, as observations of the body, with the reason it makes. */
export interface Evidence {
  readonly reason: Omit<SizeReasonWithFact, 'share'>
  readonly observations: readonly { readonly measure: MeasureName; readonly value: number; readonly variance: number }[]
}

/** Two garments of one size by one maker differ by about this much (cm). */
const MAKING = 1.5
/** A garment of another brand says less: brands read their charts differently. */
const OTHER_BRAND = 2.5

/** Everything a shopper said, as evidence on her body. Gifts say nothing; a garment speaks through its brand's chart. */
export function evidenceOf(catalogue: Catalogue, shopper: Shopper, brand: string, row: number): Evidence[] {
  const stated = MEASURE_NAMES.flatMap((measure): Evidence[] => {
    const value = shopper.measures?.[measure]
    if (value === undefined || !BODY_MEASURES.includes(measure)) return []
    return [{ reason: { kind: 'measure', measure }, observations: [{ measure, value, variance: MEASURES[measure].error ** 2 }] }]
  })
  const owned = (shopper.wardrobe ?? []).flatMap((garment): Evidence[] => {
    if (garment.gift) return []
    const chart = chartOf(catalogue, garment)
    const range = chart && rowFor(chart, garment.size)
    if (!range) return []
    const same =
      garment.product !== undefined && catalogue.rowOf(garment.product) === row
        ? 'product'
        : sameBrand(garment.brand, brand)
          ? 'brand'
          : 'other'
    const { size, verdict } = garment
    const observations = Object.entries(range.ranges).map(([measure, { min, max }]) =>
      observation(measure as MeasureName, min, max, verdict, same),
    )
    return [{ reason: { kind: 'garment', garment: { brand: garment.brand ?? '', size, verdict, same } }, observations }]
  })
  return [...stated, ...owned]
}

/** The body of a population, given the evidence. */
export function bodyGiven(population: Population, evidence: readonly Evidence[]): Body {
  let body = populationBody(population)
  for (const { observations } of evidence)
    for (const { measure, value, variance } of observations) body = observeBody(body, measure, value, variance)
  return body
}

/** The kind that a garment's category names. */
export function kindOf({ category }: OwnedGarment): GarmentKind | undefined {
  return GARMENT_KINDS.find((kind) => kind === category)
}

/** Whether two spellings name one brand. */
export function sameBrand(a: string | undefined, b: string): boolean {
  return a !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase() && b.trim() !== ''
}

/**
 * A garment that is right puts the body into the range of its size, as evenly as a normal can say it; one too small
 * puts it above, half a size on average, and less surely; one too large below.
 */
function observation(
  measure: MeasureName,
  min: number,
  max: number,
  verdict: OwnedGarment['verdict'],
  same: 'product' | 'brand' | 'other',
) {
  const width = Math.max(1, max - min)
  const value = verdict === 'right' ? (min + max) / 2 : verdict === 'small' ? max + width / 2 : min - width / 2
  const spread = verdict === 'right' ? width ** 2 / 12 : (width * 0.6) ** 2
  const noise = same === 'product' ? 0 : MAKING ** 2 + (same === 'other' ? OTHER_BRAND ** 2 : 0)
  return { measure, value, variance: spread + noise }
}

function chartOf(catalogue: Catalogue, garment: OwnedGarment): SizeChart | undefined {
  const bought = garment.product === undefined ? -1 : catalogue.rowOf(garment.product)
  if (bought >= 0) return catalogue.chart(bought)
  const kind = kindOf(garment)
  return catalogue.charts.find(
    (chart) => sameBrand(garment.brand, chart.brand) && (chart.kinds.length === 0 || (kind !== undefined && chart.kinds.includes(kind))),
  )
}
