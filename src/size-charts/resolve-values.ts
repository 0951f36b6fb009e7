import { isPlausible, MEASURE_NAMES, MEASURES, type MeasureName } from '../measures/measure.js'
import { columnRole } from './column-role.js'
import { type LengthUnit, toCentimetres } from './length-unit.js'
import { type MeasureCell, readMeasureCell } from './measure-cell.js'
import { type MeasureColumn, readMeasureColumn } from './measure-column.js'
import type { RawChart, RawRow } from './raw-chart.js'
import type { ReportChart } from './report-chart.js'
import { type ReadColumn, resolveUnits } from './resolve-units.js'

/** What one row says of one measure, in cm; `min === max` for a single value. */
export interface Printed {
  readonly min: number
  readonly max: number
}

/** The printed values of a chart by measure and number of the row, in cm. */
export type PrintedValues = ReadonlyMap<MeasureName, ReadonlyMap<number, Printed>>

/** Two columns that say the same in two units differ by rounding only. */
const ROUNDING = 1.5
const MASS: ReadonlySet<LengthUnit> = new Set(['kg', 'lb'])

/**
 * What the columns of a chart say of the body (or of the garment), in cm: both ends of a range joined, units understood,
 * and every value that no adult can have left out and reported.
 *
 * @example
 * resolveValues(raw, 'body', report).get('waist')?.get(0) //=> { min: 71.1, max: 76.2 }
 */
export function resolveValues(chart: RawChart, basis: 'body' | 'garment', report: ReportChart): PrintedValues {
  const columns = columnsOf(chart, report).filter(({ garment }) => (garment ? 'garment' : chart.basis) === basis)
  const units = resolveUnits(columns, report)
  const values = new Map<MeasureName, Map<number, Printed>>()
  for (const measure of MEASURE_NAMES) {
    const metricFirst = columns
      .filter((column) => column.measure === measure)
      .sort((a, b) => Number(units.get(a)?.unit !== 'cm') - Number(units.get(b)?.unit !== 'cm'))
    const found = new Map<number, Printed>()
    for (const [i, row] of chart.rows.entries()) {
      const said = metricFirst.flatMap((column) => {
        const cell = column.cells.get(i)
        const { unit: usual, overruled } = units.get(column) ?? { unit: 'cm', overruled: false }
        const unit = overruled ? usual : (cell?.unit ?? usual)
        return cell ? [{ ...column, min: toCentimetres(cell.min, unit), max: toCentimetres(cell.max, unit) }] : []
      })
      const printed = joined(said)
      const fault = printed && faultOf(measure, printed)
      if (typeof fault === 'string') report({ row, field: measure }, `${fault}; it was left out`, 'check the value and its unit')
      else if (typeof printed === 'object') found.set(i, printed)
    }
    if (found.size > 0) values.set(measure, found)
  }
  return values
}

function columnsOf({ rows }: RawChart, report: ReportChart): ReadColumn[] {
  const names = new Set(rows.flatMap(({ cells }) => cells.map(([name]) => name)))
  return [...names].flatMap((name) => {
    const meaning = columnRole(name) === 'measure' ? readMeasureColumn(name) : undefined
    if (!meaning) return []
    const cells = new Map<number, MeasureCell>()
    for (const [i, row] of rows.entries()) {
      const value = row.cells.find(([key]) => key === name)?.[1]
      const cell = readMeasureCell(value)
      if (typeof cell === 'object') cells.set(i, withUnit(cell, row, meaning))
      else if (cell === 'unreadable')
        report(
          { row, field: meaning.measure },
          `${shown(value)} is no measure and no range; it was left out`,
          'write it as 86, 86-90 or 34 1/2; an open end needs a number too',
        )
    }
    return [{ ...meaning, name, cells }]
  })
}

/** A cell with the unit of its row, where neither it nor its column has one. */
function withUnit(cell: MeasureCell, row: RawRow, { measure, unit }: MeasureColumn): MeasureCell {
  const meant = row.unit && MASS.has(row.unit) === (measure === 'weight') ? row.unit : undefined
  return cell.unit || unit || !meant ? cell : { ...cell, unit: meant }
}

type Said = Printed & Pick<ReadColumn, 'end' | 'name'>

/** One range of all that the columns say of one measure in one row; a text where they contradict each other. */
function joined(said: readonly Said[]): Printed | string | undefined {
  const low = said.find(({ end }) => end === 'min')
  const high = said.find(({ end }) => end === 'max')
  const whole = said.filter(({ end }) => !end)
  const first = low && high ? { name: low.name, min: low.min, max: high.max } : whole[0]
  if (!first) return low || high ? `only one end of the range is given (${(low ?? high)?.name})` : undefined
  const other = whole.find(({ min, max }) => Math.abs(min - first.min) > ROUNDING || Math.abs(max - first.max) > ROUNDING)
  if (other) return `"${first.name}" and "${other.name}" disagree (${spelt(first)} and ${spelt(other)} cm)`
  return { min: first.min, max: first.max }
}

function faultOf(measure: MeasureName, printed: Printed | string): string | undefined {
  if (typeof printed === 'string') return printed
  const { min, max, unit } = MEASURES[measure]
  if (printed.min > printed.max) return `the range ${spelt(printed)} runs backwards`
  if (!isPlausible(measure, printed.min) || !isPlausible(measure, printed.max))
    return `${spelt(printed)} ${unit} fits no adult (${min} to ${max} ${unit})`
  return undefined
}

function spelt({ min, max }: Printed): string {
  return min === max ? `${min}` : `${min}–${max}`
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`
}
