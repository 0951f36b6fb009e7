import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Problem } from '../feeds/problem.js'
import { PurchasesError } from './purchases-error.js'

/**
 * Deletes the purchases of shoppers who objected from the table `raw`, before anything is counted or compared with them.
 *
 * @param path a file with one shopper's id a line.
 * @throws PurchasesError `no-file`: without the list nothing may be counted.
 */
export async function excludeShoppers(connection: DuckDBConnection, path: string): Promise<{ lines: number; problems: Problem[] }> {
  await connection.run('CREATE TABLE excluded (shopper VARCHAR)')
  const appender = await connection.createAppender('excluded')
  let listed = 0
  try {
    for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
      const id = line
        .trim()
        .replace(/^\uFEFF/, '')
        .replace(/^"(.*)"$/, '$1')
      if (id === '') continue
      appender.appendVarchar(id)
      appender.endRow()
      listed += 1
    }
  } catch (cause) {
    throw new PurchasesError('no-file', 'the list of excluded shoppers cannot be read, so nothing was counted', { file: path, cause })
  } finally {
    appender.closeSync()
  }
  const deleted = await connection.run('DELETE FROM raw WHERE shopper IN (SELECT hash(shopper) FROM excluded)')
  await connection.run('DROP TABLE excluded')
  const lines = deleted.rowsChanged
  if (lines > 0 || listed === 0) return { lines, problems: [] }
  const problem = `none of the ${listed} excluded shoppers has a purchase`
  return { lines, problems: [{ file: basename(path), problem, advice: 'write their ids as the purchases do' }] }
}
