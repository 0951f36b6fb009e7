import type { Catalogue } from '../catalogue/catalogue.js'
import type { ChartRow, SizeChart } from '../catalogue/size-chart.js'
import type { GarmentKind } from '../measures/garment-kind.js'
import type { MeasureName } from '../measures/measure.js'
import { marginal, type Population } from '../measures/population.js'
import type { Shopper } from '../profile/shopper.js'
import { bodyGiven, evidenceOf } from './evidence.js'
import { dimensionsOf, type Fit, fitOf } from './fit.js'
import { fitByLabels } from './label-order.js'
import { reasonsFor } from './reasons.js'
import type { NoSizeAdvice, SizeAdvice, SizeFit, SizeReasonWithFact } from './size-advice.js'
import { rowFor } from './size-label.js'

/** Below this chance of being right there is no advice: "Rather" begins at 60 %. */
const LEAST_CERTAINTY = 0.6
/** Two sizes whose chances differ by less than this, both below "Fairly sure", are equally likely. */
const TOO_CLOSE = 0.1
const FAIRLY_SURE = 0.75
/** When even the largest (or smallest) size misses with this chance, none fits. */
const NONE_FITS = 0.6

const remembered = new WeakMap<Shopper, WeakMap<Catalogue, Map<number, SizeAdvice<SizeReasonWithFact>>>>()

/**
 * Advice on the size of one product: for each size on sale the chance that it is too small, right or too large, with
 * reasons, or why nothing can be said. Pure; what was worked out for one shopper object is remembered with it.
 *
 * @example
 * const advice = adviseSize(catalogue, { measures: { chest: 98 } }, 'sku-1')
 * if ('best' in advice) console.log(advice.best, advice.certainty)
 */
export function adviseSize(catalogue: Catalogue, shopper: Shopper, productId: string): SizeAdvice<SizeReasonWithFact> {
  const row = catalogue.rowOf(productId)
  return row < 0 ? { cannotSay: 'unknown-product' } : adviseRow(catalogue, shopper, row)
}

/** `adviseSize` by row. Products that share sizes, stock, chart and kind share the answer, unless one of them is owned. */
export function adviseRow(catalogue: Catalogue, shopper: Shopper, row: number): SizeAdvice<SizeReasonWithFact> {
  const sizeClass = catalogue.sizeClass(row)
  if (sizeClass < 0) return { cannotSay: 'no-sizes' }
  const owned = shopper.wardrobe?.some(({ product }) => product !== undefined && catalogue.rowOf(product) === row)
  if (owned) return workOut(catalogue, shopper, row)
  const byCatalogue = remembered.get(shopper) ?? new WeakMap<Catalogue, Map<number, SizeAdvice<SizeReasonWithFact>>>()
  remembered.set(shopper, byCatalogue)
  const byClass = byCatalogue.get(catalogue) ?? new Map<number, SizeAdvice<SizeReasonWithFact>>()
  byCatalogue.set(catalogue, byClass)
  const known = byClass.get(sizeClass)
  if (known) return known
  const advice = workOut(catalogue, shopper, row)
  byClass.set(sizeClass, advice)
  return advice
}

function workOut(catalogue: Catalogue, shopper: Shopper, row: number): SizeAdvice<SizeReasonWithFact> {
  const sizes = catalogue.sizes(row)
  const kind = catalogue.kind(row)
  const chart = catalogue.chart(row)
  const onSale = chart ? sizes.flatMap((size) => withRow(chart, size)) : []
  if (!chart || onSale.length === 0) return withoutChart(catalogue, shopper, row)
  const population = populationOf(catalogue, chart, row)
  const evidence = evidenceOf(catalogue, shopper, catalogue.brand(row), row)
  const measures = deciding(kind, onSale)
  if (measures.length === 0) return { cannotSay: 'no-chart' }
  if (evidence.length === 0) return { cannotSay: 'no-facts', ...(measures[0] ? { missing: measures[0] } : {}) }
  const body = bodyGiven(population, evidence)
  const fits = onSale.flatMap(({ label, inStock, row: line }) => {
    const fit = fitOf(body, kind, line, shopper.preference)
    return fit ? [{ label, ...fit, inStock }] : []
  })
  const middle = (line: ChartRow) => line.ranges[measures[0] ?? 'chest']?.min ?? 0
  const order = new Map(onSale.map(({ label, row: line }) => [label, middle(line)]))
  fits.sort((a, b) => (order.get(a.label) ?? 0) - (order.get(b.label) ?? 0))
  const unsure = measures
    .map((measure) => ({ measure, variance: marginal(body, measure)?.variance ?? 0 }))
    .sort((a, b) => b.variance - a.variance)
  const reasons = withPreference(reasonsFor(evidence, body, measures), shopper)
  return conclude(fits, reasons, chart.brand === '' ? 'general' : 'brand', unsure[0]?.measure)
}

function withRow(chart: SizeChart, size: { readonly label: string; readonly inStock: boolean }) {
  const row = rowFor(chart, size.label)
  return row ? [{ ...size, row }] : []
}

function withoutChart(catalogue: Catalogue, shopper: Shopper, row: number): SizeAdvice<SizeReasonWithFact> {
  const sizes = catalogue.sizes(row)
  const labels = sizes.map(({ label }) => label)
  const found = labels.length < 2 ? undefined : fitByLabels(labels, catalogue.brand(row), catalogue.kind(row), shopper)
  if (!found) return { cannotSay: 'no-chart' }
  const fits = sizes.map((size, i) => ({ ...size, ...(found.fits[i] ?? ({ small: 0, right: 0, large: 0 } satisfies Fit)) }))
  return conclude(fits, found.reasons, 'none', undefined)
}

function conclude(
  sizes: readonly SizeFit[],
  reasons: readonly SizeReasonWithFact[],
  chart: 'brand' | 'general' | 'none',
  missing: MeasureName | undefined,
): SizeAdvice<SizeReasonWithFact> {
  const best = sizes.reduce<SizeFit | undefined>((most, size) => (most && most.right >= size.right ? most : size), undefined)
  if (!best) return { cannotSay: 'no-chart' }
  if ((sizes.at(-1)?.small ?? 0) > NONE_FITS || (sizes[0]?.large ?? 0) > NONE_FITS) return { cannotSay: 'no-size-fits', sizes }
  const second = Math.max(0, ...sizes.filter((size) => size !== best).map((size) => size.right))
  const equal = best.right < FAIRLY_SURE && best.right - second < TOO_CLOSE
  if (best.right < LEAST_CERTAINTY || equal) return { cannotSay: 'too-wide', sizes, ...(missing ? { missing } : {}) } satisfies NoSizeAdvice
  return { sizes, best: best.label, certainty: best.right, reasons, chart }
}

/** A preference other than regular moves the advice by a third of a size; it counts as a fifth of the reasons. */
function withPreference(reasons: readonly SizeReasonWithFact[], { preference }: Shopper): SizeReasonWithFact[] {
  if (preference === undefined || preference === 'regular') return [...reasons]
  return [...reasons.map((reason) => ({ ...reason, share: reason.share * 0.8 })), { kind: 'preference', share: 0.2 }]
}

/** The measures that decide the size here, the weightiest first. */
function deciding(kind: GarmentKind, onSale: readonly { readonly row: ChartRow }[]): MeasureName[] {
  const first = onSale[0]
  if (!first) return []
  return [...dimensionsOf(kind, first.row)].sort((a, b) => b.weight - a.weight).map(({ measure }) => measure)
}

function populationOf(catalogue: Catalogue, chart: SizeChart, row: number): Population {
  return chart.gender === 'unisex' ? catalogue.gender(row) : chart.gender
}
