import type { DuckDBConnection } from '@duckdb/node-api'

/**
 * What each shopper bought, in order: to choose and judge models with, on this machine. Shoppers have numbers only, and
 * nothing of it may leave a compilation.
 */
export interface PurchaseSequences {
  /** Products of shopper `s` are `products[starts[s]] … products[starts[s + 1] - 1]`, the oldest first, each once. */
  readonly starts: Int32Array
  readonly products: Uint32Array
  /** 1 where a product was bought later than the one before it; those bought at the same time are one basket. */
  readonly later: Uint8Array
  /** How often the next thing bought is the same once more, 0 … 1, over all lines. */
  readonly again: number
}

/** Reads the table `purchases(shopper, product, time, line)` as it is counted: a product once, where it was bought last; the `cap` newest. */
export async function readSequences(connection: DuckDBConnection, cap: number, windowDays: number | undefined): Promise<PurchaseSequences> {
  const within = windowDays === undefined ? '' : `WHERE time >= (SELECT max(time) FROM purchases) - INTERVAL '${windowDays} days'`
  const sql = `WITH last AS (
      SELECT shopper, product, time, line, ROW_NUMBER() OVER (PARTITION BY shopper, product ORDER BY time DESC, line DESC) AS nth FROM purchases ${within}
    ), placed AS (
      SELECT shopper, product, time, line, ROW_NUMBER() OVER (PARTITION BY shopper ORDER BY time DESC, line DESC) AS place FROM last WHERE nth = 1
    ), capped AS (
      SELECT product, place, min(line) OVER (PARTITION BY shopper) AS shopper,
        coalesce(time > lag(time) OVER (PARTITION BY shopper ORDER BY place DESC), true)::TINYINT AS later FROM placed WHERE place <= ${cap}
    )
    SELECT shopper::DOUBLE, product, later FROM capped ORDER BY shopper, place DESC`
  const [products, later]: [Uint32Array[], Uint8Array[]] = [[], []]
  const starts: number[] = []
  let [length, last] = [0, -1]
  const result = await connection.stream(sql)
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const [shoppers = [], bought = [], after = []] = chunk.getColumns()
    for (let i = 0; i < chunk.rowCount; i += 1)
      if (Number(shoppers[i]) !== last) {
        last = Number(shoppers[i])
        starts.push(length + i)
      }
    products.push(Uint32Array.from(bought, Number))
    later.push(Uint8Array.from(after, Number))
    length += chunk.rowCount
  }
  const same = await connection.runAndReadAll(`SELECT avg((product = before)::TINYINT)::DOUBLE FROM (
    SELECT product, lag(product) OVER (PARTITION BY shopper ORDER BY time, line) AS before FROM purchases ${within}) WHERE before IS NOT NULL`)
  starts.push(length)
  return {
    starts: Int32Array.from(starts),
    products: joined(products, new Uint32Array(length)),
    later: joined(later, new Uint8Array(length)),
    again: Number(same.getRows()[0]?.[0] ?? 0),
  }
}

function joined<T extends Uint32Array | Uint8Array>(parts: readonly T[], all: T): T {
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
