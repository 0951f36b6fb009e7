import { isPlausible } from '../measures/measure.js'
import { type LengthUnit, toCentimetres } from './length-unit.js'
import type { MeasureCell } from './measure-cell.js'
import type { MeasureColumn } from './measure-column.js'
import type { ReportChart } from './report-chart.js'

/** One column of a chart, its cells by the number of their row. */
export interface ReadColumn extends MeasureColumn {
  readonly name: string
  readonly cells: ReadonlyMap<number, MeasureCell>
}

/** The unit of a column, and whether it is another than the file states. */
export interface ColumnUnit {
  readonly unit: LengthUnit
  readonly overruled: boolean
}

const LENGTHS: readonly LengthUnit[] = ['cm', 'in', 'mm', 'ft']
const MASSES: readonly LengthUnit[] = ['kg', 'lb']
const WORDS: { readonly [unit in LengthUnit]: string } = {
  cm: 'cm',
  in: 'inches',
  mm: 'mm',
  m: 'metres',
  ft: 'feet',
  kg: 'kg',
  lb: 'pounds',
}

/**
 * The unit of each column: that of its name, its cells or its chart, or else the one in which most values fit an adult. A
 * statement is overruled only where no value fits an adult in the unit stated, and then it is reported.
 *
 * @example
 * resolveUnits([waistOf28And30], report).get(waistOf28And30)?.unit //=> 'in'
 */
export function resolveUnits(columns: readonly ReadColumn[], report: ReportChart): Map<ReadColumn, ColumnUnit> {
  const units = new Map<ReadColumn, ColumnUnit>()
  const unstated = columns.filter((column) => statedUnit(column) === undefined)
  for (const column of columns) {
    const choices = column.measure === 'weight' ? MASSES : LENGTHS
    const stated = statedUnit(column)
    // The columns of a chart that say nothing are in one unit: a hip of 63 alone could be cm or inches.
    const asked = stated ? [column] : unstated.filter(({ measure }) => (measure === 'weight') === (column.measure === 'weight'))
    const best = choices.reduce((held, unit) => (fitting(asked, unit) > fitting(asked, held) ? unit : held))
    if (!stated || fitting([column], stated) > 0 || fitting([column], best) === 0) {
      units.set(column, { unit: stated ?? best, overruled: false })
      continue
    }
    units.set(column, { unit: best, overruled: true })
    report(
      { field: column.measure },
      `"${column.name}" is said to be in ${WORDS[stated]}, but its values fit an adult only in ${WORDS[best]}, and were read so`,
      'state the right unit',
    )
  }
  return units
}

function statedUnit(column: ReadColumn): LengthUnit | undefined {
  return column.unit ?? [...column.cells.values()].find(({ unit }) => unit)?.unit
}

function fitting(columns: readonly ReadColumn[], unit: LengthUnit): number {
  const fits = (column: ReadColumn) => (value: number) => value > 0 && isPlausible(column.measure, toCentimetres(value, unit))
  return columns.reduce(
    (sum, column) => sum + [...column.cells.values()].filter(({ min, max }) => fits(column)(column.end === 'max' ? max : min)).length,
    0,
  )
}
