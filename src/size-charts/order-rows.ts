import type { MeasureName } from '../measures/measure.js'
import type { Printed, PrintedValues } from './resolve-values.js'

/** Girths and the foot grow with the size; height and leg length are often the same in several sizes. */
export const RISING: readonly MeasureName[] = ['chest', 'underbust', 'waist', 'hip', 'neck', 'footLength']

/**
 * Rows from the smallest size to the largest, each step one or several rows: those that differ in leg length or fit only
 * share a step. Of the file's own order and the orders by each measure, the one is taken in which most values rise.
 *
 * @example
 * orderRows([0, 1], values, () => false) //=> [[1], [0]], where row 1 is the smaller
 */
export function orderRows(rows: readonly number[], values: PrintedValues, sameStep: (a: number, b: number) => boolean): number[][] {
  const measures = RISING.filter((measure) => values.has(measure))
  const steps: number[][] = []
  for (const row of rows) {
    const step = steps.find(([first = -1]) => equalGirths(first, row, measures, values) && sameStep(first, row))
    if (step) step.push(row)
    else steps.push([row])
  }
  const orders = [steps, ...measures.map((measure) => sortedBy(steps, values.get(measure)))]
  const rising = (order: readonly (readonly number[])[]) =>
    measures.reduce((sum, measure) => sum + longestRise(printedIn(order, values.get(measure))).size, 0)
  const best = orders.reduce((held, order) => (rising(order) > rising(held) ? order : held))
  const leg = values.get('insideLeg')
  return best.map((step) => [...step].sort((a, b) => (leg?.get(a)?.min ?? 0) - (leg?.get(b)?.min ?? 0)))
}

/**
 * What each step says of a measure.
 *
 * @example
 * printedIn([[1], [0]], values.get('chest'))
 */
export function printedIn(
  steps: readonly (readonly number[])[],
  printed: ReadonlyMap<number, Printed> | undefined,
): (Printed | undefined)[] {
  return steps.map(([first = -1]) => printed?.get(first))
}

/**
 * Positions of the longest run of ranges of which each lies above the one before, with both ends. What is not in it is an
 * error: a value not above that of the size below, or a range that swallows another. Of two that could stay, the earlier does.
 *
 * @example
 * longestRise([{ min: 80, max: 80 }, { min: 180, max: 180 }, { min: 84, max: 84 }]) //=> Set { 0, 2 }
 */
export function longestRise(ranges: readonly (Printed | undefined)[]): Set<number> {
  const best: { length: number; before: number }[] = []
  let end = -1
  for (const [i, range] of ranges.entries()) {
    best[i] = { length: range ? 1 : 0, before: -1 }
    if (!range) continue
    for (let j = 0; j < i; j++) {
      const below = ranges[j]
      const length = (best[j]?.length ?? 0) + 1
      if (below && below.min < range.min && below.max < range.max && length > (best[i]?.length ?? 0)) best[i] = { length, before: j }
    }
    if ((best[i]?.length ?? 0) > (best[end]?.length ?? 0)) end = i
  }
  const kept = new Set<number>()
  for (let i = end; i >= 0; i = best[i]?.before ?? -1) kept.add(i)
  return kept
}

function equalGirths(a: number, b: number, measures: readonly MeasureName[], values: PrintedValues): boolean {
  return measures.every((measure) => {
    const [one, other] = [values.get(measure)?.get(a), values.get(measure)?.get(b)]
    return one?.min === other?.min && one?.max === other?.max
  })
}

/** A row without this measure stays behind the one it follows in the file. */
function sortedBy(steps: readonly number[][], printed: ReadonlyMap<number, Printed> | undefined): number[][] {
  let held = 0
  const keyed = steps.map((step) => {
    const range = printed?.get(step[0] ?? -1)
    held = range ? range.min + range.max : held
    return { step, key: held }
  })
  return keyed.sort((a, b) => a.key - b.key).map(({ step }) => step)
}
