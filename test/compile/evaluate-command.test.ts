// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { evaluateCommand } from '../../src/compile/evaluate-command.js'
import { aShop } from '../model/a-shop.js'

const folder = mkdtempSync(join(tmpdir(), 'valet-evaluate-'))
const purchases = join(folder, 'purchases.csv')
const feed = join(folder, 'products.json')
const now = () => 1_700_000_000_000

beforeAll(() => {
  const { products, sequences } = aShop()
  const lines = ['customer_id,product_id,date']
  for (let s = 0; s + 1 < sequences.starts.length; s++)
    for (let p = sequences.starts[s] ?? 0; p < (sequences.starts[s + 1] ?? 0); p++)
      lines.push(`shopper-${s},p${sequences.products[p]},${1_600_000_000 + p * 60}`)
  writeFileSync(purchases, lines.join('\n'))
  const variants = (id: string) => [{ id: `${id}-one`, option1: 'Default Title', price: '9.00', available: true }]
  writeFileSync(
    feed,
    JSON.stringify({ products: products.map(({ id, tags }) => ({ id, title: id, handle: id, tags, variants: variants(id) })) }),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function evaluate(feeds: readonly string[], options: object) {
  const said: string[] = []
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text)),
    vi.spyOn(console, 'error').mockReturnValue(),
  ]
  try {
    return {
      quality: await evaluateCommand(feeds, { purchases: [purchases], shoppers: '100', 'min-shoppers': '2', ...options }, now),
      said,
    }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

describe('valet-sdk evaluate', () => {
  test('judges without a feed, in the form that scripts read', async () => {
    const { quality, said } = await evaluate([], { json: true })
    const recommendations = JSON.parse(JSON.stringify(quality)) as { [name: string]: { hr: number; ndcg: number } }
    expect(said).toEqual([])
    expect(recommendations).toMatchObject({ n: 100, protocol: expect.stringContaining('A: all but the last purchase') as string })
    for (const name of ['popularity', 'cosine', 'valet']) {
      expect(recommendations[name]?.hr).toBeGreaterThanOrEqual(recommendations[name]?.ndcg ?? 1)
      expect(recommendations[name]?.ndcg).toBeGreaterThan(0)
    }
  })
  test('with a feed writes the report, in which the quality stands', async () => {
    const report = join(folder, 'report.json')
    const { said } = await evaluate([feed], { report, protocol: 'B' })
    expect(said.filter((line) => line.startsWith('≥')).length).toBe(6)
    const { quality } = JSON.parse(readFileSync(report, 'utf8')) as {
      quality: { rows: { name: string }[]; privacy: { minShoppers: number }[] }
    }
    expect(quality.rows.map(({ name }) => name)).toEqual(['Most popular', 'Item cosine', 'Valet'])
    expect(quality.privacy.map(({ minShoppers }) => minShoppers)).toEqual([1, 2, 3, 5])
  })
  test('knows two protocols', async () => {
    await expect(evaluate([], { protocol: 'C' })).rejects.toThrow('--protocol is "C"')
  })
})
