import type { DuckDBConnection } from '@duckdb/node-api'

/**
 * What each shopper bought, in order: to choose and judge models with, on this machine. Shoppers have numbers only, and
 * nothing of it may leave a compilation.
 */
export interface PurchaseSequences {
  /** Products of shopper `s` are `products[starts[s]] … products[starts[s + 1] - 1]`, the oldest first, each once. */
  readonly starts: Int32Array
  readonly products: Uint32Array
}

/** Reads the table `purchases(shopper, product, time, line)` as it is counted: a product once, where it was bought last; the `cap` newest. */
export async function readSequences(connection: DuckDBConnection, cap: number, windowDays: number | undefined): Promise<PurchaseSequences> {
  const within = windowDays === undefined ? '' : `WHERE time >= (SELECT max(time) FROM purchases) - INTERVAL '${windowDays} days'`
  const sql = `WITH last AS (
      SELECT shopper, product, time, line, ROW_NUMBER() OVER (PARTITION BY shopper, product ORDER BY time DESC, line DESC) AS nth FROM purchases ${within}
    ), placed AS (
      SELECT shopper, product, line, ROW_NUMBER() OVER (PARTITION BY shopper ORDER BY time DESC, line DESC) AS place FROM last WHERE nth = 1
    ), capped AS (
      SELECT product, place, min(line) OVER (PARTITION BY shopper) AS shopper FROM placed WHERE place <= ${cap}
    )
    SELECT shopper::DOUBLE, product FROM capped ORDER BY shopper, place DESC`
  const products: Uint32Array[] = []
  const starts: number[] = []
  let [length, last] = [0, -1]
  const result = await connection.stream(sql)
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const [shoppers = [], bought = []] = chunk.getColumns()
    for (let i = 0; i < chunk.rowCount; i += 1)
      if (Number(shoppers[i]) !== last) {
        last = Number(shoppers[i])
        starts.push(length + i)
      }
    products.push(Uint32Array.from(bought, Number))
    length += chunk.rowCount
  }
  const all = new Uint32Array(length)
  let at = 0
  for (const part of products) {
    all.set(part, at)
    at += part.length
  }
  return { starts: Int32Array.from([...starts, length]), products: all }
}
