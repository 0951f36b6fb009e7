import type { DuckDBConnection } from '@duckdb/node-api'

/** Finds for ids, of whatever kind purchases use, the catalogue's product ids. */
export type ResolveProducts = (ids: readonly string[]) => readonly (string | undefined)[]

/**
 * Numbers the products that purchases name, in the table `names(id, product)`: `id` as in the purchases, `product` an index
 * into the ids returned, which are sorted. What the catalogue does not know is not in the table.
 *
 * @param distinct a query that gives each id once.
 */
export async function nameProducts(
  connection: DuckDBConnection,
  distinct: string,
  resolve: ResolveProducts | undefined,
): Promise<string[]> {
  const ids: string[] = []
  const result = await connection.stream(distinct)
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
    for (const id of chunk.getColumnValues(0)) ids.push(String(id))
  const resolved = resolve ? resolve(ids) : ids
  const products = [...new Set(resolved.filter((id) => id !== undefined))].sort()
  const numbers = new Map(products.map((id, i) => [id, i]))
  await connection.run('CREATE TABLE names (id VARCHAR, product INTEGER)')
  const appender = await connection.createAppender('names')
  for (const [i, id] of ids.entries()) {
    const number = numbers.get(resolved[i] ?? '')
    if (resolved[i] === undefined || number === undefined) continue
    appender.appendVarchar(id)
    appender.appendInteger(number)
    appender.endRow()
  }
  appender.closeSync()
  return products
}

/**
 * Makes the table `published(product_a, product_b)` of the pairs that the last catalogue held, in both directions, and of their
 * products, each with itself.
 */
export async function nameTold(
  connection: DuckDBConnection,
  previous: Iterable<readonly [string, string]>,
  products: readonly string[],
): Promise<void> {
  const numbers = new Map(products.map((id, i) => [id, i]))
  await connection.run('CREATE TABLE told (product_a INTEGER, product_b INTEGER)')
  const appender = await connection.createAppender('told')
  for (const [one, two] of previous) {
    const pair = [numbers.get(one), numbers.get(two)]
    for (const a of pair)
      for (const b of pair) {
        if (a === undefined || b === undefined) continue
        appender.appendInteger(a)
        appender.appendInteger(b)
        appender.endRow()
      }
  }
  appender.closeSync()
  await connection.run('CREATE TABLE published AS SELECT DISTINCT product_a, product_b FROM told; DROP TABLE told')
}
