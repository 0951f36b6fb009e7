// @vitest-environment node
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { braMeasures } from '../../src/fit/bra-measures.js'
import { measuresOf } from '../../src/fit/fit-table.js'
import { readFit } from '../../src/fit/read-fit.js'
import { readTime } from '../../src/fit/read-time.js'

const HEADER = 'shopper,product,size,outcome,time,category,height,weight,bra_band,bra_cup,age'
const read = (text: string | Uint8Array) =>
  readFit({ name: 'fit.csv', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text })

describe('A file of feedback', () => {
  test('gives verdicts with measures in cm and kg, a bra label as chest and under-bust', async () => {
    const { table, problems } = await read(`${HEADER}\na,sku-1,M,Right,2026-01-31,dress,168,60.5,34,C,31\n`)
    expect(problems).toEqual([])
    expect(measuresOf(table, 0)).toEqual({ height: 168, weight: 60.5, chest: 92, underbust: 75, age: 31 })
    expect([table.outcome[0], table.time[0]]).toEqual([1, Date.UTC(2026, 0, 31)])
  })
  test('is read alike with semicolons, in another order of columns, and packed', async () => {
    const text = 'outcome;size;shopper;product;category;time\nsmall;38;a;p;dress;1600243200\n'
    for (const bytes of [text, gzipSync(text), `\uFEFF${text}`]) {
      const { table } = await read(bytes)
      expect([table.length, table.outcome[0], table.sizes[0], table.time[0]]).toEqual([1, 0, '38', 1_600_243_200_000])
    }
  })
  test('with a broken row loses that row only, and says the file, the line and the column', async () => {
    const { table, problems, refused } = await read(
      `${HEADER}\na,p,M,tight,2026-01-31,dress,,,,,\nb,p,M,large,yesterday,dress,,,,,\nc,p,M,large,2026-01-31,dress,,,,,`,
    )
    expect([table.length, refused]).toEqual([1, 2])
    expect(problems.map(({ file, line, column, field, severity }) => ({ file, line, column, field, severity }))).toEqual([
      { file: 'fit.csv', line: 2, column: 4, field: 'outcome', severity: 'error' },
      { file: 'fit.csv', line: 3, column: 5, field: 'time', severity: 'error' },
    ])
  })
  test('keeps a row whose measure no adult has, without that measure', async () => {
    const { table, problems } = await read(`${HEADER}\na,p,M,right,2026-01-31,dress,1680,60,,,3`)
    expect(measuresOf(table, 0)).toEqual({ weight: 60 })
    expect(problems.map(({ column, severity }) => [column, severity])).toEqual([
      [7, 'warning'],
      [11, 'warning'],
    ])
  })
  test('that lacks a column, is empty, or breaks off within a quote gives nothing, and one problem', async () => {
    const broken = `${HEADER}\na,p,M,right,2026-01-31,dress,,,,,\n"b,p,M`
    for (const text of ['shopper,product,size\na,p,M', '', broken]) {
      const { table, problems } = await read(text)
      expect([table.length, problems.length, problems[0]?.severity]).toEqual([0, 1, 'error'])
    }
  })
  test('of any bytes never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { table, problems } = await read(bytes)
        expect(table.length === 0 ? problems.length : 1).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })
})

test('Times may be days, moments with or without an offset, Unix seconds or milliseconds', () => {
  const noon = Date.UTC(2026, 0, 31, 12)
  for (const text of ['2026-01-31T12:00:00Z', '2026-01-31 12:00:00', '2026-01-31T13:00:00+01:00', String(noon / 1000), String(noon)])
    expect(readTime(text), text).toBe(noon)
  expect([readTime('yesterday'), readTime('2026-13-41'), readTime('12')]).toEqual([undefined, undefined, undefined])
})

test('A bra label in inches and one in centimetres are the same body', () => {
  expect(braMeasures('32', 'B')).toEqual(braMeasures('70', 'b'))
  expect(braMeasures('32', 'DD')).toEqual(braMeasures('32', 'E'))
  expect([braMeasures('', 'C'), braMeasures('10', 'C'), braMeasures('75', '?')]).toEqual([{}, {}, { underbust: 75 }])
})
