// @vitest-environment node
import { expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { Product } from '../../src/catalogue/product.js'
import { candidatesFor } from '../../src/recommendations/candidates.js'
import { recommend } from '../../src/recommendations/recommend.js'
import { tasteParts } from '../../src/recommendations/tag-parts.js'
import { tagNorms } from '../../src/recommendations/tag-rarity.js'

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

test('In a large shop the best are those that weighing every tag of every product and sorting them all would find', async () => {
  const many = Array.from({ length: 5000 }, (_, i) =>
    product(
      i,
      Array.from({ length: i % 8 }, (_, k) => `word:${(i * 31 + k * k * 17) % 211}`),
    ),
  )
  const catalogue = await openCatalogue(many)
  const pins = Array.from({ length: 40 }, (_, k) => ({ tag: `word:${k * 5}`, weight: 1 / (k + 1) }))
  const parts = tasteParts(catalogue, { pins }, NOW)
  const { starts, values } = catalogue.tags
  const weighed = many.map(({ id }, row) => {
    const tags = Array.from(values.subarray(starts[row], starts[row + 1]))
    return { id, score: tags.reduce((sum, tag) => sum + (parts.worth[tag] ?? 0), 0) / (tagNorms(catalogue)[row] ?? 1) }
  })
  weighed.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const last = weighed[99]?.score ?? 0
  const { rows, scores } = candidatesFor(catalogue, parts, 100)
  expect(Array.from(rows, catalogue.idOf)).toEqual(weighed.filter(({ score }) => score >= last).map(({ id }) => id))
  expect([...scores]).toEqual(weighed.slice(0, rows.length).map(({ score }) => score))
})
