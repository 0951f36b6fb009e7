import type { ChartRange, ChartRow, SizeChart } from '../catalogue/size-chart.js'
import type { Direction } from '../measures/body.js'
import type { GarmentKind } from '../measures/garment-kind.js'
import type { MeasureName } from '../measures/measure.js'
import { BODY_MEASURES } from '../measures/population.js'
import { BESIDE, DIMENSIONS } from './dimensions.js'
import { rowFor } from './size-label.js'

/** Which bodies one size is for: those that lie between `low` and `high` along `direction`, in steps of the chart's sizes. */
export interface Span {
  readonly direction: Direction
  readonly low: number
  readonly high: number
}

/** Where one measure lies in a size: natural logarithms of cm. */
export interface Place {
  readonly measure: MeasureName
  readonly low: number
  readonly high: number
  /** From one size to the next. */
  readonly step: number
}

/** A size's place in its chart. Neighbouring sizes share their boundaries. */
export interface Seat extends Span {
  /** The measures that decide it, the weightiest first, then whatever else the row states. */
  readonly places: readonly Place[]
  /** Names of those that decide it. */
  readonly deciding: readonly MeasureName[]
  /** Where the chart has several of the same size: the length, width or cup. */
  readonly beside?: Span
}

/** A measure that grows less than this from size to size (1.5 %) says more of the wearer than of the size. */
const LEAST_STEP = 0.015

/** The smallest and the largest size are still right for a body so far beyond them, in parts of their range. */
const END = 0.25

const seats = new WeakMap<SizeChart, Map<string, Seat | undefined>>()
const directions = new WeakMap<SizeChart, Map<string, Direction>>()

/** The seat of a size label in a chart; `undefined` when the chart has no such size or says nothing that decides this kind. */
export function seatOf(chart: SizeChart, kind: GarmentKind, label: string): Seat | undefined {
  const known = seats.get(chart) ?? new Map<string, Seat | undefined>()
  seats.set(chart, known)
  const key = `${kind} ${label}`
  if (!known.has(key)) known.set(key, makeSeat(chart, kind, label))
  return known.get(key)
}

function makeSeat(chart: SizeChart, kind: GarmentKind, label: string): Seat | undefined {
  const row = rowFor(chart, label)
  if (!row) return undefined
  const { rows } = chart
  const weights = DIMENSIONS[kind]
  const stated = (Object.keys(weights) as MeasureName[]).filter((measure) => row.ranges[measure])
  const wanted = kind === 'underwear' && row.ranges.underbust ? (['underbust'] as const) : stated
  const placed = wanted.map((measure) => placeOf(rows, row, measure))
  const everywhere = placed.filter(({ measure }) => rows.every(({ ranges }) => ranges[measure]))
  const graded = (everywhere.length > 0 ? everywhere : placed).filter(({ step }) => step >= LEAST_STEP)
  const used = graded.length > 0 ? graded : placed
  const all = used.reduce((total, { measure }) => total + (weights[measure] ?? 0), 0)
  if (all === 0) return undefined
  const factor = ({ measure, step }: Place) => (weights[measure] ?? 0) / all / step
  const others = (Object.keys(row.ranges) as MeasureName[]).filter((measure) => !used.some((place) => place.measure === measure))
  const beside = besideOf(chart, kind, row, used)
  return {
    direction: sharedDirection(
      chart,
      used.map((place) => [BODY_MEASURES.indexOf(place.measure), factor(place)]),
    ),
    low: used.reduce((total, place) => total + factor(place) * place.low, 0),
    high: used.reduce((total, place) => total + factor(place) * place.high, 0),
    places: [...used, ...others.map((measure) => placeOf(rows, row, measure))],
    deciding: used.map(({ measure }) => measure),
    ...(beside ? { beside } : {}),
  }
}

/** One object for all sizes of a chart that are decided alike: what is worked out along it is remembered with it. */
function sharedDirection(chart: SizeChart, direction: Direction): Direction {
  const known = directions.get(chart) ?? new Map<string, Direction>()
  directions.set(chart, known)
  const key = direction.join(' ')
  const held = known.get(key) ?? direction
  known.set(key, held)
  return held
}

/** Rows of the same size that differ in a length, a width or a cup make a second question of it. */
function besideOf({ rows }: SizeChart, kind: GarmentKind, row: ChartRow, used: readonly Place[]): Span | undefined {
  const measure = BESIDE[kind]
  if (!measure || !row.ranges[measure] || used.some((place) => place.measure === measure)) return undefined
  const same = rows.filter(({ ranges }) => used.every((place) => equal(ranges[place.measure], row.ranges[place.measure])))
  if (same.every(({ ranges }) => equal(ranges[measure], row.ranges[measure]))) return undefined
  const { low, high, step } = placeOf(same, row, measure)
  // A cup is what the bust is more than the under-bust.
  const band = kind === 'underwear' ? used[0] : undefined
  const from = band ? (band.low + band.high) / 2 : 0
  const main = BODY_MEASURES.indexOf(measure)
  return {
    direction: band
      ? [
          [main, 1 / step],
          [BODY_MEASURES.indexOf(band.measure), -1 / step],
        ]
      : [[main, 1 / step]],
    low: (low - from) / step,
    high: (high - from) / step,
  }
}

function equal(a: ChartRange | undefined, b: ChartRange | undefined): boolean {
  return a?.min === b?.min && a?.max === b?.max
}

/** A range ends half-way to where the next larger one begins, whether they overlap or leave a gap. */
function placeOf(rows: readonly ChartRow[], row: ChartRow, measure: MeasureName): Place {
  const own = row.ranges[measure] ?? { min: 1, max: 1 }
  const ranges = rows.flatMap(({ ranges }) => ranges[measure] ?? [])
  const next = Math.min(...ranges.filter(({ min, max }) => min > own.min && max > own.max).map(({ min }) => min))
  const before = Math.max(...ranges.filter(({ min, max }) => min < own.min && max < own.max).map(({ max }) => max))
  const width = (own.max - own.min) * END
  const low = Math.log(Number.isFinite(before) ? (own.min + before) / 2 : own.min - width)
  const high = Math.log(Number.isFinite(next) ? (own.max + next) / 2 : own.max + width)
  const middles = [...new Set(ranges.map(({ min, max }) => Math.log((min + max) / 2)))]
  const step = middles.length > 1 ? (Math.max(...middles) - Math.min(...middles)) / (middles.length - 1) : high - low
  return { measure, low, high, step: Math.max(step, 1e-3) }
}
