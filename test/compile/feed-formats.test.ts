// @vitest-environment node
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import { compileCatalogue } from '../../src/compile/compile-catalogue.js'
import { readColumnMap } from '../../src/feeds/column-map.js'
import { MADE_UP_FEEDS, TABLE_MAP } from '../setup/made-up-feeds.mjs'

const encode = (text: string) => new TextEncoder().encode(text)
const feed = (name: keyof typeof MADE_UP_FEEDS, change = (text: string) => text) => ({ name, bytes: encode(change(MADE_UP_FEEDS[name])) })
const compile = async (source: Parameters<typeof compileCatalogue>[0][number]) => {
  const { bytes, report } = await compileCatalogue([source], source.name.startsWith('table') ? { columns: TABLE_MAP } : {})
  return { report, catalogue: await openCatalogue(bytes ?? new Uint8Array()) }
}

describe('A feed is read whatever its format:', () => {
  test.each([
    ['rss.xml', 'merchant-xml', 3, 9, 'sku-2-M', ['S', 'M', 'L'], 2995],
    ['atom.xml', 'merchant-xml', 3, 9, 'sku-1-S', ['S', 'M', 'L'], 1995],
    ['plain.xml', 'merchant-xml', 3, 9, 'p3', ['S', 'M', 'L'], 3995],
    ['feed.tsv', 'merchant-table', 2, 6, 'sku-1-L', ['S', 'M', 'L'], 129_900],
    ['products.json', 'shopify-json', 3, 9, 'S-2-1', ['S', 'M', 'L'], 2900],
    ['pages.json', 'shopify-json', 2, 6, 'jacke-2', ['S', 'M', 'L'], 2900],
    ['storefront.json', 'shopify-json', 2, 6, 'gid://shopify/ProductVariant/21', ['S', 'M', 'L'], 4900],
    ['handles.json', 'shopify-json', 1, 1, '71', ['XS-S'], 5500],
    ['export.csv', 'shopify-csv', 2, 4, 'T-1', ['S', 'M', 'L'], 1990],
    ['product.jsonld', 'json-ld', 1, 2, 'coat-m', ['S', 'M'], 19_900],
    ['page.html', 'web-page', 1, 2, 'B-39', ['38', '39'], 12_900],
    ['table.csv', 'csv', 3, 3, '2', [], 5990],
  ] as const)('%s as %s, with %i products and %i variants', async (name, format, products, variants, id, sizes, price) => {
    const { report, catalogue } = await compile(feed(name))
    expect([report.files[0]?.format, report.products, report.variants]).toEqual([format, products, variants])
    const row = catalogue.rowOf(id)
    expect(row).toBeGreaterThanOrEqual(0)
    expect(catalogue.sizes(row).map(({ label }) => label)).toEqual(sizes)
    expect(catalogue.product(row).price).toBe(price)
  })
  test.each(Object.keys(MADE_UP_FEEDS) as (keyof typeof MADE_UP_FEEDS)[])('%s, packed and without its name', async (name) => {
    const { name: plain, bytes } = feed(name)
    const options = name === 'table.csv' ? { columns: TABLE_MAP } : {}
    const packed = await compileCatalogue([{ name: 'feed', bytes: gzipSync(bytes) }], options)
    const whole = await compileCatalogue([{ name: plain, bytes }], options)
    expect(packed.report.content).toBe(whole.report.content)
  })
  test('in pieces of any size, as it comes over a wire', async () => {
    const bytes = encode(MADE_UP_FEEDS['rss.xml'].replaceAll('Shirt', 'Größe „M“ 👕'))
    const whole = await compileCatalogue([{ name: 'rss.xml', bytes }])
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 900 }), async (size) => {
        const open = async function* () {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
        }
        const { report } = await compileCatalogue([{ name: 'rss.xml', open }])
        expect(report.content).toBe(whole.report.content)
      }),
      { numRuns: 30 },
    )
  })
})

describe('What feeds do in practice', () => {
  test('a bare "&" in XML is read as one', async () => {
    const { catalogue, report } = await compile(feed('rss.xml', (text) => text.replaceAll('&amp; more', '& more')))
    expect(catalogue.product(0).title).toBe('Shirt & more 1')
    expect(report.products).toBe(3)
  })
  test('declared entities are not expanded, and those of HTML are read', async () => {
    const bomb = '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const { catalogue } = await compile(
      feed('plain.xml', (text) => text.replace('<items>', `${bomb}<items>`).replaceAll('Shirt', 'T&uuml;ll &b; &nbsp;Rock')),
    )
    expect(catalogue.product(0).title).toBe('Tüll &b; \u00a0Rock & more 1')
  })
  test('one SKU for two variants names neither, and both can be bought', async () => {
    const { catalogue } = await compile(feed('export.csv'))
    expect(catalogue.variants(0).map(({ id }) => id)).toEqual(['T-1', 'T-2', 'tee:Weiß-L'])
  })
  test('colours and materials have one name in every language', async () => {
    const { catalogue } = await compile(feed('export.csv'))
    expect(catalogue.product(0).tags).toContain('colour:white')
    expect((await compile(feed('rss.xml'))).catalogue.product(0).tags).toContain('colour:blue')
  })
  test("Google's category numbers are read as the paths they stand for, where the shop names none of its own", async () => {
    const { catalogue } = await compile(
      feed('rss.xml', (text) =>
        text.replaceAll(/<g:product_type>.*?<\/g:product_type>/g, '<g:google_product_category>5598</g:google_product_category>'),
      ),
    )
    expect(catalogue.product(0).category).toEqual(['Apparel & Accessories', 'Clothing', 'Outerwear', 'Coats & Jackets'])
    expect(catalogue.kind(0)).toBe('outerwear')
  })
  test('a product is found by its address with any query, unless addresses differ only there', async () => {
    const { catalogue } = await compile(feed('rss.xml'))
    expect(catalogue.rowOf('https://shop.example/p2?utm_source=mail')).toBe(1)
    const byQuery = await compile(feed('rss.xml', (text) => text.replace(/shop\.example\/p(\d)\?v=1/g, 'shop.example/product.php?id=$1')))
    const rows = ['?id=1', '?id=2', '?id=3', ''].map((query) => byQuery.catalogue.rowOf(`https://shop.example/product.php${query}`))
    expect(rows).toEqual([0, 1, 2, -1])
  })
  test('brands called __proto__ and constructor are brands, and script links are dropped', async () => {
    const { catalogue, report } = await compile(
      feed('products.json', (text) =>
        text.replaceAll('Fjellby', '__proto__').replaceAll('https://shop.example/j.jpg', 'javascript:alert(1)'),
      ),
    )
    expect(catalogue.brand(0)).toBe('__proto__')
    expect(catalogue.product(0).image).toBeUndefined()
    expect(report.problemKinds).toContainEqual(expect.objectContaining({ field: 'image_link', count: 3 }))
  })
  test('a file that unpacks to more than a feed can be is not unpacked', async () => {
    const { bytes, report } = await compileCatalogue([{ name: 'bomb.gz', bytes: gzipSync(Buffer.alloc(270 * 1024 * 1024, 32)) }])
    expect(bytes).toBeUndefined()
    expect(report.problems[0]?.problem).toContain('unpacks to more than')
  })
  test('a product in two feeds is taken from the first, and told', async () => {
    const { report } = await compileCatalogue([feed('products.json'), feed('pages.json')])
    expect([report.products, report.problemKinds[0]?.count]).toEqual([3, 6])
  })
})

describe('A table', () => {
  test('without a column map says which columns it has', async () => {
    const { report } = await compileCatalogue([feed('table.csv')])
    expect(report.problems[0]?.problem).toBe('what the columns mean is not known; they are nr, name, preis, farbe')
  })
  test('says which columns of the map it lacks', async () => {
    const { report } = await compileCatalogue([feed('table.csv')], { columns: { ...TABLE_MAP, size: 'groesse' } })
    expect(report.problems[0]).toMatchObject({ field: 'groesse', problem: expect.stringContaining('no such column') })
  })
  test('with an open quote keeps the rows before it', async () => {
    const { report } = await compileCatalogue([feed('export.csv', (text) => text.replace('cap,Cap', 'cap,"Cap'))])
    expect(report.products).toBe(1)
    expect(report.problems.some(({ problem, line }) => problem.includes('table breaks off') && line !== undefined)).toBe(true)
  })
  test.each([
    ['{"id": 1, "title": "name"}', 'id'],
    ['{"title": "name"}', 'id'],
    ['{"id": "a", "title": "b", "colr": "c"}', 'colr'],
    ['{', undefined],
  ])('map %s is refused, naming the place', (text, field) => {
    const read = readColumnMap('map.json', text)
    expect('problems' in read && read.problems[0]?.field).toBe(field)
  })
})
