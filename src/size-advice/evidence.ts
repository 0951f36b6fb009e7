import type { Catalogue } from '../catalogue/catalogue.js'
import type { SizeChart } from '../catalogue/size-chart.js'
import type { Direction } from '../measures/body.js'
import { GARMENT_KINDS, type GarmentKind } from '../measures/garment-kind.js'
import { isPlausible, MEASURE_NAMES, MEASURES, type MeasureName } from '../measures/measure.js'
import { BODY_MEASURES, type Population } from '../measures/population.js'
import type { OwnedGarment, Shopper } from '../profile/shopper.js'
import { bodyChart, chartOf } from './ease.js'
import { type Seat, type Span, seatOf } from './seat.js'

/** One reading of the body along a direction. */
export interface Observation {
  readonly direction: Direction
  readonly value: number
  readonly variance: number
  /** 1: at least so large, -1: at most. */
  readonly beyond?: -1 | 0 | 1
}

/** One thing that is known, as observations of the body. */
export interface Evidence {
  readonly measure?: MeasureName
  readonly garment?: OwnedGarment
  readonly observations: readonly Observation[]
}

/** Two garments of one size by one maker differ by about this much, in sizes: an assumption, on the careful side. */
const MAKING = 0.2
/**
 * Someone for whom a size is too small lies so far beyond its boundary, in sizes, and so surely (variance). Of people
 * within a size (standard deviation) of the one they tried, those whom it is too small for lie .58 beyond, variance .33;
 * taken a little wider, for garments kept from years ago.
 */
const BEYOND = 0.65
const BEYOND_VARIANCE = 0.5

/** What the shopper stated of her body. What no human being can be counts for nothing: it is asked back where it is typed. */
export function statedOf({ measures = {} }: Shopper): Evidence[] {
  return MEASURE_NAMES.flatMap((measure): Evidence[] => {
    const value = measures[measure]
    if (value === undefined || !isPlausible(measure, value)) return []
    const direction = [[BODY_MEASURES.indexOf(measure), 1]] as const
    return [{ measure, observations: [{ direction, value: Math.log(value), variance: (MEASURES[measure].error / value) ** 2 }] }]
  })
}

/** A garment that says something: through which chart, and which brand's habits it shares. */
export interface Worn {
  readonly garment: OwnedGarment
  readonly seat: Seat
  readonly habit: string
}

/** The garments that say something of a body of this population: no gifts, and a chart must know the size. */
export function wornOf(catalogue: Catalogue, { wardrobe = [] }: Shopper, population: Population): Worn[] {
  return wardrobe.flatMap((garment): Worn[] => {
    if (garment.gift) return []
    const bought = garment.product === undefined ? -1 : catalogue.rowOf(garment.product)
    const kind = bought < 0 ? kindOf(garment) : catalogue.kind(bought)
    const brand = bought < 0 ? (garment.brand ?? '') : catalogue.brand(bought)
    const found = bought < 0 ? undefined : chartOf(catalogue, bought)
    const chart = found ?? chartFor(catalogue, brand, kind, population)
    const seat = chart && seatOf(chart, kind ?? 'other', garment.size)
    return seat ? [{ garment, seat, habit: habitOf(brand, kind) }] : []
  })
}

/**
 * Garments as observations. `habits` says at which place of the body's numbers the habit of a brand stands: how much
 * larger than its charts say one must be for it, the same for all its garments. What garments of one chart contradict each
 * other counts for less. The product `own` is the very one that is asked about: no two pieces differ then.
 */
export function garmentEvidence(
  worn: readonly Worn[],
  habits: ReadonlyMap<string, number>,
  own: (garment: OwnedGarment) => boolean,
): Evidence[] {
  const read = worn.map((one) => ({ ...one, ...reading(one.seat, one.garment.verdict, own(one.garment) ? 0 : MAKING) }))
  const doubts = new Map<Direction, number>()
  for (const { seat } of read)
    if (!doubts.has(seat.direction))
      doubts.set(seat.direction, disagreement(read.filter((other) => other.seat.direction === seat.direction)))
  return read.map(({ garment, seat, habit, value, variance, beyond }) => {
    const doubt = doubts.get(seat.direction) ?? 1
    const shared = habits.get(habit)
    const withHabit = (direction: Direction): Direction => (shared === undefined ? direction : [...direction, [shared, 1]])
    const observations: Observation[] = [{ direction: withHabit(seat.direction), value, variance: variance * doubt, beyond }]
    if (seat.beside && garment.verdict === 'right')
      observations.push({ direction: seat.beside.direction, ...reading(seat.beside, 'right', MAKING) })
    for (const { measure, low, high, step } of seat.places) {
      const verdict = garment.regions?.[measure]
      if (!verdict) continue
      const direction = withHabit([[BODY_MEASURES.indexOf(measure), 1 / step]])
      observations.push({ direction, ...reading({ low: low / step, high: high / step }, verdict, MAKING) })
    }
    return { garment, observations }
  })
}

/** The habit of a brand is one for its clothes, and its own for shoes and underwear. */
export function habitOf(brand: string, kind: GarmentKind | undefined): string {
  return `${brand.trim().toLowerCase()} ${kind === 'shoes' || kind === 'underwear' ? kind : ''}`
}

/** The kind that a garment's category names. */
export function kindOf({ category }: OwnedGarment): GarmentKind | undefined {
  return GARMENT_KINDS.find((kind) => kind === category)
}

/** Whether two spellings name one brand. */
export function sameBrand(a: string | undefined, b: string): boolean {
  return a !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase() && b.trim() !== ''
}

function reading({ low, high }: Pick<Span, 'low' | 'high'>, verdict: OwnedGarment['verdict'], making: number) {
  if (verdict === 'right') return { value: (low + high) / 2, variance: (high - low) ** 2 / 12 + making ** 2, beyond: 0 as const }
  const variance = BEYOND_VARIANCE + making ** 2
  return verdict === 'small'
    ? { value: high + BEYOND, variance, beyond: 1 as const }
    : { value: low - BEYOND, variance, beyond: -1 as const }
}

/** By how much garments of one chart differ more than they should: the mean square of their deviations, at least 1. */
function disagreement(read: readonly { readonly value: number; readonly variance: number }[]): number {
  const weight = read.reduce((total, { variance }) => total + 1 / variance, 0)
  const mean = read.reduce((total, { value, variance }) => total + value / variance, 0) / weight
  const square = read.reduce((total, { value, variance }) => total + (value - mean) ** 2 / variance, 0)
  return Math.max(1, square / Math.max(1, read.length - 1))
}

const chosen = new WeakMap<Catalogue, Map<string, SizeChart | undefined>>()

/** The brand's own chart for this kind, for these bodies if there are several; else one that serves every brand. */
function chartFor(catalogue: Catalogue, brand: string, kind: GarmentKind | undefined, population: Population): SizeChart | undefined {
  const known = chosen.get(catalogue) ?? new Map<string, SizeChart | undefined>()
  chosen.set(catalogue, known)
  const key = `${kind} ${population} ${brand}`
  if (!known.has(key)) known.set(key, chooseChart(catalogue.charts, brand, kind, population))
  return known.get(key)
}

function chooseChart(
  charts: readonly SizeChart[],
  brand: string,
  kind: GarmentKind | undefined,
  population: Population,
): SizeChart | undefined {
  let best: SizeChart | undefined
  let most = 0
  for (const chart of charts) {
    const { brand: maker, kinds, gender, basis } = chart
    const points =
      (sameBrand(brand, maker) ? 8 : maker === '' ? 1 : -99) +
      (kinds.length === 0 ? 0 : kind && kinds.includes(kind) ? 2 : -99) +
      (gender === population ? 1 : gender === 'unisex' || population === 'unisex' ? 0 : maker === '' ? -99 : -1) -
      (basis === 'garment' ? 0.5 : 0)
    if (points <= most) continue
    best = chart
    most = points
  }
  return best && bodyChart(best, kind ?? 'other', 'regular')
}
