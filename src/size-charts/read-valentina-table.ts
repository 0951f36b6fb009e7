import { SaxesParser } from 'saxes'
import type { ChartContext } from './chart-context.js'
import { groupRecords } from './group-records.js'
import { type LengthUnit, readUnit } from './length-unit.js'
import type { RawChart } from './raw-chart.js'

/** Two centimetres, in each unit: the step from one size of a multisize table to the next. */
const STEP: { readonly [unit in LengthUnit]?: number } = { cm: 2, mm: 20 }
const PER_CENTIMETRE: { readonly [unit in LengthUnit]?: number } = { mm: 10 }
/** Sizes on either side of the base: the table states no end, and a line drawn on for ever fits nobody. */
const [BELOW, ABOVE] = [4, 6]
const GIRTHS = { waist: 'waist_circ', hip: 'hip_circ', neck: 'neck_circ' } as const
const CHESTS = ['bust_circ', 'highbust_circ', 'lowbust_circ'] as const

interface Gradation {
  readonly base: number
  readonly step: number
}

/**
 * The sizes of a Valentina multisize table (`.vst`): each measure is a base value and what it grows by with each size.
 * Read at the table's base height, so height and leg length, which follow the height, are left out. The size is half the
 * chest girth, and of the girths over the chest that one is taken which is.
 *
 * @example
 * readValentinaTable(xml, fileContext('GOST_man_ru.vst'))[0]?.rows[4]?.label //=> '50'
 */
export function readValentinaTable(text: string, context: ChartContext): RawChart[] {
  const { unit, size, measures } = parsed(text)
  const chest = CHESTS.find((name) => measures.get(name)?.base === size * 2) ?? 'bust_circ'
  const step = STEP[unit]
  if (step === undefined || !(size > 0)) return []
  const records = Array.from({ length: BELOW + 1 + ABOVE }, (_, i) => i - BELOW).map((at) => ({
    cells: [
      ['size', String((size + at * step) / (PER_CENTIMETRE[unit] ?? 1))] as const,
      ...Object.entries({ chest, ...GIRTHS }).map(([name, key]) => [name, valueAt(measures.get(key), at)] as const),
    ],
  }))
  return groupRecords(records, { ...context, unit })
}

function valueAt(measure: Gradation | undefined, at: number): number | undefined {
  return measure && measure.base + at * measure.step
}

function parsed(text: string): { readonly unit: LengthUnit; readonly size: number; readonly measures: ReadonlyMap<string, Gradation> } {
  const measures = new Map<string, Gradation>()
  let [unit, size, words]: [LengthUnit, number, string] = ['cm', Number.NaN, '']
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    words = ''
    if (name === 'size') size = Number(attributes.base)
    if (name === 'm') measures.set(attributes.name ?? '', { base: Number(attributes.base), step: Number(attributes.size_increase) })
  })
  parser.on('text', (part) => {
    words += part
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'unit') unit = readUnit(words) ?? unit
  })
  parser.write(text).close()
  return { unit, size, measures }
}
