// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { compileCatalogue } from '../../src/compile/compile-catalogue.js'
import { reportDataOf } from '../../src/compile/report-data-of.js'

const variant = (id: number, size: string, more = {}) => ({ id, sku: `S-${id}`, option1: size, price: '29.00', available: true, ...more })
const product = (id: number, brand: string, variants: readonly object[]) => ({
  id,
  title: `Hemd ${id}`,
  handle: `hemd-${id}`,
  vendor: brand,
  product_type: 'Shirts',
  tags: 'winter',
  options: [{ name: 'Size' }],
  images: [{ src: 'https://shop.example/a.jpg' }],
  variants,
})
const SHOP = JSON.stringify({
  products: [
    product(1, 'Fjellby', [variant(11, 'S'), variant(12, 'M', { available: false })]),
    product(2, 'Marlow', [variant(21, 'S', { sku: 'shared', price: '129.00' }), variant(22, 'wie Muster', { price: '129.00' })]),
    product(3, 'Marlow', [variant(31, 'M', { sku: 'shared', price: 'TBA' }), variant(32, 'M', { price: 'TBA' })]),
  ],
})
const CHART = 'brand,category,size,chest min,chest max\nFjellby,shirts,S,88,94\nFjellby,shirts,M,94,100\n'
const bytes = (text: string) => new TextEncoder().encode(text)
const CONTEXT = { made: Date.UTC(2026, 4, 3), file: 'catalogue.arrow' }
const compile = async (text: string) => {
  const sizeCharts = [{ name: 'charts.csv', bytes: bytes(CHART) }]
  return compileCatalogue([{ name: 'products.json', bytes: bytes(text) }], { sizeCharts, ownChartsOnly: true })
}

describe('The report of a compilation', () => {
  test('counts products, stock, prices and what is without a fault', async () => {
    const data = await reportDataOf(await compile(SHOP), CONTEXT)
    expect(data).toMatchObject({
      made: '2026-05-03T00:00:00.000Z',
      products: 3,
      variants: 6,
      priceRange: { min: 2900, max: 12900 },
      faultless: 2,
    })
    expect(data.inStock).toBeCloseTo(5 / 6)
    expect(data.files).toEqual([{ name: 'products.json', format: 'shopify-json', items: 6, problems: expect.any(Number) }])
  })
  test('lists the size labels that were not understood with their variants', async () => {
    const { sizes } = await reportDataOf(await compile(SHOP), CONTEXT)
    expect(sizes).toMatchObject({ labels: 3, understood: 2, unknown: [{ label: 'wie Muster', variants: 1 }] })
    expect(sizes.share).toBeCloseTo(5 / 6)
  })
  test('says which products a chart of the shop serves, and which brand has none', async () => {
    const { charts } = await reportDataOf(await compile(SHOP), CONTEXT)
    expect(charts.coverage).toEqual({ own: 1, generic: 0, none: 2 })
    expect(charts.brandsWithout).toEqual([{ brand: 'Marlow', products: 2 }])
    expect(charts.charts).toEqual([{ brand: 'Fjellby', kinds: ['top', 'outerwear'], gender: 'unisex', rows: 2, generic: false }])
  })
  test('counts a product once for a kind of tag', async () => {
    const { tags } = await reportDataOf(await compile(SHOP), CONTEXT)
    expect(tags.find(({ kind }) => kind === 'brand')).toEqual({
      kind: 'brand',
      products: 3,
      share: 1,
      top: [
        { value: 'marlow', products: 2 },
        { value: 'fjellby', products: 1 },
      ],
    })
  })
  test('weighs every column of the file', async () => {
    const result = await compile(SHOP)
    const { bytes: sections, out } = await reportDataOf(result, CONTEXT)
    expect(sections.map(({ section }) => section)).toEqual(expect.arrayContaining(['id', 'tags', 'variant_sizes', 'about']))
    expect(sections.reduce((sum, part) => sum + part.bytes, 0)).toBeLessThan(out?.bytes ?? 0)
    expect(out?.bytes).toBe(result.bytes?.length)
  })
  test('counts the names that two products claim, and those that lead to one', async () => {
    const { aliases } = await reportDataOf(await compile(SHOP), CONTEXT)
    expect(aliases.ambiguous).toBe(1)
    expect(aliases.total).toBe(3 + 6 + 3 + 4)
  })
  test('of a file without products still says what was wrong', async () => {
    const data = await reportDataOf(await compile('{"products": []}'), CONTEXT)
    expect(data).toMatchObject({ products: 0, tags: [], bytes: [], faultless: 0 })
    expect(data.out).toBeUndefined()
    expect(data.problems.length).toBeGreaterThan(0)
  })
})
