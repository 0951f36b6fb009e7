/** One row, by column. */
export type Row = { readonly [column: string]: unknown }

/** Runs one statement with its `$1`, `$2` … values. */
export type Query = (sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>

/** The little of a Postgres that the store needs. */
export interface Database {
  readonly query: Query
  /** Runs all statements of `work`, or none of them. */
  readonly transaction: <T>(work: (query: Query) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

const PATIENCE = 10_000

/** Opens a Postgres server by its connection string. Needs the package `pg`. */
export async function openServer(url: string): Promise<Database> {
  const { Pool } = await import('pg')
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: PATIENCE, statement_timeout: PATIENCE })
  // A connection that breaks while idle leaves the pool by itself; unheard, the event would end the process.
  pool.on('error', () => undefined)
  return {
    query: async (sql, values = []) => (await pool.query<Row>(sql, [...values])).rows,
    transaction: async (work) => {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        await client.query('begin')
        const result = await work(async (sql, values = []) => (await client.query<Row>(sql, [...values])).rows)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => {
          broken = failure
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}

/** Opens the embedded Postgres, in `folder` or in memory. Needs the package `@electric-sql/pglite`. */
export async function openEmbedded(folder: string | undefined): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite')
  const embedded = await PGlite.create(folder)
  return {
    query: async (sql, values = []) => (await embedded.query<Row>(sql, [...values])).rows,
    transaction: (work) =>
      embedded.transaction((inner) => work(async (sql, values = []) => (await inner.query<Row>(sql, [...values])).rows)),
    close: () => embedded.close(),
  }
}
