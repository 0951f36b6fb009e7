import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { PurchasesError } from './purchases-error.js'

/** How much of the machine a count may take. */
export interface DuckDbOptions {
  /** As DuckDB writes it: `'2GB'`; what does not fit goes to the temporary folder. Default: 80 % of the memory. */
  readonly memoryLimit?: string | undefined
  /** Default: one for each core. */
  readonly threads?: number | undefined
}

/** A database in memory, gone when it is closed. */
export interface OpenDuckDb {
  readonly connection: DuckDBConnection
  /** A folder only this user can read; deleted with the database. */
  readonly scratch: string
  close(): Promise<void>
}

/**
 * Opens DuckDB, which is loaded only here: who compiles no purchases need not install it. It never fetches extensions.
 * What it spills lies in a folder of its own, because it holds purchases.
 *
 * @throws PurchasesError `no-duckdb` when the package is missing.
 */
export async function openDuckDb({ memoryLimit, threads }: DuckDbOptions = {}): Promise<OpenDuckDb> {
  const { DuckDBInstance } = await load()
  const scratch = await mkdtemp(join(tmpdir(), 'valet-purchases-'))
  try {
    const instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      temp_directory: join(scratch, 'spill'),
      ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
      ...(threads === undefined ? {} : { threads: String(threads) }),
    })
    const connection = await instance.connect()
    await connection.run("SET TimeZone = 'UTC'; SET enable_progress_bar = true; SET enable_progress_bar_print = false")
    return {
      connection,
      scratch,
      close: async () => {
        connection.closeSync()
        instance.closeSync()
        await rm(scratch, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(scratch, { recursive: true, force: true })
    throw error
  }
}

async function load(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api')
  } catch (cause) {
    throw new PurchasesError('no-duckdb', 'counting them needs DuckDB; run: npm install @duckdb/node-api@1.5.4-r.1', { cause })
  }
}
