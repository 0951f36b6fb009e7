import { parse } from 'csv-parse/sync'
import type { ChartContext } from './chart-context.js'
import { columnRole } from './column-role.js'
import { type ChartRecord, groupRecords } from './group-records.js'
import { readMeasureCell } from './measure-cell.js'
import type { RawChart } from './raw-chart.js'

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}
interface Section {
  readonly title: string
  readonly header: readonly string[]
  readonly records: ChartRecord[]
}

/**
 * Size charts out of a table in text, separated by commas, semicolons or tabs. A line with names of measures begins a
 * chart, so one file can hold several; a line with one cell before it is its title. A table that lies on its side, with a
 * line for each measure, is turned.
 *
 * @example
 * readCsvCharts('Size;Bust (cm)\nS;82-90', fileContext('women.csv')).length //=> 1
 */
export function readCsvCharts(text: string, context: ChartContext): RawChart[] {
  const lines = linesOf(text)
  const upright = sectionsOf(lines)
  const sections = upright.length > 0 ? upright : sectionsOf(turned(lines))
  return sections.flatMap(({ title, records }) => groupRecords(records, title === '' ? context : { ...context, name: title }))
}

function sectionsOf(lines: readonly Line[]): Section[] {
  const sections: Section[] = []
  let title = ''
  for (const { line, cells } of lines) {
    const given = cells.filter((cell) => cell !== '')
    const section = sections.at(-1)
    if (isHeader(given)) {
      sections.push({ title, header: cells, records: [] })
      title = ''
    } else if (given.length === 1 && columnRole(given[0] ?? '') !== 'measure') title = given[0] ?? ''
    else if (given.length > 0 && section) {
      section.records.push({
        line,
        cells: section.header.map((name, i) => [name, cells[i] ?? ''] as const).filter(([name]) => name !== ''),
      })
    }
  }
  return sections
}

function isHeader(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => typeof readMeasureCell(cell) === 'object')
  return cells.length > 1 && numbers.length === 0 && cells.some((cell) => columnRole(cell) === 'measure')
}

/** A line for each measure becomes a column for each: `Size;S;M` / `Chest;86;94`. */
function turned(lines: readonly Line[]): Line[] {
  const table = lines.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
  const width = table.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const columns = Array.from({ length: width }, (_, i) => table.map(({ cells }) => cells[i] ?? ''))
  // The corner is often left empty; it stands over the sizes.
  return columns.map((cells, i) => ({ line: table[0]?.line ?? 1, cells: i === 0 ? [cells[0] || 'size', ...cells.slice(1)] : cells }))
}

function linesOf(text: string): Line[] {
  try {
    return parsed(text, '"')
  } catch {
    // An inch sign at the start of a cell looks like a quotation mark that is never closed.
    return parsed(text, false)
  }
}

function parsed(text: string, quote: '"' | false): Line[] {
  const lines: Line[] = []
  const keep = (cells: readonly string[], { lines: line }: { readonly lines: number }) => {
    lines.push({ line, cells })
    return null
  }
  parse(text, { delimiter: separatorOf(text), quote, bom: true, trim: true, relax_quotes: true, relax_column_count: true, on_record: keep })
  return lines
}

/** The one that cuts most lines into the most cells; a comma is often a decimal one, so it comes last. */
function separatorOf(text: string): string {
  const lines = text.split(/\r?\n/).slice(0, 30)
  const counts = ['\t', ';', ','].map((sign) => [sign, lines.filter((line) => line.includes(sign)).length] as const)
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}
