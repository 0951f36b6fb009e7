// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildColumns } from '../../src/catalogue/build-columns.js'
import { CatalogueError } from '../../src/catalogue/catalogue-error.js'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { Product } from '../../src/catalogue/product.js'
import type { SizeChart } from '../../src/catalogue/size-chart.js'
import { writeArrow } from '../../src/compile/write-arrow.js'

const chart: SizeChart = {
  brand: 'Fjellby',
  kinds: ['top'],
  gender: 'men',
  rows: [{ label: 'M', ranges: { chest: { min: 94, max: 102 } } }],
}
const shirt: Product = {
  id: 'p1',
  title: 'Work shirt',
  brand: 'Fjellby',
  category: ['Clothing', 'Shirts'],
  gender: 'men',
  price: 8900,
  currency: 'EUR',
  link: '/products/p1',
  tags: ['colour:Blue'],
  aliases: ['work-shirt', 'SKU-1'],
  variants: [
    { id: 'v1', size: 'M', colour: 'blue', inStock: false },
    { id: 'v2', size: 'L', colour: 'blue', inStock: true },
    { id: 'v3', size: 'M', colour: 'red', inStock: true },
  ],
}
const bare: Product = { id: 'p2', title: 'Card', brand: '', category: [], gender: 'unisex', tags: [], aliases: ['SKU-1'], variants: [] }
const bytesOf = (products: readonly Product[], charts: readonly SizeChart[] = []) => writeArrow(buildColumns(products, charts, 1000))

describe.each([
  ['an array of products', () => openCatalogue([shirt, bare], [chart])],
  ['a compiled file', () => openCatalogue(bytesOf([shirt, bare], [chart]))],
])('A catalogue opened from %s', (_name, open) => {
  test('finds a product by its id, its variants, handle and SKU, and nothing by what two products claim', async () => {
    const catalogue = await open()
    expect(['p1', 'v2', 'work-shirt', 'p2', 'SKU-1', 'nobody'].map(catalogue.rowOf)).toEqual([0, 0, 0, 1, -1, -1])
  })
  test('gives back what the feed said', async () => {
    const catalogue = await open()
    const { tags, ...rest } = catalogue.product(0)
    expect(rest).toEqual({ ...shirt, tags: undefined, ...rest })
    expect(tags).toEqual(['brand:fjellby', 'gender:men', 'category:clothing', 'category:shirts', 'colour:blue'])
    expect(catalogue.product(1)).toEqual(bare)
  })
  test('knows sizes with stock over all colours, kind, price and chart', async () => {
    const catalogue = await open()
    expect(catalogue.sizes(0)).toEqual([
      { label: 'M', inStock: true },
      { label: 'L', inStock: true },
    ])
    expect([catalogue.inStock(0), catalogue.inStock(1)]).toEqual([true, false])
    expect([catalogue.kind(0), catalogue.kind(1)]).toEqual(['top', 'other'])
    expect([catalogue.price[0], catalogue.price[1]]).toEqual([8900, Number.NaN])
    expect(catalogue.chart(0)).toEqual(chart)
    expect(catalogue.chart(1)).toBeUndefined()
    expect([catalogue.sizeClass(0) >= 0, catalogue.sizeClass(1)]).toEqual([true, -1])
  })
  test('lists the products of a tag', async () => {
    const { products, tagOf } = await open()
    const tag = tagOf('colour:blue')
    expect(Array.from(products.values.subarray(products.starts[tag], products.starts[tag + 1]))).toEqual([0])
  })
})

test('what goes into a file comes out of it', async () => {
  const text = fc.string({ maxLength: 12 })
  const product = fc.record({
    title: text,
    brand: text,
    category: fc.array(fc.constantFrom('Tops', 'Hosen', 'Ärmel'), { maxLength: 2 }),
    gender: fc.constantFrom('women' as const, 'men' as const, 'unisex' as const),
    tags: fc.uniqueArray(fc.constantFrom('colour:green', 'material:wool', 'fit:slim')),
    variants: fc.array(fc.record({ id: text, size: fc.constantFrom('', 'S', 'M'), colour: text, inStock: fc.boolean() }), { maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(product, { minLength: 1, maxLength: 8 }), async (parts) => {
      const products = parts.map((part, i) => ({ ...part, id: `p${i}`, aliases: [`a${i}`] }))
      const [array, file] = await Promise.all([openCatalogue(products), openCatalogue(bytesOf(products))])
      expect(products.map((_, row) => file.product(row))).toEqual(products.map((_, row) => array.product(row)))
    }),
    { numRuns: 50 },
  )
})

describe('A catalogue that is broken', () => {
  const code = async (source: unknown) => {
    try {
      await openCatalogue(source as Uint8Array)
      return 'opened'
    } catch (error) {
      if (!(error instanceof CatalogueError)) throw error
      return error.code
    }
  }
  test('in any place where it may be cut says that it is cut off', async () => {
    const bytes = bytesOf([shirt, bare], [chart])
    for (let end = 6; end < bytes.length; end += 7) expect(['cut-off', 'damaged']).toContain(await code(bytes.slice(0, end)))
  })
  test.each([
    ['an empty file', new Uint8Array()],
    ['a web page', new TextEncoder().encode('<!doctype html><h1>404</h1>')],
    ['random bytes', Uint8Array.from({ length: 500 }, (_, i) => (i * 7919) % 256)],
  ])('because it is %s says so', async (_what, bytes) => {
    expect(await code(bytes)).toBe('not-arrow')
  })
  test('of another version says which one is read', async () => {
    const columns = buildColumns([shirt], [], 0)
    expect(await code(writeArrow({ ...columns, about: { ...columns.about, version: 2 } }))).toBe('wrong-version')
  })
  test('as an array names the product and the field', async () => {
    const { title: _gone, ...untitled } = shirt
    await expect(openCatalogue([shirt, untitled as Product])).rejects.toThrow('product 1 (p1): "title"')
    expect(await code('<html>')).toBe('not-arrow')
  })
  test('in its links shows none that could run', async () => {
    const catalogue = await openCatalogue([{ ...shirt, link: 'javascript:alert(1)', image: 'data:text/html,x' }])
    expect(catalogue.product(0)).not.toHaveProperty('link')
    expect(catalogue.product(0)).not.toHaveProperty('image')
  })
})
