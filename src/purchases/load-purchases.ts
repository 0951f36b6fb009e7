import type { DuckDBConnection } from '@duckdb/node-api'
import type { Problem } from '../feeds/problem.js'
import { type ColumnNames, findColumns } from './find-columns.js'
import type { TableFile } from './find-tables.js'
import { PurchasesError } from './purchases-error.js'
import { findTimeKind, type TimeKind, timeSql } from './read-time.js'
import { findRejects, readColumnNames, reading, tableSource } from './table-source.js'

/** What a line of purchases must hold. */
export type PurchaseColumn = 'shopper' | 'product' | 'time'

/** The names those columns usually have. */
export const PURCHASE_COLUMNS: ColumnNames<PurchaseColumn> = {
  shopper: ['customerid', 'userid', 'shopper', 'shopperid', 'customer', 'user', 'customernumber', 'customerno', 'clientid', 'buyerid'],
  product: ['articleid', 'productid', 'sku', 'item', 'itemid', 'article', 'product', 'variantid', 'productcode', 'stockcode'],
  time: [
    'tdat',
    'date',
    'time',
    'timestamp',
    'createdat',
    'orderdate',
    'orderedat',
    'purchasedat',
    'purchasedate',
    'invoicedate',
    'datetime',
  ],
}

/** What came of one file. */
export interface PurchaseFile {
  readonly name: string
  readonly format: TableFile['format']
  /** Lines of purchases, whether they could be read or not. */
  readonly lines: number
  readonly timeKind: TimeKind
  /** The columns that were taken. */
  readonly columns: Readonly<Record<PurchaseColumn, string>>
}

/** How many lines are looked at to find out how times are written. */
const SAMPLE = 1000

/**
 * Appends a file's purchases to the table `raw(shopper UBIGINT, product VARCHAR, time TIMESTAMP)`, in the file's order. A shopper
 * is only kept as a hash. Lines that cannot be used are counted and left out.
 *
 * @param number of the file among those of this database.
 * @throws PurchasesError `columns`, `damaged` or `time`, naming file and column.
 */
export async function loadPurchases(
  connection: DuckDBConnection,
  file: TableFile,
  number: number,
  chosen: Partial<Readonly<Record<PurchaseColumn, string | undefined>>>,
): Promise<{ file: PurchaseFile; problems: Problem[] }> {
  const names = await readColumnNames(connection, file)
  // The order of a query's columns, when there is nothing else to go by.
  const byPlace = file.format === 'copy' && names.length === 3 ? { shopper: '1', product: '2', time: '3' } : {}
  const at = findColumns(file.name, names, PURCHASE_COLUMNS, { ...byPlace, ...definedOf(chosen) })
  const source = (rejects: string) => tableSource(file, names, `${rejects}_${number}`, [...new Set([at.shopper, at.product, at.time])])
  const sample = await reading(file, () =>
    connection.runAndReadAll(`SELECT c${at.time} FROM ${source('sampled')} WHERE c${at.time} <> '' LIMIT ${SAMPLE}`),
  )
  const times = sample.getRows().map(([text]) => String(text).trim())
  const timeKind = findTimeKind(times)
  const countRaw = async () => Number((await connection.runAndReadAll('SELECT count(*)::DOUBLE FROM raw')).getRows()[0]?.[0])
  const before = await countRaw()
  await reading(file, () =>
    connection.run(`INSERT INTO raw
      SELECT CASE WHEN shopper <> '' THEN hash(shopper) END, NULLIF(product, ''),
        CASE WHEN time >= TIMESTAMP '1990-01-01' AND time < TIMESTAMP '2100-01-01' THEN time END
      FROM (SELECT trim(c${at.shopper}) AS shopper, trim(c${at.product}) AS product, ${timeSql(timeKind, `trim(c${at.time})`)} AS time FROM ${source('rejected')})`),
  )
  const read = (await countRaw()) - before
  const rejects = await findRejects(connection, file, `rejected_${number}`)
  const [broken] = rejects.problems
  if (read === 0 && broken)
    throw new PurchasesError('damaged', `no line fits the header; line ${broken.line}: ${broken.problem}`, { file: file.name })
  const column = (role: PurchaseColumn) => names[at[role]] ?? ''
  const loaded = {
    name: file.name,
    format: file.format,
    lines: read + rejects.lines,
    timeKind,
    columns: { shopper: column('shopper'), product: column('product'), time: column('time') },
  }
  const empty: Problem = { file: file.name, problem: 'the file holds no purchase', advice: 'nothing to do if nothing was sold' }
  const problems = [
    ...rejects.problems,
    ...(read === 0 ? [empty] : []),
    ...(await findGaps(connection, loaded, before, file.format === 'csv' ? 2 : 1)),
  ]
  const untimed = problems.find(({ field }) => field === loaded.columns.time)
  if (untimed && times.length > 0 && (await noTimes(connection, before)))
    throw new PurchasesError('time', `no time can be read, such as "${times[0]}"; ${TIME_ADVICE}`, {
      file: file.name,
      column: loaded.columns.time,
    })
  return { file: loaded, problems }
}

const TIME_ADVICE = 'write times as ISO 8601 (2026-01-31T12:00:00Z), or as seconds or milliseconds since 1970'

/** Lines without a shopper (guests), a product or a time, one problem for each. */
async function findGaps(connection: DuckDBConnection, file: PurchaseFile, before: number, firstLine: number): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const [role, what, advice] of [
    ['shopper', 'no shopper', 'nothing to do if they are guests; otherwise fill the column'],
    ['product', 'no product', 'fill the column'],
    ['time', 'no time that can be read between 1990 and 2099', TIME_ADVICE],
  ] as const) {
    const found = await connection.runAndReadAll(
      `SELECT count(*)::DOUBLE, min(rowid)::DOUBLE FROM raw WHERE rowid >= ${before} AND ${role} IS NULL`,
    )
    const [count, first] = found.getRows()[0] ?? []
    if (Number(count) === 0) continue
    const problem = `${count} of ${file.lines} lines have ${what}; they do not count`
    problems.push({ file: file.name, line: Number(first) - before + firstLine, field: file.columns[role], problem, advice })
  }
  return problems
}

async function noTimes(connection: DuckDBConnection, before: number): Promise<boolean> {
  const found = await connection.runAndReadAll(`SELECT count(time)::DOUBLE FROM raw WHERE rowid >= ${before}`)
  return Number(found.getRows()[0]?.[0]) === 0
}

function definedOf<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>
}
