import * as v from 'valibot'
import { MEASURES } from '../measures/measure.js'
import { braMeasures } from './bra-measures.js'
import { FIT_MEASURES, type FitMeasure, type FitRow, OUTCOMES } from './fit-table.js'
import { readTime } from './read-time.js'

/** Columns by their name in the file; the first six must be there. */
export const FIT_FIELDS = ['shopper', 'product', 'size', 'outcome', 'time', 'category'] as const

/** The column of each measure. */
const MEASURE_FIELDS: { readonly [name in FitMeasure]: string } = {
  height: 'height',
  weight: 'weight',
  chest: 'chest',
  underbust: 'underbust',
  waist: 'waist',
  hip: 'hip',
  insideLeg: 'inside_leg',
  footLength: 'foot_length',
  age: 'age',
}

const text = v.pipe(v.string(), v.minLength(1, 'it is empty'), v.maxLength(300, 'it is longer than 300 characters'))
const form = v.object({
  shopper: text,
  product: text,
  size: text,
  outcome: v.picklist(OUTCOMES, `it is none of ${OUTCOMES.join(', ')}`),
  time: v.pipe(
    v.string(),
    v.transform(readTime),
    v.custom<number>((time) => typeof time === 'number', 'it is no time (2026-01-31, Unix seconds or milliseconds)'),
  ),
  category: v.pipe(v.string(), v.maxLength(300, 'it is longer than 300 characters')),
})

/** What is wrong with one cell. */
export interface CellFault {
  readonly field: string
  readonly problem: string
  /** Whether the whole row is refused; else only the measure is left out. */
  readonly refused: boolean
}

/** A row out of its cells; `undefined` and why where one of the six columns is wrong. A measure no adult has is left out. */
export function readFitRow(cell: (field: string) => string): { readonly row: FitRow | undefined; readonly faults: readonly CellFault[] } {
  const read = v.safeParse(
    form,
    Object.fromEntries(FIT_FIELDS.map((name) => [name, name === 'outcome' ? cell(name).toLowerCase() : cell(name)])),
  )
  if (!read.success) {
    const faults = read.issues.map(({ path, message }) => {
      const field = String(path?.[0]?.key ?? '')
      return { field, problem: `"${cell(field).slice(0, 40)}": ${message}`, refused: true }
    })
    return { row: undefined, faults }
  }
  const faults: CellFault[] = []
  const measures: { [name in FitMeasure]?: number } = {}
  for (const name of FIT_MEASURES) {
    const said = cell(MEASURE_FIELDS[name])
    if (said === '') continue
    const value = Number(said.replace(',', '.'))
    const { min, max } = name === 'age' ? { min: 15, max: 100 } : MEASURES[name]
    if (value >= min && value <= max) measures[name] = value
    else faults.push({ field: MEASURE_FIELDS[name], problem: `"${said.slice(0, 40)}" is no ${name} of an adult`, refused: false })
  }
  return { row: { ...read.output, measures: { ...braMeasures(cell('bra_band'), cell('bra_cup')), ...measures } }, faults }
}
