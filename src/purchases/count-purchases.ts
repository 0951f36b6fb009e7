import type { DuckDBConnection } from '@duckdb/node-api'
import type { Problem } from '../feeds/problem.js'
import { excludeShoppers } from './exclude-shoppers.js'
import { fillPairs } from './fill-pairs.js'
import { namesColumns } from './find-columns.js'
import { findTables } from './find-tables.js'
import { loadPurchases, PURCHASE_COLUMNS, type PurchaseColumn, type PurchaseFile } from './load-purchases.js'
import { nameProducts, nameTold, type ResolveProducts } from './name-products.js'
import { type DuckDbOptions, openDuckDb } from './open-duckdb.js'
import { type PurchasePairs, readPairTable } from './pair-table.js'
import { type PairsSqlOptions, pairsSql } from './pairs-sql.js'
import { type PurchaseSequences, readSequences } from './read-sequences.js'
import type { TimeKind } from './read-time.js'

/** What is counted, and how. */
export interface CountOptions extends DuckDbOptions, Pick<PairsSqlOptions, 'cap' | 'minShoppers' | 'decay' | 'windowDays'> {
  /** Paths of files with a line for each purchase, or of folders of such files. */
  readonly files: readonly string[]
  /** The columns' names, where they are not the usual ones; for a file without a header their numbers from 1. */
  readonly columns?: Partial<Readonly<Record<PurchaseColumn, string | undefined>>> | undefined
  /** Path of a list of shoppers whose purchases must not count, one id a line. */
  readonly excludeShoppers?: string | undefined
  /** Finds the catalogue's products for the ids in the purchases; without it they are taken as product ids. */
  readonly resolve?: ResolveProducts | undefined
  /**
   * The pairs of the last catalogue, so that none flickers: who watches catalogues could read off a change what one shopper
   * bought (Calandrino et al., "You Might Also Like:" Privacy Risks of Collaborative Filtering, 2011). Leave it out only for
   * the first.
   */
  readonly previous?: Iterable<readonly [string, string]> | undefined
  /** With `previous`: so many shoppers more than `minShoppers` a pair needs to come in; default 2. It leaves below `minShoppers`. */
  readonly margin?: number | undefined
  /**
   * Learns from the purchases themselves how they are best counted, on this machine, and answers the `decay`. `products`:
   * the ids to which the sequences' numbers belong.
   */
  readonly study?: ((sequences: PurchaseSequences, products: readonly string[]) => number | Promise<number>) | undefined
  /** Hears how far it is: a stage and its part done, 0 … 1. */
  readonly progress?: ((stage: 'purchases' | 'pairs', done: number) => void) | undefined
}

/** What came of a count. */
export interface PurchaseCounts extends PurchasePairs {
  readonly files: readonly PurchaseFile[]
  /** Lines of purchases in the files. */
  readonly lines: number
  /** Lines of excluded shoppers. */
  readonly excluded: number
  /** Complete lines of products that the catalogue holds. */
  readonly recognised: number
  /** `recognised` as a part of all lines that are not excluded. */
  readonly share: number
  /** Distinct shoppers that counted. */
  readonly shoppers: number
  /** How the files write times. */
  readonly timeKind: TimeKind | 'mixed'
  /** Days of the oldest and the newest purchase that counted, as `2026-01-31`; `undefined` when none did. */
  readonly from: string | undefined
  readonly to: string | undefined
  /** Pairs that were left out for too few shoppers, among products that have enough of them by themselves. */
  readonly dropped: number
  /** Ids that the catalogue does not know, at most 20, the most frequent first. */
  readonly unknownIds: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Counts which products the same shoppers buy. Purchases stay on this machine: in memory, and in a temporary folder that is
 * deleted at the end. What comes out holds no shopper, and nothing that fewer than `minShoppers` have.
 *
 * @throws PurchasesError when a file cannot be used at all, or DuckDB is missing; RangeError for an option out of its range.
 * @example
 * const { pairs, products } = await countPurchases({ files: ['orders.parquet'], windowDays: 365 })
 */
export async function countPurchases(options: CountOptions): Promise<PurchaseCounts> {
  const { files, columns = {}, previous, margin = 2, progress = () => {} } = options
  const pairing = { ...options, margin: previous ? margin : undefined, tellDropped: true }
  // Options out of their range are refused before anything is read.
  pairsSql('duckdb', pairing)
  const { connection, scratch, close } = await openDuckDb(options)
  try {
    progress('purchases', 0)
    await connection.run('CREATE TABLE raw (shopper UBIGINT, product VARCHAR, time TIMESTAMP)')
    const tables = await findTables(files, (cells) => namesColumns(cells, PURCHASE_COLUMNS, columns), scratch)
    const problems: Problem[] = []
    const loaded: PurchaseFile[] = []
    for (const [i, table] of tables.entries()) {
      const { file, problems: found } = await loadPurchases(connection, table, i, columns)
      loaded.push(file)
      problems.push(...found)
      progress('purchases', (i + 1) / tables.length)
    }
    const excluded = options.excludeShoppers === undefined ? undefined : await excludeShoppers(connection, options.excludeShoppers)
    problems.push(...(excluded?.problems ?? []))
    const products = await nameProducts(connection, 'SELECT DISTINCT product FROM raw WHERE product IS NOT NULL', options.resolve)
    const unknown = await findUnknown(connection, loaded)
    problems.push(...unknown.problems)
    await connection.run(`CREATE TABLE purchases AS
      SELECT r.shopper, n.product, r.time, r.rowid AS line FROM raw r JOIN names n ON n.id = r.product
      WHERE r.shopper IS NOT NULL AND r.time IS NOT NULL;
      DROP TABLE raw`)
    if (previous) await nameTold(connection, previous, products)
    const studied = await options.study?.(await readSequences(connection, options.cap ?? 50, options.windowDays), products)
    await fillPairs(connection, { ...pairing, decay: studied ?? options.decay }, (done) => progress('pairs', done))
    const lines = loaded.reduce((sum, file) => sum + file.lines, 0)
    const about = await describe(connection, options.windowDays)
    const [first, ...others] = loaded
    const timeKind = first && others.every((file) => file.timeKind === first.timeKind) ? first.timeKind : 'mixed'
    const share = about.recognised / Math.max(1, lines - (excluded?.lines ?? 0))
    const counted = await readPairTable(connection, products)
    return {
      ...counted,
      ...about,
      files: loaded,
      lines,
      excluded: excluded?.lines ?? 0,
      share,
      timeKind,
      unknownIds: unknown.ids,
      problems,
    }
  } finally {
    await close()
  }
}

/** Purchases of products that the catalogue does not hold, with the ids most often met: usually they show what is amiss. */
async function findUnknown(connection: DuckDBConnection, files: readonly PurchaseFile[]): Promise<{ ids: string[]; problems: Problem[] }> {
  const unknown = `FROM raw r ANTI JOIN names n ON n.id = r.product WHERE r.product IS NOT NULL`
  const [total] = (await connection.runAndReadAll(`SELECT count(*)::DOUBLE, count(DISTINCT product)::DOUBLE ${unknown}`)).getRows()
  const [lines, ids] = [Number(total?.[0]), Number(total?.[1])]
  if (lines === 0) return { ids: [], problems: [] }
  const most = await connection.runAndReadAll(
    `SELECT product, count(*)::DOUBLE ${unknown} GROUP BY product ORDER BY count(*) DESC, product LIMIT 20`,
  )
  const rows = most.getRows()
  const often = rows.slice(0, 5).map(([id, count]) => `${id} (${count})`)
  const problem: Problem = {
    file: files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files`,
    ...(files[0] ? { field: files[0].columns.product } : {}),
    problem: `${lines} lines name ${ids} products that the catalogue does not hold, most often ${often.join(', ')}`,
    advice: 'nothing to do if the shop no longer sells them; otherwise name a column whose ids the feed has too',
  }
  return { ids: rows.map(([id]) => String(id)), problems: [problem] }
}

async function describe(connection: DuckDBConnection, windowDays: number | undefined) {
  const within = windowDays === undefined ? '' : `WHERE time >= (SELECT max(time) FROM purchases) - INTERVAL '${windowDays} days'`
  const read = await connection.runAndReadAll(`SELECT (SELECT count(*)::DOUBLE FROM purchases), count(DISTINCT shopper)::DOUBLE,
    strftime(min(time), '%Y-%m-%d'), strftime(max(time), '%Y-%m-%d'),
    (SELECT sum(shoppers)::DOUBLE FROM pairs WHERE product_a IS NULL) FROM purchases ${within}`)
  const [recognised, shoppers, from, to, dropped] = read.getRows()[0] ?? []
  return {
    recognised: Number(recognised),
    shoppers: Number(shoppers),
    from: from === null || from === undefined ? undefined : String(from),
    to: to === null || to === undefined ? undefined : String(to),
    dropped: Number(dropped ?? 0),
  }
}
