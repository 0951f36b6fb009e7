// @vitest-environment node
import { mkdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import { count, csv, folder, shoppers, told, write } from './shop-folder.js'

const lines = shoppers(5, 'a', ['coat', 'hat'])
const plain = csv(lines)
const tabbed = plain.replaceAll(',', '\t')
const copy = `${tabbed.split('\n').slice(1).join('\n')}\n\\N\tcoat\t2026-01-01\n\\.\n`
const objects = lines.map(({ shopper, product, time }) => ({ shopper, product, time, price: 9.95 }))
const paths = {
  csv: write('p.csv', plain),
  'CSV of Excel': write('excel.csv', `\uFEFF${plain.replaceAll(',', ';').replaceAll('\n', '\r\n')}\r\n`),
  'quoted CSV': write('quoted.csv', plain.replace(/^(\w+),(\w+),(.*)$/gm, '"$1","$2","$3"').replace('"product"', '"sku"')),
  TSV: write('p.tsv', tabbed),
  JSON: write('p.json', `\n ${JSON.stringify(objects, null, 2)}`),
  NDJSON: write('p.ndjson', objects.map((line) => JSON.stringify(line)).join('\n')),
  COPY: write('p.copy', copy),
  'CSV with a name full of signs': write("it's [1]*?.csv", plain),
}
const EXPECTED = ['coat>hat 5 5', 'hat>coat 5 0']

async function parquet(sql: string, name: string): Promise<string> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`COPY (${sql}) TO '${folder}/${name}' (FORMAT parquet)`)
  connection.closeSync()
  return `${folder}/${name}`
}

describe('Purchases are read from', () => {
  test.each(Object.entries(paths))('%s, plain and gzipped, whatever the file is called', async (_format, path) => {
    expect(told(await count([], { files: [path] }))).toEqual(EXPECTED)
    expect(told(await count([], { files: [write('mystery', gzipSync(readFileSync(path)))] }))).toEqual(EXPECTED)
  })
  test('Parquet, whose ids are numbers and whose times are times', async () => {
    const path = await parquet(
      `SELECT i % 5 AS user_id, i // 5 AS item_id, TIMESTAMPTZ '2026-01-01' + to_days(i::INT) AS created_at FROM range(10) t(i)`,
      'p.parquet',
    )
    for (const files of [[path], [write('packed', gzipSync(readFileSync(path)))]]) {
      const counts = await count([], { files })
      expect([told(counts), counts.from, counts.timeKind]).toEqual([['0>1 5 5', '1>0 5 0'], '2026-01-01', 'iso8601'])
    }
  })
  test('a folder, without what warehouses leave beside the files', async () => {
    mkdirSync(`${folder}/export/day=2`, { recursive: true })
    const [head, ...rest] = plain.split('\n')
    write('export/part-1.csv', [head, ...rest.slice(0, 5)].join('\n'))
    write('export/day=2/part-2.csv.gz', gzipSync([head, ...rest.slice(5)].join('\n')))
    write('export/_SUCCESS', '')
    write('export/part-3.csv', '')
    const counts = await count([], { files: [`${folder}/export`] })
    expect([told(counts), counts.lines]).toEqual([EXPECTED, 10])
  })
  test.each([
    ['iso8601', (day: number) => `2026-01-0${day}T04:00:00.5+10:00`, '2025-12-31'],
    ['iso8601', (day: number) => `2026010${day}`, '2026-01-01'],
    ['unix-seconds', (day: number) => String(Date.UTC(2026, 0, day) / 1000), '2026-01-01'],
    ['unix-milliseconds', (day: number) => String(Date.UTC(2026, 0, day)), '2026-01-01'],
  ] as const)('times as %s', async (kind, write, from) => {
    const counts = await count(lines.map((line) => ({ ...line, time: write(Number(line.time.at(-1))) })))
    expect([told(counts), counts.timeKind, counts.from, counts.problems]).toEqual([EXPECTED, kind, from, []])
  })
  test('columns of other names, and of a file without names by number', async () => {
    const named = write('named.csv', plain.replace('shopper,product,time', 'who,what,when'))
    expect(told(await count([], { files: [named], columns: { shopper: 'who', product: 'What', time: 'when' } }))).toEqual(EXPECTED)
    const wide = write('wide.copy', lines.map(({ shopper, product, time }) => `9.95\t${time}\t${product}\t${shopper}`).join('\n'))
    expect(told(await count([], { files: [wide], columns: { shopper: '4', product: '3', time: '2' } }))).toEqual(EXPECTED)
    await expect(count([], { files: [wide] })).rejects.toMatchObject({
      code: 'columns',
      message: expect.stringContaining('the columns are 1, 2, 3, 4'),
    })
  })
})

describe('What cannot be read', () => {
  test.each([
    ['a file that is not there', 'nowhere.csv', undefined, 'no-file', undefined, 'there is no such file'],
    ['an empty file', 'empty.csv', ' \n', 'unknown-format', undefined, 'the file is empty'],
    ['a web page', 'page.csv', '<!doctype html>', 'unknown-format', undefined, 'this is no CSV'],
    ['no shopper', 'x.csv', 'order,sku,date\n1,2,2026-01-01', 'columns', 'shopper', 'the columns are order, sku, date'],
    ['two that may be the product', 'x.csv', 'user_id,sku,item_id,date\n1,2,3,2026-01-01', 'columns', 'product', 'sku or item_id?'],
    ['times of another kind', 'x.csv', 'user_id,sku,date\n1,2,31.1.2026', 'time', 'date', 'no time can be read, such as "31.1.2026"'],
    [
      'lines that do not fit the header',
      'x.csv',
      'user_id,sku,date\n1,2,2026-01-01,4\n',
      'damaged',
      undefined,
      'no line fits the header; line 2',
    ],
    ['damaged Parquet', 'x.parquet', 'PAR1 and no more', 'damaged', undefined, 'cannot be read as parquet'],
    ['damaged gzip', 'x.gz', Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), 'damaged', undefined, 'gzip'],
    ['half a gzip', 'half.gz', gzipSync(csv(shoppers(99, 'a', ['coat']))).subarray(0, 200), 'damaged', undefined, 'breaks off'],
    ['broken JSON', 'x.json', '[{"user_id": 1, "sku": 2, "date": "2026-01-01"}, {', 'damaged', undefined, 'cannot be read as json'],
  ])('(%s) is an error that names the file and the column', async (_what, name, content, code, column, message) => {
    const file = content === undefined ? name : write(name, content)
    const error: unknown = await count([], { files: [file] }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: 'PurchasesError', code, file: name, column, message: expect.stringContaining(message) })
    expect(error).toMatchObject({ message: expect.stringContaining(name) })
  })
  test('(nothing below the header) makes no pairs, and is said', async () => {
    const counts = await count([], { files: [write('header.csv', 'user_id,sku,date\n')] })
    expect([counts.products, counts.share, counts.from]).toEqual([[], 0, undefined])
    expect(counts.problems).toMatchObject([{ file: 'header.csv', problem: 'the file holds no purchase' }])
  })
  test('(some lines) is left out and named by line, and the rest counts', async () => {
    const broken = ['a9,coat', ',coat,2026-01-01', 'a9,,2026-01-01', 'a9,coat,yesterday', 'a9,coat,1970-01-01', 'a9,co"at"",2026-01-01']
    const counts = await count([], { files: [write('broken.csv', `${plain}\n${broken.join('\n')}\n`)] })
    expect(told(counts)).toEqual(EXPECTED)
    expect(counts.lines).toBe(16)
    expect(counts.recognised).toBeLessThanOrEqual(11)
    const problems = counts.problems.map(({ line, field, problem }) => `${line} ${field}: ${problem}`)
    expect(problems[0]).toMatch(/^12 undefined: 1 lines cannot be read/)
    expect(problems.join('\n')).toMatch(
      /shopper: 1 of 16 lines have no shopper[\s\S]*product: 1 of 16[\s\S]*time: 2 of 16 lines have no time/,
    )
  })
})
