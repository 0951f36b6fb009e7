import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'valet-command-threads-'))
const [feed, purchases] = [join(folder, 'feed.json'), join(folder, 'purchases.csv')]

/** 200 products, 60,000 purchases: large enough for threads. Who bought number n mostly buys n + 1 next. */
beforeAll(() => {
  const products = Array.from({ length: 200 }, (_, i) => ({
    id: String(i),
    title: `Thing ${i}`,
    handle: `thing-${i}`,
    tags: [`group:${i % 9}`],
    variants: [{ id: `v${i}`, option1: 'Default Title', price: '9.00', available: true }],
  }))
  writeFileSync(feed, JSON.stringify({ products }))
  const lines = ['shopper,product,time']
  for (let s = 0; s < 10_000; s++)
    for (let k = 0; k < 6; k++) lines.push(`${s},${(s * 37 + k + (k % 3) * (s % 5)) % 200},${1_600_000_000 + k * 90_000}`)
  writeFileSync(purchases, lines.join('\n'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const command = (dist: string, out: string, threads: string) => [
  join(dist, 'compile/command.js'),
  ...['compile', feed, '--purchases', purchases, '--out', out, '--threads', threads, '--memory', '1GB', '--own-charts-only'],
]

test('the built command learns the same on one thread and on two', async () => {
  const { openCatalogue } = (await import(`${root}dist/index.js`)) as typeof import('../../src/index.js')
  const learnt = async (threads: string) => {
    const out = join(folder, `${threads}.arrow`)
    execFileSync(process.execPath, command(join(root, 'dist'), out, threads), { stdio: 'ignore' })
    return (await openCatalogue(readFileSync(out))).near
  }
  const alone = await learnt('1')
  expect(alone?.rows.length).toBeGreaterThan(200)
  expect(await learnt('2')).toEqual(alone)
})

test.each([
  ['compile', feed, '--out', join(folder, 'x.arrow')],
  ['evaluate', '--shoppers', '100'],
])('%s without its file for threads says what works, and ends', (...told) => {
  const copy = mkdtempSync(join(folder, 'package-'))
  cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true, filter: (path) => !path.includes('model-worker') })
  cpSync(join(root, 'package.json'), join(copy, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const args = [join(copy, 'dist/compile/command.js'), ...told, '--purchases', purchases, '--threads', '2']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('--threads 1')
})
