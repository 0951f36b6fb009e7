import type { DuckDBConnection } from '@duckdb/node-api'

/** All that each shopper bought, in order, the same product as often as it was bought. */
export interface Visits {
  /** Products of shopper `s` are `products[starts[s]] … products[starts[s + 1] - 1]`, the oldest first. */
  readonly starts: Int32Array
  readonly products: Uint32Array
  /** 1 where a product was bought later than the one before it. */
  readonly later: Uint8Array
}

/** Where fewer purchases than this share are of what the shopper had before, buying the same again is no habit. */
const HABIT = 0.01

/**
 * Reads the table `purchases(shopper, product, time, line)` where people buy the same again, else nothing.
 *
 * @param shoppers one row for each shopper who counts, in their order: `SELECT shopper, place …`.
 * @param most each shopper's newest so many.
 */
export async function readVisits(
  connection: DuckDBConnection,
  shoppers: string,
  within: string,
  most: number,
): Promise<Visits | undefined> {
  const share = await connection.runAndReadAll(`SELECT avg(again::TINYINT)::DOUBLE FROM (
    SELECT time > min(time) OVER (PARTITION BY shopper, product) AS again, time > min(time) OVER (PARTITION BY shopper) AS later
    FROM purchases ${within}) WHERE later`)
  if (Number(share.getRows()[0]?.[0] ?? 0) < HABIT) return undefined
  const [starts, products, later]: [number[], Uint32Array[], Uint8Array[]] = [[], [], []]
  let [length, last] = [0, -1]
  const result = await connection.stream(`WITH told AS (${shoppers}), newest AS (
      SELECT t.place, p.product, p.time, p.line, row_number() OVER (PARTITION BY t.place ORDER BY p.time DESC, p.line DESC) AS nth
      FROM (SELECT * FROM purchases ${within}) p JOIN told t ON t.shopper = p.shopper
    )
    SELECT place::DOUBLE, product, coalesce(time > lag(time) OVER (PARTITION BY place ORDER BY time, line), true)::TINYINT
    FROM newest WHERE nth <= ${most} ORDER BY place, time, line`)
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const [places = [], bought = [], after = []] = chunk.getColumns()
    for (let i = 0; i < chunk.rowCount; i++)
      if (Number(places[i]) !== last) {
        last = Number(places[i])
        starts.push(length + i)
      }
    products.push(Uint32Array.from(bought, Number))
    later.push(Uint8Array.from(after, Number))
    length += chunk.rowCount
  }
  starts.push(length)
  return {
    starts: Int32Array.from(starts),
    products: joined(products, new Uint32Array(length)),
    later: joined(later, new Uint8Array(length)),
  }
}

/** Parts of a column, one after the other, in `all`. */
export function joined<T extends Uint32Array | Uint16Array | Uint8Array>(parts: readonly T[], all: T): T {
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
