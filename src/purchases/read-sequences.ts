import type { DuckDBConnection } from '@duckdb/node-api'
import { joined, readVisits, type Visits } from './read-visits.js'

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
  /** Whole days between each purchase and the newest of all, 65,535 at most; absent where times are not known. */
  readonly ages?: Uint16Array
  /** All purchases of the same shoppers, the same again too; absent where that is no habit. */
  readonly visits?: Visits
}

/** So many times the cap are read of what was bought again and again. */
const VISITS = 4

/** Reads the table `purchases(shopper, product, time, line)` as it is counted: a product once, where it was bought last; the `cap` newest. */
export async function readSequences(connection: DuckDBConnection, cap: number, windowDays: number | undefined): Promise<PurchaseSequences> {
  const within = windowDays === undefined ? '' : `WHERE time >= (SELECT max(time) FROM purchases) - INTERVAL '${windowDays} days'`
  const capped = `last AS (
      SELECT shopper, product, time, line, ROW_NUMBER() OVER (PARTITION BY shopper, product ORDER BY time DESC, line DESC) AS nth FROM purchases ${within}
    ), placed AS (
      SELECT shopper, product, time, line, ROW_NUMBER() OVER (PARTITION BY shopper ORDER BY time DESC, line DESC) AS place,
        floor((max(epoch(time)) OVER () - epoch(time)) / 86400) AS age FROM last WHERE nth = 1
    ), capped AS (
      SELECT * FROM placed WHERE place <= ${cap}
    )`
  const sql = `WITH ${capped}, told AS (
      SELECT product, place, least(age, 65535) AS age, min(line) OVER (PARTITION BY shopper) AS shopper,
        coalesce(time > lag(time) OVER (PARTITION BY shopper ORDER BY place DESC), true)::TINYINT AS later FROM capped
    )
    SELECT shopper::DOUBLE, product, later, age::USMALLINT FROM told ORDER BY shopper, place DESC`
  const [products, later, ages]: [Uint32Array[], Uint8Array[], Uint16Array[]] = [[], [], []]
  const starts: number[] = []
  let [length, last] = [0, -1]
  const result = await connection.stream(sql)
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const [shoppers = [], bought = [], after = [], days = []] = chunk.getColumns()
    for (let i = 0; i < chunk.rowCount; i += 1)
      if (Number(shoppers[i]) !== last) {
        last = Number(shoppers[i])
        starts.push(length + i)
      }
    products.push(Uint32Array.from(bought, Number))
    later.push(Uint8Array.from(after, Number))
    ages.push(Uint16Array.from(days, Number))
    length += chunk.rowCount
  }
  const shoppers = `WITH ${capped} SELECT shopper, min(line) AS place FROM capped GROUP BY shopper`
  const visits = await readVisits(connection, shoppers, within, cap * VISITS)
  starts.push(length)
  return {
    starts: Int32Array.from(starts),
    products: joined(products, new Uint32Array(length)),
    later: joined(later, new Uint8Array(length)),
    ages: joined(ages, new Uint16Array(length)),
    ...(visits ? { visits } : {}),
  }
}
