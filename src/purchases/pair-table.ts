import type { DuckDBConnection } from '@duckdb/node-api'

/**
 * Which products the same shoppers buy, in columns: entry i of each is one pair in one direction. Every pair is there in both
 * directions, ordered by `a`, then `b`.
 */
export interface PairTable {
  /** Indexes into `products`. */
  readonly a: Uint32Array
  readonly b: Uint32Array
  /** Distinct shoppers who have both. */
  readonly shoppers: Uint32Array
  /** How a is followed by b: 1 for a shopper who bought b right after a, less with every product between. */
  readonly forward: Float64Array
}

/** What enough shoppers have: products by how many have them, and pairs of them. Nothing else about purchases leaves a count. */
export interface PurchasePairs {
  /** Ids of the products that enough shoppers have, sorted. */
  readonly products: readonly string[]
  /** Distinct shoppers who have each of `products`. */
  readonly popularity: Uint32Array
  readonly pairs: PairTable
}

/**
 * Takes the result of a count from the table `pairs(product_a, product_b, shoppers, forward)`, where products are indexes into
 * `ids`; a product with itself tells its popularity.
 */
export async function readPairTable(connection: DuckDBConnection, ids: readonly string[]): Promise<PurchasePairs> {
  const products: string[] = []
  const popularity: number[] = []
  const places = new Map<number, number>()
  await eachChunk(connection, 'product_a = product_b', (of, count) => {
    const [product, , shoppers] = of
    for (let i = 0; i < count; i++) {
      places.set(Number(product[i]), products.length)
      products.push(ids[Number(product[i])] ?? '')
      popularity.push(Number(shoppers[i]))
    }
  })
  const counted = await connection.runAndReadAll('SELECT count(*)::DOUBLE FROM pairs WHERE product_a <> product_b')
  const size = Number(counted.getRows()[0]?.[0] ?? 0)
  const pairs = { a: new Uint32Array(size), b: new Uint32Array(size), shoppers: new Uint32Array(size), forward: new Float64Array(size) }
  let length = 0
  await eachChunk(connection, 'product_a <> product_b', ([a, b, shoppers, forward], count) => {
    for (let i = 0; i < count; i++, length++) {
      pairs.a[length] = places.get(Number(a[i])) ?? 0
      pairs.b[length] = places.get(Number(b[i])) ?? 0
      pairs.shoppers[length] = Number(shoppers[i])
      pairs.forward[length] = Number(forward[i])
    }
  })
  return { products, popularity: Uint32Array.from(popularity), pairs }
}

type Column = ArrayLike<unknown>

/** Hands out rows by chunks of columns: a promise for each of millions of rows would take longer than the rows. */
async function eachChunk(
  connection: DuckDBConnection,
  which: string,
  take: (columns: readonly [Column, Column, Column, Column], count: number) => void,
): Promise<void> {
  const result = await connection.stream(
    `SELECT product_a, product_b, shoppers, forward FROM pairs WHERE ${which} ORDER BY product_a, product_b`,
  )
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const [a = [], b = [], shoppers = [], forward = []] = chunk.getColumns()
    take([a, b, shoppers, forward], chunk.rowCount)
  }
}
