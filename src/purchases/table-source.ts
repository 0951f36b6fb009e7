import type { DuckDBConnection } from '@duckdb/node-api'
import type { Problem } from '../feeds/problem.js'
import type { TableFile } from './find-tables.js'
import { PurchasesError } from './purchases-error.js'
import { quoteSql } from './quote-sql.js'

/** Rows that are named as unreadable, at most; more are counted no further. */
const MOST_REJECTED = 10_000

/** The names of a file's columns; those of a file without a header are their numbers from 1. */
export async function readColumnNames(connection: DuckDBConnection, file: TableFile): Promise<string[]> {
  if (file.format === 'csv') return [...file.first]
  if (file.format === 'copy') return file.first.map((_, i) => String(i + 1))
  const path = quoteSql(file.path)
  const source = file.format === 'parquet' ? `read_parquet(${path})` : `read_json(${path}, ${jsonOptions(file)})`
  const described = await reading(file, () => connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`))
  return described.getRows().map(([name]) => String(name))
}

/**
 * A file as something to select from: its columns as text, called `c0`, `c1` … by their place in `names`.
 *
 * @param rejects names of two tables that hear of the lines that cannot be read.
 */
export function tableSource(file: TableFile, names: readonly string[], rejects: string, used: readonly number[]): string {
  const path = quoteSql(file.path)
  if (file.format === 'parquet') return `(SELECT ${used.map((i) => `${cell(names[i])}::VARCHAR AS c${i}`)} FROM read_parquet(${path}))`
  if (file.format === 'json' || file.format === 'ndjson') {
    const columns = used.map((i) => `${quoteSql(names[i] ?? '')}: 'VARCHAR'`)
    return `(SELECT ${used.map((i) => `${cell(names[i])} AS c${i}`)} FROM read_json(${path}, ${jsonOptions(file)}, columns = {${columns}}))`
  }
  const columns = names.map((_, i) => `c${i}: 'VARCHAR'`)
  const letters =
    file.format === 'copy' ? `quote = '', escape = '', nullstr = '\\N', header = false` : `quote = '"', escape = '"', header = true`
  return `read_csv(${path}, auto_detect = false, columns = {${columns}}, delim = ${quoteSql(file.delimiter)}, ${letters}${packing(file)},
    store_rejects = true, rejects_table = '${rejects}', rejects_scan = '${rejects}_scan', rejects_limit = ${MOST_REJECTED})`
}

/** The lines that could not be read, one problem for each way of being broken. */
export async function findRejects(
  connection: DuckDBConnection,
  file: TableFile,
  rejects: string,
): Promise<{ lines: number; problems: Problem[] }> {
  if (file.format !== 'csv' && file.format !== 'copy') return { lines: 0, problems: [] }
  const read = await connection.runAndReadAll(
    `SELECT min(line)::DOUBLE, count(DISTINCT line)::DOUBLE, any_value(error_message) FROM ${rejects} GROUP BY error_type ORDER BY 1`,
  )
  const [total] = (await connection.runAndReadAll(`SELECT count(DISTINCT line)::DOUBLE FROM ${rejects}`)).getRows()
  const problems = read.getRows().map(([line, count, message]) => ({
    file: file.name,
    line: Number(line),
    problem: `${count === MOST_REJECTED ? 'at least ' : ''}${count} lines cannot be read: ${String(message).split('\n')[0]}`,
    advice: 'mend the lines, or write the file as UTF-8 with quotes around cells that hold the delimiter',
  }))
  return { lines: Number(total?.[0] ?? 0), problems }
}

/** Does `work`; what DuckDB throws over the file becomes an error that names it. */
export async function reading<T>(file: TableFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof PurchasesError) throw cause
    const why = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]
    throw new PurchasesError('damaged', `the file cannot be read as ${file.format}: ${why}`, { file: file.name, cause })
  }
}

function jsonOptions(file: TableFile): string {
  const format = file.format === 'json' ? `format = 'array'` : `format = 'newline_delimited', ignore_errors = true`
  return `${format}${packing(file)}`
}

function packing(file: TableFile): string {
  const plain = file.format === 'json' || file.format === 'ndjson' ? 'uncompressed' : 'none'
  return `, compression = '${file.gzip ? 'gzip' : plain}'`
}

function cell(name: string | undefined): string {
  return `"${(name ?? '').replaceAll('"', '""')}"`
}
