import type { DuckDBConnection } from '@duckdb/node-api'
import type { Problem } from '../feeds/problem.js'
import { type ColumnNames, findColumns, namesColumns } from './find-columns.js'
import { findTables, type TableFile } from './find-tables.js'
import { nameProducts, nameTold, type ResolveProducts } from './name-products.js'
import { type DuckDbOptions, openDuckDb } from './open-duckdb.js'
import { type PurchasePairs, readPairTable } from './pair-table.js'
import { findRejects, readColumnNames, reading, tableSource } from './table-source.js'

const COLUMNS: ColumnNames<'product_a' | 'product_b' | 'shoppers' | 'forward'> = {
  product_a: ['producta'],
  product_b: ['productb'],
  shoppers: ['shoppers'],
  forward: ['forward'],
}

/** From how many shoppers on a row is taken, and whose products they are. */
export interface ReadPairsOptions extends DuckDbOptions {
  /** Rows of fewer shoppers are refused; default 5. */
  readonly minShoppers?: number | undefined
  /** The pairs of the last catalogue; see {@link CountOptions.previous}. */
  readonly previous?: Iterable<readonly [string, string]> | undefined
  /** With `previous`: so many shoppers more a new pair needs; default 2. */
  readonly margin?: number | undefined
  /** Finds the catalogue's products for the ids in the file; without it they are taken as product ids. */
  readonly resolve?: ResolveProducts | undefined
}

/** Pairs as a shop's own warehouse counted them. */
export interface ReadPairs extends PurchasePairs {
  /** Rows in the file. */
  readonly rows: number
  readonly problems: readonly Problem[]
}

/**
 * Reads what {@link pairsSql} gave in a shop's own warehouse: CSV, TSV, JSON or Parquet with `product_a`, `product_b`, `shoppers`
 * and `forward`. The threshold is not taken on trust: rows below it are refused, with a problem that says how many. A direction
 * that is missing is added with 0. When several rows come to the same two products, the largest counts stand: one shopper may
 * be in all of those rows.
 *
 * @throws PurchasesError when the file cannot be used at all, or DuckDB is missing; RangeError for an option out of its range.
 * @example
 * const { pairs, problems } = await readPairs('pairs.parquet', { minShoppers: 10 })
 */
export async function readPairs(path: string, options: ReadPairsOptions = {}): Promise<ReadPairs> {
  const { minShoppers = 5, previous, margin = 2 } = options
  if (!Number.isSafeInteger(minShoppers) || minShoppers < 2) throw new RangeError(`minShoppers is ${minShoppers}; it is at least 2`)
  const { connection, scratch, close } = await openDuckDb(options)
  try {
    const problems: Problem[] = []
    await connection.run('CREATE TABLE given (file INTEGER, a VARCHAR, b VARCHAR, shoppers INTEGER, forward DOUBLE)')
    const files = await findTables([path], (cells) => namesColumns(cells, COLUMNS), scratch)
    for (const [i, file] of files.entries()) problems.push(...(await load(connection, file, i, minShoppers)))
    const products = await nameProducts(
      connection,
      'SELECT a FROM given WHERE a IS NOT NULL UNION SELECT b FROM given WHERE b IS NOT NULL',
      options.resolve,
    )
    problems.push(...(await findUnknown(connection, files)))
    await nameTold(connection, previous ?? [], products)
    const enough = previous
      ? `shoppers >= ${minShoppers + margin} OR (shoppers >= ${minShoppers} AND p.product_a IS NOT NULL)`
      : `shoppers >= ${minShoppers}`
    await connection.run(`CREATE TABLE pairs AS
      WITH named AS (
        SELECT a.product AS a, b.product AS b, g.shoppers, g.forward
        FROM given g JOIN names a ON a.id = g.a JOIN names b ON b.id = g.b
        -- Two ids of one product are no pair, and how many have it is not how many have both.
        WHERE (a.product <> b.product OR g.a = g.b) AND g.shoppers >= ${minShoppers} AND ${SOUND('g.')}
      ), mirrored AS (
        SELECT a, b, shoppers, forward FROM named UNION ALL SELECT b, a, shoppers, 0 FROM named
      ), merged AS (
        SELECT a, b, max(shoppers) AS shoppers, max(forward) AS forward FROM mirrored GROUP BY a, b
      ), enough AS (
        SELECT m.* FROM merged m LEFT JOIN published p ON p.product_a = m.a AND p.product_b = m.b WHERE ${enough}
      ), popular AS (
        -- Of a product without a row of its own, as many as have its most frequent pair are known to have it.
        SELECT a, max(shoppers) AS shoppers FROM enough GROUP BY a
      )
      SELECT a AS product_a, b AS product_b, shoppers, forward FROM enough WHERE a <> b
      UNION ALL SELECT a, a, shoppers, 0 FROM popular`)
    const [rows] = (await connection.runAndReadAll('SELECT count(*)::DOUBLE FROM given')).getRows()
    return { ...(await readPairTable(connection, products)), rows: Number(rows?.[0]), problems }
  } finally {
    await close()
  }
}

/** What a count can be: no more weight than shoppers. */
const SOUND = (g: string) => `${g}shoppers IS NOT NULL AND ${g}forward BETWEEN 0 AND ${g}shoppers`

/** Appends a file's rows to `given`, without those below the threshold. */
async function load(connection: DuckDBConnection, file: TableFile, number: number, minShoppers: number): Promise<Problem[]> {
  const names = await readColumnNames(connection, file)
  const at = findColumns(file.name, names, COLUMNS)
  const source = tableSource(file, names, `rejects_${number}`, [...new Set(Object.values(at))])
  await reading(file, () =>
    connection.run(`INSERT INTO given SELECT ${number}, NULLIF(trim(c${at.product_a}), ''), NULLIF(trim(c${at.product_b}), ''),
      TRY_CAST(TRY_CAST(c${at.shoppers} AS DOUBLE) AS INTEGER), COALESCE(TRY_CAST(c${at.forward} AS DOUBLE), CASE WHEN c${at.forward} IS NULL THEN 0 END)
      FROM ${source}`),
  )
  const problems = (await findRejects(connection, file, `rejects_${number}`)).problems
  // The row without products tells how many pairs were left out; it is no pair.
  const pair = `file = ${number} AND NOT (a IS NULL AND b IS NULL)`
  for (const [which, field, problem, advice] of [
    [
      `${SOUND('')} AND shoppers < ${minShoppers}`,
      'shoppers',
      `rest on fewer than ${minShoppers} shoppers; they are refused`,
      'count with this threshold, so that they do not leave the warehouse',
    ],
    [
      `(${SOUND('')}) IS NOT TRUE`,
      'forward',
      'hold no counts: shoppers is a whole number, and forward lies between 0 and it',
      'export the result of the query as it is',
    ],
    ['a IS NULL OR b IS NULL', 'product_a', 'lack a product', 'export the result of the query as it is'],
  ] as const) {
    const found = await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM given WHERE ${pair} AND (${which})`)
    const count = Number(found.getRows()[0]?.[0])
    if (count > 0) problems.push({ file: file.name, field, problem: `${count} rows ${problem}`, advice })
  }
  return problems
}

async function findUnknown(connection: DuckDBConnection, files: readonly TableFile[]): Promise<Problem[]> {
  const read = await connection.runAndReadAll(
    'SELECT count(*)::DOUBLE FROM given WHERE a NOT IN (SELECT id FROM names) OR b NOT IN (SELECT id FROM names)',
  )
  const count = Number(read.getRows()[0]?.[0])
  const problem = `${count} rows name products that the catalogue does not hold`
  const file = files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files`
  return count === 0 ? [] : [{ file, field: 'product_a', problem, advice: 'nothing to do if the shop no longer sells them' }]
}
