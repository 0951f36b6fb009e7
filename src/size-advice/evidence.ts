import type { Direction } from '../measures/body.js'
import { isGarmentPlace, isPlausible, MEASURE_NAMES, MEASURES, type MeasureName } from '../measures/measure.js'
import { BODY_MEASURES } from '../measures/population.js'
import type { OwnedGarment, Shopper } from '../profile/shopper.js'
import type { Span } from './seat.js'
import type { Worn } from './worn.js'

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
  const stated: Evidence[] = []
  for (const measure of MEASURE_NAMES) {
    const value = measures[measure]
    if (value === undefined || !isPlausible(measure, value)) continue
    const direction = [[BODY_MEASURES.indexOf(measure), 1]] as const
    stated.push({ measure, observations: [{ direction, value: Math.log(value), variance: (MEASURES[measure].error / value) ** 2 }] })
  }
  return stated
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
  const read = worn.map(({ garment, seat }) => reading(seat.direction, seat, garment.verdict, own(garment) ? 0 : MAKING))
  const doubts = disagreements(read)
  return read.map((main, i) => {
    const { garment, seat, habit } = worn[i] as Worn
    const shared = habits.get(habit)
    const withHabit = (direction: Direction): Direction => (shared === undefined ? direction : [...direction, [shared, 1]])
    const { value, variance, beyond } = main
    const observations = [{ direction: withHabit(seat.direction), value, variance: variance * (doubts.get(seat.direction) ?? 1), beyond }]
    if (seat.beside && garment.verdict === 'right') observations.push(reading(seat.beside.direction, seat.beside, 'right', MAKING))
    if (!garment.regions) return { garment, observations }
    for (const { measure, low, high, step } of seat.places) {
      const verdict = isGarmentPlace(measure) && garment.regions[measure]
      if (!verdict) continue
      const direction = withHabit([[BODY_MEASURES.indexOf(measure), 1 / step]])
      observations.push(reading(direction, { low: low / step, high: high / step }, verdict, MAKING))
    }
    return { garment, observations }
  })
}

function reading(
  direction: Direction,
  { low, high }: Pick<Span, 'low' | 'high'>,
  verdict: OwnedGarment['verdict'],
  making: number,
): Required<Observation> {
  if (verdict === 'right') return { direction, value: (low + high) / 2, variance: (high - low) ** 2 / 12 + making ** 2, beyond: 0 }
  const variance = BEYOND_VARIANCE + making ** 2
  return verdict === 'small'
    ? { direction, value: high + BEYOND, variance, beyond: 1 }
    : { direction, value: low - BEYOND, variance, beyond: -1 }
}

/** By how much garments of one chart differ more than they should: the mean square of their deviations, at least 1. */
function disagreements(read: readonly Observation[]): Map<Direction, number> {
  const groups = new Map<Direction, { count: number; weight: number; value: number; square: number }>()
  for (const { direction, value, variance } of read) {
    const group = groups.get(direction)
    if (group) {
      group.count++
      group.weight += 1 / variance
      group.value += value / variance
    } else groups.set(direction, { count: 1, weight: 1 / variance, value: value / variance, square: 0 })
  }
  const doubts = new Map<Direction, number>()
  for (const { direction, value, variance } of read) {
    const group = groups.get(direction)
    if (!group || group.count < 2) continue
    group.square += (value - group.value / group.weight) ** 2 / variance
    doubts.set(direction, Math.max(1, group.square / (group.count - 1)))
  }
  return doubts
}
