// @vitest-environment node
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { fillPairs } from '../../src/purchases/fill-pairs.js'
import type { PairsSqlOptions } from '../../src/purchases/pairs-sql.js'

/** 400 shoppers who buy 1 to 12 of 60 products. */
const PURCHASES = `CREATE TABLE purchases AS SELECT shopper, (hash(shopper, n) % (20 + n * 4))::INTEGER AS product,
  TIMESTAMP '2026-01-01' + INTERVAL (n) HOUR AS time, row_number() OVER () AS line
  FROM range(400) s(shopper), range(11) k(n) WHERE n <= shopper % 12`

async function counted(options: PairsSqlOptions, most?: number) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  try {
    await connection.run(PURCHASES)
    await connection.run('CREATE TABLE published AS SELECT i::INTEGER AS product_a, i::INTEGER AS product_b FROM range(30) r(i)')
    const heard: number[] = []
    await fillPairs(connection, options, (done) => heard.push(done), most)
    const read = async (sql: string) => (await connection.runAndReadAll(sql)).getRows()
    return {
      heard,
      pairs: await read('SELECT * FROM pairs WHERE product_a IS NOT NULL ORDER BY product_a, product_b'),
      dropped: await read('SELECT count(*)::INTEGER, sum(shoppers)::INTEGER FROM pairs WHERE product_a IS NULL'),
    }
  } finally {
    connection.closeSync()
  }
}

test.each([
  { minShoppers: 2, decay: 0.7 },
  { minShoppers: 3, decay: 0.9, cap: 5, windowDays: 1 },
  { minShoppers: 2, margin: 2 },
])('A large shop is counted a few products at a time, with the same pairs to the last digit: %o', async (options) => {
  const [whole, sliced] = await Promise.all([counted({ ...options, tellDropped: true }), counted({ ...options, tellDropped: true }, 1000)])
  expect(whole.pairs.length).toBeGreaterThan(60)
  expect(sliced.pairs).toEqual(whole.pairs)
  const [[rows, left] = [], [parts, leftInParts] = []] = [whole.dropped[0], sliced.dropped[0]]
  expect([rows, leftInParts]).toEqual([1, left])
  expect(Number(parts)).toBeGreaterThan(3)
  expect(Number(left)).toBeGreaterThan(10)
  expect(sliced.heard).toEqual([...sliced.heard].sort((a, b) => a - b))
  expect([sliced.heard[0], sliced.heard.at(-1)]).toEqual([0, 1])
})

test('A shop whose purchases all go at the threshold has no pairs', async () => {
  expect((await counted({ minShoppers: 500 }, 1000)).pairs).toEqual([])
})
