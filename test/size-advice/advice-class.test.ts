import { expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { Product } from '../../src/catalogue/product.js'
import type { SizeChart } from '../../src/catalogue/size-chart.js'
import { recommend } from '../../src/recommendations/recommend.js'
import { adviseSize } from '../../src/size-advice/advise-size.js'

const shirt = (id: string, title: string): Product => ({
  id,
  title,
  brand: 'Fjellby',
  category: ['Shirts'],
  gender: 'men',
  tags: ['colour:green'],
  aliases: [],
  variants: ['S', 'M', 'L'].map((size) => ({ id: `${id}-${size}`, size, colour: '', inStock: true })),
})
const rows = [96, 104, 112].map((min, i) => ({ label: ['S', 'M', 'L'][i] ?? '', ranges: { chest: { min, max: min + 8 } } }))
const chart: SizeChart = { brand: 'Fjellby', kinds: [], gender: 'men', rows }

test('a recommended product names the size that its own advice names, though it shares labels and chart with one of another cut', async () => {
  const catalogue = await openCatalogue([shirt('a', 'Slim shirt'), shirt('b', 'Oversized shirt')], [{ ...chart, basis: 'garment' }])
  const shopper = { measures: { chest: 99 }, pins: [{ tag: 'colour:green', weight: 1 }] }
  const picks = recommend(catalogue, shopper, { limit: 2, now: 0, diversify: 0 })
  expect(picks).toHaveLength(2)
  for (const { product, size } of picks) {
    const advice = adviseSize(catalogue, shopper, product)
    const sizes = 'sizes' in advice ? (advice.sizes ?? []) : []
    expect(size?.right).toBe(Math.max(...sizes.map(({ right }) => right)))
  }
  expect(picks[0]?.size?.right).not.toBe(picks[1]?.size?.right)
})

test('of a shirt for men nobody is asked for an under-bust', async () => {
  const two = [84, 91, 98].map((min, i) => ({
    label: ['S', 'M', 'L'][i] ?? '',
    ranges: { chest: { min, max: min + 7 }, waist: { min: min - 12, max: min - 5 } },
  }))
  const catalogue = await openCatalogue([shirt('a', 'Shirt')], [{ ...chart, rows: two }])
  const advice = adviseSize(catalogue, { measures: { chest: 92, waist: 75, hip: 98 } }, 'a')
  expect(advice).toMatchObject({ cannotSay: 'too-wide', missing: expect.stringMatching(/^(height|weight)$/) })
})
