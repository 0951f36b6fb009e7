import type { ChartRange, ChartRow, SizeChart } from '../catalogue/size-chart.js'
import type { MeasureName } from '../measures/measure.js'

/** Spelt-out and repeated letters, and what they mean. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^EXTRA[- ]?SMALL$/, 'XS'],
  [/^(SMALL|SM)$/, 'S'],
  [/^(MEDIUM|MED)$/, 'M'],
  [/^(LARGE|LG)$/, 'L'],
  [/^(EXTRA[- ]?LARGE|XLG)$/, 'XL'],
]

/**
 * What a size label can be looked up by: itself in one spelling, then its parts.
 *
 * @example
 * labelKeys('xxl') //=> ['2XL']
 * labelKeys('S/36') //=> ['S/36', 'S', '36']
 */
export function labelKeys(label: string): string[] {
  const whole = spell(label)
  const parts = label.split(/[/(),|]|\s+-\s+/).map(spell)
  return [...new Set([whole, ...parts])].filter((key) => key !== '')
}

const found = new WeakMap<SizeChart, Map<string, ChartRow | undefined>>()

/**
 * The row of a chart for a label as the shop prints it. A label that several rows share (`S` in `S/36`, `S/38`) gets
 * their ranges together; `undefined` when the chart has none.
 */
export function rowFor(chart: SizeChart, label: string): ChartRow | undefined {
  const known = found.get(chart) ?? new Map<string, ChartRow | undefined>()
  found.set(chart, known)
  if (!known.has(label)) known.set(label, findRow(chart, label))
  return known.get(label)
}

function findRow(chart: SizeChart, label: string): ChartRow | undefined {
  const [whole, ...parts] = labelKeys(label)
  const named = (key: string | undefined) => {
    const exact = chart.rows.filter((row) => labelKeys(row.label)[0] === key)
    return exact.length > 0 ? exact : chart.rows.filter((row) => key !== undefined && labelKeys(row.label).includes(key))
  }
  const rows = named(whole)
  const both = rows.length > 0 ? rows : parts.flatMap(named)
  if (both.length > 0) return { label, ranges: together(both) }
  return between(chart, label)
}

/** A number between two that the chart has lies between their ranges. */
function between({ rows }: SizeChart, label: string): ChartRow | undefined {
  const number = numberOf(label)
  const numbered = rows.map((row) => ({ row, number: numberOf(row.label) })).sort((a, b) => a.number - b.number)
  const above = numbered.find((row) => row.number > number)
  const below = numbered.filter((row) => row.number < number).at(-1)
  if (!above || !below) return undefined
  const part = (number - below.number) / (above.number - below.number)
  const ranges: { [name in MeasureName]?: ChartRange } = {}
  for (const [name, { min, max }] of Object.entries(below.row.ranges) as [MeasureName, ChartRange][]) {
    const to = above.row.ranges[name]
    if (to) ranges[name] = { min: min + (to.min - min) * part, max: max + (to.max - max) * part }
  }
  return { label, ranges }
}

/** A label's number where it is one; NaN otherwise. */
function numberOf(label: string): number {
  const [key = ''] = labelKeys(label)
  return /^\d+([.,]\d)?$/.test(key) ? Number(key.replace(',', '.')) : Number.NaN
}

function together(rows: readonly ChartRow[]): ChartRow['ranges'] {
  const ranges: { [name in MeasureName]?: ChartRange } = {}
  for (const row of rows) {
    for (const [name, range] of Object.entries(row.ranges) as [MeasureName, ChartRange][]) {
      const held = ranges[name]
      ranges[name] = held ? { min: Math.min(held.min, range.min), max: Math.max(held.max, range.max) } : range
    }
  }
  return ranges
}

function spell(text: string): string {
  const upper = text.trim().toUpperCase().replace(/\s+/g, ' ')
  const found = SPELLINGS.find(([words]) => words.test(upper))
  if (found) return found[1]
  const repeated = /^(X{2,})([SL])$/.exec(upper)
  if (repeated) return `${repeated[1]?.length}X${repeated[2]}`
  const bare = /^(\d)X$/.exec(upper)
  return bare ? `${bare[1]}XL` : upper.replace(/^(?:EU|EUR|UK|US|SIZE|GR\.?|GRÖSSE)[ -]?(?=\d)/, '')
}
