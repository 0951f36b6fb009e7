// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CatalogueError } from '../../src/catalogue/catalogue-error.js'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import { compileCatalogue } from '../../src/compile/compile-catalogue.js'
import { MADE_UP_FEEDS } from '../setup/made-up-feeds.mjs'

const none = new Uint8Array()
const compile = async (text: string, previous?: Uint8Array) =>
  compileCatalogue([{ name: 'products.json', bytes: new TextEncoder().encode(text) }], previous ? { previous } : {})
const YESTERDAY = MADE_UP_FEEDS['products.json']
const fault = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: CatalogueError) => error.code,
  )

describe('A delta', () => {
  test('brings the stock and prices of now to a catalogue of yesterday, and nothing else', async () => {
    const { bytes = none } = await compile(YESTERDAY)
    const now = YESTERDAY.replaceAll('29.00', '24.50').replaceAll('"available": true', '"available": false').replaceAll('Jacke', 'Mantel')
    const { bytes: next = none, delta } = await compile(now, bytes)
    const [old, updated, wanted] = [await openCatalogue(bytes), await openCatalogue(bytes, [], delta?.bytes), await openCatalogue(next)]
    expect([...updated.price]).toEqual([...wanted.price])
    expect(updated.variants(1)).toEqual(wanted.variants(1))
    expect([updated.inStock(0), old.inStock(0)]).toEqual([false, true])
    expect(updated.product(0).title).toBe('Jacke 1')
  })
  test('says a product that is gone is sold out, and that a new one waits', async () => {
    const { bytes = none } = await compile(YESTERDAY)
    const { products } = JSON.parse(YESTERDAY)
    const { delta } = await compile(JSON.stringify({ products: [...products.slice(1), { ...products[0], id: 99, handle: 'new' }] }), bytes)
    expect(delta).toMatchObject({ changed: 1, gone: 1, added: 1 })
    expect((await openCatalogue(bytes, [], delta?.bytes)).inStock(0)).toBe(false)
  })
  test('of another catalogue is refused', async () => {
    const { bytes = none } = await compile(YESTERDAY)
    const other = await compile(YESTERDAY.replace('Jacke 1', 'Hose 1'))
    const { delta } = await compile(YESTERDAY.replace('Jacke 1', 'Hose 1'), other.bytes)
    expect(await fault(openCatalogue(bytes, [], delta?.bytes))).toBe('other-catalogue')
    expect(await fault(openCatalogue(bytes, [], delta?.bytes.subarray(0, 300)))).toBe('cut-off')
  })
  test('against something that is no catalogue becomes a problem, and the catalogue is written all the same', async () => {
    const { bytes, delta, report } = await compile(YESTERDAY, new TextEncoder().encode('<html>'))
    expect([bytes !== undefined, delta]).toEqual([true, undefined])
    expect(report.problems.some(({ file }) => file === 'previous catalogue')).toBe(true)
  })
  test('is at most a hundredth of the catalogue where a hundredth of the products changed', async () => {
    const product = (id: number, price: number) => ({
      id,
      title: `Shirt number ${id} in washed linen`,
      handle: `shirt-number-${id}-in-washed-linen`,
      vendor: `Brand ${id % 90}`,
      options: [{ name: 'Size' }],
      variants: ['S', 'M', 'L'].map((size, i) => ({ id: id * 10 + i, option1: size, price: `${price}.00`, available: true })),
    })
    const shop = (change: number) =>
      JSON.stringify({ products: Array.from({ length: 5000 }, (_, id) => product(id + 1, 20 + (id % 50) + (id % 100 === 0 ? change : 0))) })
    const { bytes = none } = await compile(shop(0))
    const { delta } = await compile(shop(3), bytes)
    expect(delta?.changed).toBe(50)
    expect(delta?.bytes.length).toBeLessThan(bytes.length / 100)
  })
})

describe('A compiled file', () => {
  test('that was changed anywhere on its way is refused, or reads like any other', async () => {
    const { bytes = none } = await compile(YESTERDAY)
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = bytes.slice()
        changed[at] = (changed[at] ?? 0) ^ change
        const code = await fault(openCatalogue(changed))
        if (code !== 'none') refused++
        expect(['none', 'damaged', 'cut-off']).toContain(code)
      }),
      { numRuns: 300 },
    )
    expect(refused).toBeGreaterThan(290)
  })
  test('has the same digest whenever it is compiled, and another one when its content differs', async () => {
    const at = (now: number) => compileCatalogue([{ name: 'a', bytes: new TextEncoder().encode(YESTERDAY) }], { now })
    expect((await at(1)).report.content).toBe((await at(2)).report.content)
    expect((await compile(YESTERDAY.replace('Jacke 1', 'Hose 1'))).report.content).not.toBe((await at(1)).report.content)
  })
})
