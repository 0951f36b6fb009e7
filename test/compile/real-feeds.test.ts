// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import { compileCatalogue } from '../../src/compile/compile-catalogue.js'

const DATA = new URL('../../../shared/data/', import.meta.url).pathname
const file = (path: string) => ({ name: path.replace(/^.*\//, ''), bytes: readFileSync(DATA + path) })

describe.skipIf(!existsSync(DATA))('Real feeds (in ../shared/data, skipped where that is missing)', () => {
  test.each([
    ['kith-shopify-products-2025-07-09.json', 'shopify-json', 30, 131],
    ['farfetch-merchant-feed.xml', 'merchant-xml', 35, 120],
    ['google-merchant-variants-template.xml', 'merchant-xml', 1, 2],
    ['beirut-apparel-storefront-products.json.gz', 'shopify-json', 479, 1055],
    ['bilali-shopify-products_export.csv', 'shopify-csv', 48, 130],
    ['shopify-official-sample-apparel.csv', 'shopify-csv', 20, 22],
    ['shopify-official-sample-home-and-garden.csv', 'shopify-csv', 20, 21],
    ['shopify-official-sample-jewelery.csv', 'shopify-csv', 20, 23],
  ])('%s is read as %s with %i products and %i variants', async (name, format, products, variants) => {
    const charts = [file('size-charts/asos_women.json'), file('size-charts/athletic-templates/apparel_mens-tops.json')]
    const { bytes, report } = await compileCatalogue([file(`merchant-feeds/${name}`)], { sizeCharts: charts })
    expect([report.files[0]?.format, report.products, report.variants]).toEqual([format, products, variants])
    const catalogue = await openCatalogue(bytes ?? new Uint8Array())
    expect(catalogue.size).toBe(products)
    expect(catalogue.product(0).title).not.toBe('')
    if (process.env.SHOW)
      console.log(
        name,
        JSON.stringify({ ...report, problems: report.problems.length }),
        report.problems.slice(0, 8),
        catalogue.product(0),
        catalogue.kind(0),
      )
  })

  test("schema.org's example is one jacket in 3XL", async () => {
    const { bytes, report } = await compileCatalogue([file('schema-org-size/product-with-SizeSpecification.jsonld')])
    expect([report.files[0]?.format, report.products, report.variants]).toEqual(['json-ld', 1, 1])
    const catalogue = await openCatalogue(bytes ?? new Uint8Array())
    const { id, aliases, price, currency, gender, variants } = catalogue.product(catalogue.rowOf('98766051104218'))
    expect({ id, price, currency, gender }).toEqual({ id: '44E01', price: 23999, currency: 'USD', gender: 'men' })
    expect(variants).toEqual([{ id: '44E01-M11000', size: '3XL', colour: 'green', inStock: true }])
    expect(aliases).toEqual(['98766051104218'])
    for (const address of ['https://www.example.com/jacket', 'https://www.example.com/jacket?s=xl'])
      expect(catalogue.rowOf(address)).toBe(0)
  })

  test('every size chart is read, and its known errors are found', async () => {
    const names = [
      'asos_women',
      'missguided_women',
      'hm',
      'koton',
      'athletic-templates/apparel_womens-tops',
      'athletic-templates/footwear_mens-shoes',
    ]
    const { readSizeCharts } = await import('../../src/size-charts/read-size-charts.js')
    for (const name of names) {
      const { charts, problems } = readSizeCharts(file(`size-charts/${name}.json`))
      if (process.env.SHOW)
        console.log(
          name,
          charts.map((chart) => [chart.brand, chart.kinds, chart.gender, chart.rows.length, JSON.stringify(chart.rows[1])]),
          problems,
        )
      expect(charts.length).toBeGreaterThan(0)
    }
    const asos = readSizeCharts(file('size-charts/asos_women.json'))
    expect(asos.problems).toContainEqual(expect.objectContaining({ field: 'hip', item: expect.stringContaining('26') }))
    const koton = readSizeCharts(file('size-charts/koton.json'))
    expect(koton.problems.some(({ field }) => field === 'waist')).toBe(true)
  })
})
