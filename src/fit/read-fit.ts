import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { decodeStream } from '../feeds/decode-stream.js'
import type { FeedSource } from '../feeds/feed-source.js'
import { findSeparator } from '../feeds/find-separator.js'
import type { Problem } from '../feeds/problem.js'
import { FIT_FIELDS, readFitRow } from './fit-row.js'
import { type FitRow, type FitTable, fitTable } from './fit-table.js'

/** A file of verdicts, read: what can be used of it, and what is wrong. */
export interface ReadFit {
  readonly table: FitTable
  /** Rows in the file. */
  readonly rows: number
  /** Rows of which nothing was taken. */
  readonly refused: number
  readonly problems: readonly Problem[]
}

/** Longest row; beyond it a quote was not closed. */
const LONGEST = 100_000
/** So many problems are told one by one. */
const TOLD = 1000

/**
 * Reads verdicts on sizes (docs/fit.md): comma, semicolon or tab, also gzipped. What is wrong becomes a problem with file,
 * line and column, never an exception; a file that breaks off, or lacks a column, gives no row at all.
 *
 * @example
 * const { table, problems } = await readFit({ name: 'fit.csv', bytes: await readFile('fit.csv') })
 */
export async function readFit(source: FeedSource): Promise<ReadFit> {
  const rows: FitRow[] = []
  const problems: Problem[] = []
  const file = source.name
  const [count, broken] = await readRows(source, rows, problems).catch((error: unknown) => {
    const line = error && typeof error === 'object' && 'lines' in error ? { line: Number(error.lines) } : {}
    const why = error instanceof Error ? error.message.slice(0, 120) : String(error)
    problems.push({
      file,
      ...line,
      problem: `it cannot be read (${why}); nothing of it was used`,
      advice: 'export it again',
      severity: 'error',
    })
    return [0, true] as const
  })
  const table = fitTable(broken ? [] : rows)
  return { table, rows: count, refused: count - table.length, problems }
}

async function readRows(source: FeedSource, rows: FitRow[], problems: Problem[]): Promise<readonly [number, boolean]> {
  const { text, problems: found } = await decodeStream(source)
  problems.push(...found)
  const file = source.name
  let places: ReadonlyMap<string, number> | undefined
  let missing: readonly string[] = ['shopper']
  let count = 0
  const take = (record: readonly string[], line: number) => {
    if (!places) {
      places = new Map(record.map((name, i) => [plain(name), i]))
      missing = FIT_FIELDS.filter((name) => !places?.has(name))
      return
    }
    count++
    if (missing.length > 0) return
    const { row, faults } = readFitRow((field) => (record[places?.get(field) ?? -1] ?? '').trim())
    if (row) rows.push(row)
    for (const { field, problem, refused } of problems.length < TOLD ? faults : []) {
      const place = { file, line, column: 1 + (places.get(field) ?? 0), field }
      problems.push({
        ...place,
        problem,
        advice: refused ? 'the row was left out' : 'the cell was left out',
        severity: refused ? 'error' : 'warning',
      })
    }
  }
  const [first, whole] = await begun(text)
  const options = { delimiter: findSeparator(first), relax_column_count: true, skip_empty_lines: true, bom: true, max_record_size: LONGEST }
  const parser = parse({
    ...options,
    on_record: (record: string[], { lines }) => {
      take(record, lines)
      return null
    },
  })
  await pipeline(whole, parser.resume())
  if (missing.length > 0)
    problems.push({
      file,
      line: 1,
      problem: places ? `columns are missing: ${missing.join(', ')}` : 'it is empty',
      advice: `the first line must name ${FIT_FIELDS.join(', ')}`,
      severity: 'error',
    })
  return [count, missing.length > 0]
}

function plain(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
}

async function begun(text: AsyncIterable<string>): Promise<readonly [string, AsyncIterable<string>]> {
  const pieces = text[Symbol.asyncIterator]()
  const first = (await pieces.next()).value ?? ''
  const whole = (async function* () {
    yield first
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
  })()
  return [first, whole]
}
