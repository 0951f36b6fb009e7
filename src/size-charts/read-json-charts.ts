import { type ChartContext, withAttributes } from './chart-context.js'
import { columnRole } from './column-role.js'
import { type ChartRecord, groupRecords } from './group-records.js'
import { isRecord } from './is-record.js'
import { readMeasureCell } from './measure-cell.js'
import type { RawChart } from './raw-chart.js'

type Fields = { readonly [key: string]: unknown }

/** Under these keys stand the rows or charts themselves; they say nothing of them. */
const HOLDERS = /^(charts?|size_?charts?|rows|sizes|data|entries|variants|table|tables|measurements|items)$/i
/** Under these keys a row keeps its measures apart from its label. */
const NESTED = /^(ranges|measurements?|measures|values|body|dimensions)$/i
/** Deeper than any chart: a file that nests further is not one. */
const DEPTH = 12

/**
 * Size charts out of any JSON: lists of rows, templates with `rows` (objects, or lists under `columns`), rows keyed by the
 * size's label, measures keyed by name and then by label, and any nesting of these under shops, genders and kinds.
 *
 * @example
 * readJsonCharts({ hm_female: { dress: { S: { chest: 84 } } } }, fileContext('hm.json'))[0]?.brand //=> 'hm'
 */
export function readJsonCharts(value: unknown, context: ChartContext, depth = 0): RawChart[] {
  if (depth > DEPTH) return []
  if (Array.isArray(value)) return fromList(value, context, depth)
  if (!isRecord(value)) return []
  const inside = withAttributes(value, context)
  if (isRecord(value.variants)) return readJsonCharts(value.variants, inside, depth + 1)
  const zipped = zip(value)
  if (zipped) return groupRecords(zipped, inside)
  const byLabel = rowsByLabel(value)
  if (byLabel) return groupRecords(byLabel, inside)
  return Object.entries(value).flatMap(([key, part]) =>
    readJsonCharts(part, HOLDERS.test(key) ? inside : { ...inside, path: [...inside.path, key] }, depth + 1),
  )
}

function fromList(list: readonly unknown[], context: ChartContext, depth: number): RawChart[] {
  const rows = list.filter(isRecord).map(flat)
  if (rows.every(isLeaf) && rows.some(isRow)) return groupRecords(rows.map(recordOf), context)
  return list.flatMap((part) => readJsonCharts(part, context, depth + 1))
}

/** `{ columns: ['Size', 'Chest'], rows: [['M', 98]] }`; a column is a name or an object with one. */
function zip(value: Fields): ChartRecord[] | undefined {
  const columns = [value.columns, value.headers, value.header].find((names) => Array.isArray(names))
  const rows = [value.rows, value.data].find((lists) => Array.isArray(lists))
  if (!Array.isArray(columns) || !Array.isArray(rows) || rows.length === 0 || !rows.every((row) => Array.isArray(row))) return undefined
  const names = columns.map((column) => String(isRecord(column) ? (column.name ?? column.label ?? '') : column))
  return rows.map((row: readonly unknown[]) => ({ cells: names.map((name, i) => [name, row[i]] as const) }))
}

/** `{ S: { chest: 84 } }`, or turned round, `{ chest: { S: 84 } }`. */
function rowsByLabel(value: Fields): ChartRecord[] | undefined {
  const entries = Object.entries(value).filter(([, part]) => isRecord(part) || Array.isArray(part))
  const rows = entries.flatMap(([key, part]) => (isRecord(part) && !isCell(part) ? [[key, flat(part)] as const] : []))
  if (rows.length === 0 || rows.length !== entries.length || !rows.every(([, row]) => isLeaf(row))) return undefined
  if (!rows.every(([key]) => columnRole(key) === 'measure')) return rows.map(([label, row]) => recordOf({ size: label, ...row }))
  const labels = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))]
  return labels.map((label) => ({ cells: [['size', label], ...rows.map(([name, row]) => [name, row[label]] as const)] }))
}

/** A row with its measures on one level: `{ label, ranges: { chest } }`, or a list `measurements: [{ name, min, max }]`. */
function flat(row: Fields): Fields {
  const parts = Object.entries(row).map(([key, value]): Fields => {
    if (!NESTED.test(key)) return { [key]: value }
    if (isRecord(value)) return isCell(value) ? { [key]: value } : value
    if (!Array.isArray(value) || !value.every(isRecord)) return { [key]: value }
    return Object.fromEntries(value.map((part) => [String(part.name ?? part.measure ?? part.type ?? ''), part]))
  })
  return Object.assign({}, ...parts) as Fields
}

/** Whether it says something of a size: its label, a measure, or at least a number. The columns of a template do not. */
function isRow(row: Fields): boolean {
  const roles = ['measure', 'label', 'eu', 'us', 'uk']
  return Object.entries(row).some(([key, value]) => roles.includes(columnRole(key)) || typeof readMeasureCell(value) === 'object')
}

function isLeaf(row: Fields): boolean {
  return Object.values(row).every((value) =>
    Array.isArray(value) ? !value.some((part) => typeof part === 'object' && part !== null) : !isRecord(value) || isCell(value),
  )
}

/** `{ min, max }`, `{ value }`, `{ cm, in }`: one cell and not a row. */
function isCell(value: Fields): boolean {
  return readMeasureCell(value) !== 'unreadable' || 'value' in value || ('min' in value && 'max' in value)
}

function recordOf(row: Fields): ChartRecord {
  return { cells: Object.entries(row) }
}
