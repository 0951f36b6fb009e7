// @vitest-environment node
import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PairsSqlOptions, pairsSql } from '../../src/purchases/pairs-sql.js'

const line = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 12 }))
const settings: fc.Arbitrary<PairsSqlOptions> = fc.record(
  {
    cap: fc.integer({ min: 2, max: 6 }),
    minShoppers: fc.integer({ min: 2, max: 4 }),
    decay: fc.constantFrom(0.5, 0.8, 1),
    windowDays: fc.integer({ min: 1, max: 12 }),
    margin: fc.integer({ min: 0, max: 2 }),
    tellDropped: fc.boolean(),
  },
  { requiredKeys: ['minShoppers'] },
)

test('A shop’s own Postgres counts the same pairs as we do, to the last digit', async () => {
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect()
  const postgres = await PGlite.create()
  const number = (value: unknown) => (value === null ? null : Number(value))
  const ask = {
    duckdb: async (sql: string) => (await duckdb.runAndReadAll(sql)).getRows().map((row) => row.map(number)),
    postgres: async (sql: string) => (await postgres.query<unknown[]>(sql, [], { rowMode: 'array' })).rows.map((row) => row.map(number)),
  }
  const both = (sql: string) => Promise.all([duckdb.run(sql), postgres.exec(sql)])
  await both('CREATE TABLE purchases (shopper INTEGER, product INTEGER, time TIMESTAMP, line INTEGER)')
  await both('CREATE TABLE published (product_a INTEGER, product_b INTEGER); INSERT INTO published VALUES (0, 1), (1, 0), (2, 2)')
  let rows = 0
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 40, maxLength: 90 }), settings, async (lines, options) => {
      const values = lines.map(
        ([shopper, product, day], i) => `(${shopper || 'NULL'}, ${product}, TIMESTAMP '2026-01-${day} 08:00:00', ${i})`,
      )
      await both(`DELETE FROM purchases; INSERT INTO purchases VALUES ${values}`)
      const ours = await ask.duckdb(pairsSql('duckdb', options))
      expect(await ask.postgres(pairsSql('postgres', options))).toEqual(ours)
      for (const [a, b, shoppers] of ours) if (a !== null) expect(shoppers, `${a}, ${b}`).toBeGreaterThanOrEqual(options.minShoppers ?? 5)
      rows += ours.length
    }),
    { numRuns: 30 },
  )
  expect(rows).toBeGreaterThan(100)
  await postgres.close()
  duckdb.closeSync()
})

test('The query says at its head what it guarantees, and differs between databases only in types and time', () => {
  const printed = pairsSql('duckdb', { minShoppers: 10, windowDays: 365 })
  expect(printed).toMatch(/^-- .*\n-- Guaranteed: every row rests on at least 10 shoppers/)
  expect(printed).toContain('-- 6. Told is what at least 10 shoppers have.')
  const neutral = (dialect: Parameters<typeof pairsSql>[0]) =>
    pairsSql(dialect, { windowDays: 365, margin: 2 })
      .replace(/ AS (DOUBLE PRECISION|DOUBLE|FLOAT64)\)/g, ' AS real)')
      .replace(/ AS (INTEGER|INT64|INT)\)/g, ' AS whole)')
      .replace(/time >= .*/, 'window')
  expect(new Set((['duckdb', 'postgres', 'bigquery', 'spark'] as const).map(neutral)).size).toBe(1)
  expect(pairsSql('bigquery', { windowDays: 365 })).toContain('TIMESTAMP_SUB((SELECT MAX(time) FROM purchases), INTERVAL 365 DAY)')
})
