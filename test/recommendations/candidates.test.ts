// @vitest-environment node
import { expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { Product } from '../../src/catalogue/product.js'
import { recommend } from '../../src/recommendations/recommend.js'

const NOW = 1_700_000_000_000
const product = (i: number, tags: readonly string[]): Product => ({
  id: `p${String(i).padStart(5, '0')}`,
  title: `Garment ${i}`,
  brand: '',
  category: [],
  gender: 'unisex',
  tags,
  aliases: [],
  variants: [{ id: `v${i}`, size: '', colour: '', inStock: true }],
})

/** 26,000 green products, so many that their colour says little; one is nothing but green. */
const products = Array.from({ length: 30_000 }, (_, i) =>
  product(i, i === 25_000 ? ['colour:green'] : [`colour:${i < 26_000 ? 'green' : 'navy'}`, `look:${i % 300}`, `word:${i}`]),
)

test('In a large shop the best product is found, however many share what she likes of it', async () => {
  const catalogue = await openCatalogue(products)
  const shopper = { pins: [{ tag: 'colour:green', weight: 1 }] }
  expect(recommend(catalogue, shopper, { limit: 1, now: NOW })[0]?.product).toBe('p25000')
})

test('In a large shop a filter that few products pass still fills the list', async () => {
  const catalogue = await openCatalogue(products)
  const shopper = { pins: [{ tag: 'colour:green', weight: 1 }] }
  const picks = recommend(catalogue, shopper, { limit: 12, now: NOW, filters: { look: '299' } })
  expect(picks).toHaveLength(12)
  expect(picks.every((pick) => catalogue.product(catalogue.rowOf(pick.product)).tags.includes('look:299'))).toBe(true)
})
