import type { DuckDBConnection } from '@duckdb/node-api'
import { type PairsSqlOptions, pairsSql, slicedPairsSql } from './pairs-sql.js'

/** So often may two products meet in baskets that are counted at once: DuckDB takes about a gigabyte for it. */
const MOST = 10_000_000

/**
 * Counts the table `purchases` into a table `pairs(product_a, product_b, shoppers, forward)`, as {@link pairsSql} says; of a large
 * shop in slices of products, for pairs of a single shopper take as much memory as any until they are left out. The rows are the
 * same, in no order.
 *
 * @param tell hears the part done, 0 … 1.
 */
export async function fillPairs(
  connection: DuckDBConnection,
  options: PairsSqlOptions,
  tell: (done: number) => void,
  most: number = MOST,
): Promise<void> {
  await connection.run('CREATE TABLE pairs (product_a INTEGER, product_b INTEGER, shoppers INTEGER, forward DOUBLE)')
  const purchases = await numberOf(connection, 'SELECT count(*)::DOUBLE FROM purchases')
  if ((purchases * ((options.cap ?? 50) + 1)) / 2 <= most)
    return counting(connection, `INSERT INTO pairs ${pairsSql('duckdb', options)}`, tell)
  const { baskets, slice } = slicedPairsSql(options)
  await connection.run(`CREATE TABLE baskets AS ${baskets}`)
  const slices = Math.max(1, Math.ceil((await meetings(connection)) / most))
  for (let i = 0; i < slices; i++) await counting(connection, `INSERT INTO pairs ${slice(i, slices)}`, (done) => tell((i + done) / slices))
  await connection.run('DROP TABLE baskets')
}

/** How often two products meet in a basket, each with itself too. */
function meetings(connection: DuckDBConnection): Promise<number> {
  return numberOf(connection, 'SELECT sum(n * (n + 1) / 2)::DOUBLE FROM (SELECT count(*) AS n FROM baskets GROUP BY shopper)')
}

async function numberOf(connection: DuckDBConnection, sql: string): Promise<number> {
  return Number((await connection.runAndReadAll(sql)).getRows()[0]?.[0])
}

/** Runs what takes long, and tells how far it is. */
async function counting(connection: DuckDBConnection, sql: string, tell: (done: number) => void): Promise<void> {
  tell(0)
  const timer = setInterval(() => tell(Math.min(1, Math.max(0, connection.progress.percentage / 100))), 500)
  try {
    await connection.run(sql)
  } finally {
    clearInterval(timer)
  }
  tell(1)
}
