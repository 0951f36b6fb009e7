import type { ChartRange } from '../catalogue/size-chart.js'
import { MEASURES, type MeasureName } from '../measures/measure.js'
import { RISING } from './order-rows.js'
import type { Printed } from './resolve-values.js'

/** Half of what one size usually spans, for a single value that stands alone. */
const HALF: { readonly [name in MeasureName]: number } = {
  height: 4,
  weight: 4,
  chest: 2,
  underbust: 2.5,
  waist: 2,
  hip: 2,
  insideLeg: 2.5,
  armLength: 0.5,
  neck: 0.5,
  footLength: 0.33,
  footWidth: 0.2,
}
/** So many sizes may be missing between two values before the distance says nothing of the step. */
const FAR = 4

/**
 * Ranges out of what is printed, in the order of the sizes: a single value reaches half-way to its neighbours, the
 * smallest and the largest as far to either side. Towards a neighbour some sizes further it reaches half a step.
 *
 * @example
 * widenRanges('chest', [{ min: 84, max: 84 }, { min: 88, max: 88 }])[0] //=> { min: 82, max: 86 }
 */
export function widenRanges(measure: MeasureName, printed: readonly (Printed | undefined)[]): (ChartRange | undefined)[] {
  const held = printed.flatMap((range, at) => (range ? [{ ...range, at }] : []))
  const ranges: (ChartRange | undefined)[] = printed.map(() => undefined)
  for (const [k, { min, max, at }] of held.entries()) {
    const [before, after] = [held[k - 1], held[k + 1]]
    const below = before && (min - before.max) / Math.min(FAR, at - before.at)
    const above = after && (after.min - max) / Math.min(FAR, after.at - at)
    const rises = RISING.includes(measure)
    const half = (distance: number | undefined) => (rises && distance !== undefined ? distance / 2 : HALF[measure])
    ranges[at] = max > min ? { min, max } : within(measure, min - half(below ?? above), max + half(above ?? below))
  }
  return ranges
}

/**
 * The distance of most neighbours: the median.
 *
 * @example
 * usualStep([{ min: 80, max: 84 }, { min: 84, max: 88 }]) //=> 4
 */
export function usualStep(ranges: readonly Printed[]): number | undefined {
  const steps = ranges.slice(1).map((range, i) => range.min - (ranges[i]?.min ?? 0))
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)]
}

function within(measure: MeasureName, min: number, max: number): ChartRange {
  const limits = MEASURES[measure]
  return { min: rounded(Math.max(min, limits.min)), max: rounded(Math.min(max, limits.max)) }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
