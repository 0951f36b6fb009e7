import type { Catalogue } from '../catalogue/catalogue.js'
import type { SizeChart } from '../catalogue/size-chart.js'
import type { MeasureName } from '../measures/measure.js'
import type { Population } from '../measures/population.js'
import type { Shopper } from '../profile/shopper.js'
import { chartOf, cutOf } from './ease.js'
import { type Fit, fitOf, shiftOf } from './fit.js'
import { scorerOf } from './fit-scorer.js'
import { type Known, knownBody, memoryOf } from './known-body.js'
import { fitByLabels } from './label-order.js'
import { nextFact } from './next-fact.js'
import { productOffset } from './product-offset.js'
import { contributions, shared } from './reasons.js'
import { type Seat, seatOf } from './seat.js'
import type { NextFact, NoSizeAdvice, SizeAdvice, SizeFit, SizeReasonWithFact } from './size-advice.js'
import { runnerUpOf, tightOrLoose } from './trade.js'
import { habitOf, sameBrand } from './worn.js'

/** Below this chance of being right there is no advice: "Rather" begins at 60 %. */
const LEAST_CERTAINTY = 0.6
/** Two sizes whose chances differ by less than this, both below "Fairly sure", are equally likely. */
const TOO_CLOSE = 0.1
const FAIRLY_SURE = 0.75
/** When even the largest (or smallest) size misses with this chance, none fits. */
const NONE_FITS = 0.6

/** Variance of what is guessed of a garment's ease, in sizes: within 2 cm of the middle for sizes of about 4. */
const EASE_DOUBT = 0.3 ** 2

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

/** `adviseSize` by row. Products that share sizes, stock, chart, kind and cut share the answer, unless one of them is owned. */
export function adviseRow(catalogue: Catalogue, shopper: Shopper, row: number): SizeAdvice<SizeReasonWithFact> {
  const sizeClass = catalogue.sizeClass(row)
  if (sizeClass < 0) return { cannotSay: 'no-sizes' }
  const owned = shopper.wardrobe?.some(({ product }) => product !== undefined && catalogue.rowOf(product) === row)
  if (owned) return workOut(catalogue, shopper, row, row)
  const { advice } = memoryOf(catalogue, shopper)
  const key = adviceClass(catalogue, row)
  const known = advice.get(key) ?? workOut(catalogue, shopper, row, -1)
  advice.set(key, known)
  return known
}

/**
 * What products must share to share their advice: sizes, stock, brand, kind and gender (`sizeClass`), the cut where the chart is
 * of garments, and how the product runs; without a chart, a fit model knows each product by itself.
 */
export function adviceClass(catalogue: Catalogue, row: number): string {
  const chart = catalogue.chart(row)
  const own = catalogue.fit ? (chart ? runsOf(catalogue, row) : `row ${row}`) : ''
  return `${catalogue.sizeClass(row)} ${chart?.basis === 'garment' ? cutOf(catalogue, row) : ''} ${own}`
}

/** By how many sizes the product runs larger than its label, in steps so coarse that many products share their advice. */
function runsOf(catalogue: Catalogue, row: number): number {
  return Math.round((productOffset(catalogue, row)?.shift ?? 0) * 10) / 10
}

function workOut(catalogue: Catalogue, shopper: Shopper, row: number, owned: number): SizeAdvice<SizeReasonWithFact> {
  const [kind, chart, brand] = [catalogue.kind(row), chartOf(catalogue, row), catalogue.brand(row)]
  const onSale: { readonly label: string; readonly inStock: boolean; readonly seat: Seat }[] = []
  for (const { label, inStock } of chart ? catalogue.sizes(row) : []) {
    const seat = chart && seatOf(chart, kind, label)
    if (seat) onSale.push({ label, inStock, seat })
  }
  const [first] = onSale
  if (!chart || !first) return withoutChart(catalogue, shopper, row)
  onSale.sort((a, b) => a.seat.low - b.seat.low || (a.seat.beside?.low ?? 0) - (b.seat.beside?.low ?? 0))
  const { part, evidence, along } = knownBody(catalogue, shopper, populationOf(catalogue, chart, row), owned)
  const habit = habitOf(brand, kind)
  const doubt = chart.basis === 'garment' ? EASE_DOUBT : 0
  const shift = shiftOf(shopper.preference)
  const runs = runsOf(catalogue, row)
  const sizes = onSale.map(({ label, inStock, seat }) => {
    const { views, spread } = along(seat.direction, habit)
    const beside = seat.beside && ([along(seat.beside.direction).views, seat.beside] as const)
    const { small, right, large } = fitOf(views, seat, shift - runs, spread + doubt, beside)
    return { label, small, right, large, inStock }
  })
  const sight = along(first.seat.direction, habit)
  // Of a man's shirt nobody is asked for her under-bust: only what its sizes state, and what says something of every measure.
  const unsaid = new Set<MeasureName>(['height', 'weight'])
  for (const { seat } of onSale) for (const { measure } of seat.places) unsaid.add(measure)
  for (const { measure } of evidence) if (measure) unsaid.delete(measure)
  const { missing, next } = nextFact(part, sight, unsaid)
  if (evidence.length === 0) return { cannotSay: 'no-facts', ...maybe(missing, next) }
  const reasons = () => reasonsFor(evidence, catalogue, row, contributions(evidence, sight), shift)
  const said = conclude(sizes, reasons, chart, maybe(missing, next))
  if (!('best' in said)) return said
  const seatFor = (size: string | undefined) => onSale.find(({ label }) => label === size)?.seat
  const best = seatFor(said.best)
  const second = mostRight(sizes, said.best)
  const other = seatFor(second?.label)
  return {
    ...said,
    ...(shift === 0 ? {} : { shift }),
    ...(runs === 0 ? {} : { runs }),
    ...(best ? { places: tightOrLoose(part, best) } : {}),
    ...(best && other && second && second.right > 0.05 ? { runnerUp: runnerUpOf(part, best, other, second) } : {}),
    ...(next ? { next } : {}),
  }
}

function maybe(missing: MeasureName | undefined, next: NextFact | undefined): Pick<NoSizeAdvice, 'missing' | 'next'> {
  return { ...(missing ? { missing } : {}), ...(next ? { next } : {}) }
}

function withoutChart(catalogue: Catalogue, shopper: Shopper, row: number): SizeAdvice<SizeReasonWithFact> {
  const sizes = catalogue.sizes(row)
  const labels = sizes.map(({ label }) => label)
  const modelled = scorerOf(catalogue)?.(catalogue, row, shopper)
  if (modelled) {
    const said = conclude(modelled.sizes, () => modelled.reasons, undefined, {})
    const shift = shiftOf(shopper.preference)
    return 'best' in said && shift !== 0 ? { ...said, shift } : said
  }
  const found = labels.length < 2 ? undefined : fitByLabels(labels, catalogue.brand(row), catalogue.kind(row), shopper)
  if (!found) return { cannotSay: 'no-chart' }
  const fits = sizes.map((size, i) => ({ ...size, ...(found.fits[i] ?? ({ small: 0, right: 0, large: 0 } satisfies Fit)) }))
  return conclude(fits, () => found.reasons, undefined, {})
}

function conclude(
  sizes: readonly SizeFit[],
  reasons: () => readonly SizeReasonWithFact[],
  chart: SizeChart | undefined,
  help: Pick<NoSizeAdvice, 'missing' | 'next'>,
): SizeAdvice<SizeReasonWithFact> {
  const best = mostRight(sizes)
  if (!best) return { cannotSay: 'no-chart' }
  if ((sizes.at(-1)?.small ?? 0) > NONE_FITS || (sizes[0]?.large ?? 0) > NONE_FITS) return { cannotSay: 'no-size-fits', sizes }
  const second = mostRight(sizes, best.label)?.right ?? 0
  const equal = best.right < FAIRLY_SURE && best.right - second < TOO_CLOSE
  if (best.right < LEAST_CERTAINTY || equal) return { cannotSay: 'too-wide', sizes, ...help }
  return {
    sizes,
    best: best.label,
    certainty: best.right,
    reasons: reasons(),
    chart: chart ? (chart.brand === '' ? 'general' : 'brand') : 'none',
  }
}

/** The first of those with the highest P(right), leaving one out. */
function mostRight(sizes: readonly SizeFit[], without?: string): SizeFit | undefined {
  let most: SizeFit | undefined
  for (const size of sizes) if (size.label !== without && !(most && most.right >= size.right)) most = size
  return most
}

/** What the advice rests on, by what it would lose; the preference by how far it moves the body, beside one size's width. */
function reasonsFor(
  evidence: readonly Known[],
  catalogue: Catalogue,
  row: number,
  parts: readonly number[],
  shift: number,
): SizeReasonWithFact[] {
  const ours = catalogue.brand(row)
  return shared(shift === 0 ? parts : [...parts, shift ** 2 * 6]).map(({ at, share }) => {
    const { measure, garment } = evidence[at] ?? {}
    if (!garment) return measure ? { kind: 'measure', measure, share } : { kind: 'preference', share }
    const { brand = '', size, verdict, product } = garment
    const same = product !== undefined && catalogue.rowOf(product) === row ? 'product' : sameBrand(brand, ours) ? 'brand' : 'other'
    return { kind: 'garment', garment: { brand, size, verdict, same }, share }
  })
}

function populationOf(catalogue: Catalogue, chart: SizeChart, row: number): Population {
  return chart.gender === 'unisex' ? catalogue.gender(row) : chart.gender
}
