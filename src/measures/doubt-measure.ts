import { observe, view } from './body.js'
import { isPlausible, MEASURES, type MeasureName, type Measures } from './measure.js'
import { BODY_MEASURES, populationBody } from './population.js'

/** A value that is probably not what was meant, and what may have been. */
export interface Doubt {
  readonly name: MeasureName
  /** As it was given: cm or kg. */
  readonly value: number
  /** What was probably meant, in cm or kg; absent when nothing likely explains it. */
  readonly cure?: number
  /** How `cure` comes out of `value`: another unit was typed, or the unit was taken for another. */
  readonly because?: 'millimetres' | 'metres' | 'inches' | 'centimetres' | 'pounds' | 'kilograms'
}

/** What to multiply by, and what it means that it helps. */
const LENGTH_CURES = [
  [0.1, 'millimetres'],
  [100, 'metres'],
  [2.54, 'inches'],
  [1 / 2.54, 'centimetres'],
] as const
const MASS_CURES = [
  [0.45359237, 'pounds'],
  [1 / 0.45359237, 'kilograms'],
] as const

/** A value so many standard deviations off what the other measures lead to expect is asked back. */
const ODD = 5
/** A cure that lies within so many explains it. */
const USUAL = 3

/**
 * Whether a stated measure should be asked back: it cannot be an adult's, or it is far from what the shopper's other
 * measures lead to expect and another unit would explain it. `undefined` when it can be believed. Never a refusal: the
 * shopper may insist.
 *
 * @example
 * doubtMeasure('waist', 810)?.cure //=> 81
 * doubtMeasure('weight', 150, { height: 160, waist: 70 })?.because //=> 'pounds'
 */
export function doubtMeasure(name: MeasureName, value: number, known: Measures = {}): Doubt | undefined {
  const oddness = oddnessOf(name, known)
  const believable = isPlausible(name, value)
  const odd = believable ? oddness(value) : Number.POSITIVE_INFINITY
  if (odd <= ODD) return undefined
  const cures = (MEASURES[name].unit === 'kg' ? MASS_CURES : LENGTH_CURES)
    .map(([factor, because]) => ({ cure: Math.round(value * factor * 10) / 10, because }))
    .filter(({ cure }) => isPlausible(name, cure) && oddness(cure) < USUAL)
    .sort((a, b) => oddness(a.cure) - oddness(b.cure))
  const [cure] = cures
  return cure ? { name, value, ...cure } : believable ? undefined : { name, value }
}

/** How many standard deviations a value lies from the expected one, for whichever of women and men it is less odd. */
function oddnessOf(name: MeasureName, known: Measures): (value: number) => number {
  const body = populationBody('unisex')
  for (const [other, value] of Object.entries(known) as [MeasureName, number][])
    if (other !== name && isPlausible(other, value))
      observe(body, [[BODY_MEASURES.indexOf(other), 1]], Math.log(value), (MEASURES[other].error / value) ** 2)
  const views = view(body, [[BODY_MEASURES.indexOf(name), 1]]).filter(({ weight }) => weight > 0.01)
  return (value) =>
    Math.min(
      ...views.map(
        ({ mean, variance }) => Math.abs(Math.log(value) - mean) / Math.sqrt(variance + (MEASURES[name].error / Math.exp(mean)) ** 2),
      ),
    )
}
