import { isRecord } from './is-record.js'
import { type LengthUnit, readUnit } from './length-unit.js'

/** A range as it stands in a cell (`min === max` for a single value), and its unit where the cell names one. */
export interface MeasureCell {
  readonly min: number
  readonly max: number
  readonly unit?: LengthUnit
}

const EMPTY = /^(|[-–—/.]+|n\.? ?\/?a\.?|null|none|nan|0+([.,]0+)?)$/i
const FRACTIONS: { readonly [sign: string]: string } = {
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
}
const PAIRS = [
  ['min', 'max'],
  ['minValue', 'maxValue'],
  ['from', 'to'],
  ['low', 'high'],
] as const

/**
 * The range in one cell, whatever its spelling: a number, `"86–90 cm"`, `"34 1/2"`, `5'10"`, `[86, 90]`, `{ min, max }`.
 * 0 and a dash mean that nothing is given.
 *
 * @example
 * readMeasureCell('34½–36"') //=> { min: 34.5, max: 36, unit: 'in' }
 */
export function readMeasureCell(value: unknown): MeasureCell | 'empty' | 'unreadable' {
  if (value === undefined || value === null || value === 0) return 'empty'
  if (typeof value === 'number') return Number.isFinite(value) ? { min: value, max: value } : 'unreadable'
  if (typeof value === 'string') return fromText(value)
  if (Array.isArray(value)) return fromList(value)
  return isRecord(value) ? fromRecord(value) : 'unreadable'
}

function fromText(text: string): MeasureCell | 'empty' | 'unreadable' {
  const plain = text.trim().replace(/[½¼¾⅛⅜⅝⅞]/g, (sign) => ` ${FRACTIONS[sign]}`)
  if (EMPTY.test(plain)) return 'empty'
  const whole = between(plain)
  if (whole) return whole
  // Two units side by side, `86 cm / 34 in` or `86 (34")`, or a range with a slash, `86/90`.
  const parts = plain.split(/[/(]/).map((part) => between(part.replace(')', '').trim()))
  const [first, second] = parts
  if (parts.length !== 2 || !first || !second) return 'unreadable'
  if (first.unit === second.unit && first.min === first.max && second.min === second.max && plain.includes('/'))
    return { ...first, max: second.max }
  if (first.unit === second.unit) return 'unreadable'
  return second.unit === 'cm' ? second : first
}

/** `86`, `86-90 cm`, `86 to 90`; a unit at the end holds for both. */
function between(text: string): MeasureCell | undefined {
  // In `34-1/2` the dash joins a whole number and its fraction.
  const joined = text.replace(/(\d)-(\d\/\d)/g, '$1 $2')
  const ends = joined.split(/\s*(?:–|—|−|-|~|\.\.+|\bto\b|\bbis\b|\bà\b|\btot\b)\s*/).map(numberWithUnit)
  const [first, last] = [ends[0], ends.at(-1)]
  if (!first || !last || ends.length > 2 || (first.unit && last.unit && first.unit !== last.unit)) return undefined
  const unit = last.unit ?? first.unit
  return { min: first.value, max: last.value, ...(unit ? { unit } : {}) }
}

function numberWithUnit(text: string): { readonly value: number; readonly unit?: LengthUnit } | undefined {
  const feet = /^(\d+) ?(?:'|′|’|ft\.?|feet) ?(?:(\d+(?:\.\d+)?) ?(?:"|″|”|''|in\.?)?)?$/.exec(text.trim())
  if (feet) return { value: Number(feet[1]) * 12 + Number(feet[2] ?? 0), unit: 'in' }
  const parts = /^(?:(\d+(?:[.,]\d+)?)(?:\s+(\d+)\/(\d+))?|(\d+)\/(\d+))\s*([a-z"″”']*\.?)$/i.exec(text.trim())
  if (!parts) return undefined
  const [, whole = '0', over = parts[4] ?? '0', under = parts[5] ?? '1', , , word = ''] = parts
  const unit = readUnit(word)
  const value = Number(whole.replace(',', '.')) + Number(over) / Number(under)
  if ((word !== '' && !unit) || !Number.isFinite(value)) return undefined
  return unit ? { value, unit } : { value }
}

function fromList(list: readonly unknown[]): MeasureCell | 'empty' | 'unreadable' {
  const cells = list.map((part) => (isRecord(part) || Array.isArray(part) ? 'unreadable' : readMeasureCell(part)))
  if (cells.includes('unreadable')) return 'unreadable'
  const [first, last] = [cells[0], cells.at(-1)]
  if (typeof first !== 'object' || typeof last !== 'object') return cells.every((cell) => cell === 'empty') ? 'empty' : 'unreadable'
  return { ...first, max: last.max }
}

function fromRecord(record: { readonly [key: string]: unknown }): MeasureCell | 'empty' | 'unreadable' {
  const stated = readUnit(record.unit) ?? readUnit(record.unitCode) ?? readUnit(record.unitText)
  const pair = PAIRS.find(([low, high]) => record[low] !== undefined && record[high] !== undefined)
  const inUnit = (['cm', 'mm', 'in'] as const).find((unit) => record[unit] !== undefined)
  const cell = pair
    ? fromList([record[pair[0]], record[pair[1]]])
    : scalar(record.value !== undefined ? record.value : inUnit ? record[inUnit] : 'nothing that can be read')
  const unit = stated ?? (inUnit && !pair && record.value === undefined ? inUnit : undefined)
  return typeof cell === 'object' && unit ? { ...cell, unit } : cell
}

function scalar(value: unknown): MeasureCell | 'empty' | 'unreadable' {
  return isRecord(value) ? 'unreadable' : readMeasureCell(value)
}
