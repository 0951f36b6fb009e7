// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { Product } from '../../src/catalogue/product.js'
import { recommend } from '../../src/recommendations/recommend.js'

const SIZES = ['28', '30', '32', '34', '36', '38']
/** Trousers come in six sizes, shirts in three, hats in one; the ids of trousers come first. */
const products: Product[] = [
  ...Array.from({ length: 20 }, (_, i) => product(`a${i}`, 'Trousers', 6, 0)),
  ...Array.from({ length: 6 }, (_, i) => product(`b${i}`, 'Shirts', 3, 0)),
  ...Array.from({ length: 6 }, (_, i) => product(`c${i}`, 'Hats', 1, 0)),
  product('d0', 'Trousers', 6, 2),
]
function product(id: string, category: string, sizes: number, gone: number): Product {
  return {
    id,
    title: id,
    brand: 'Fjellby',
    category: ['Clothing', category],
    gender: 'unisex',
    tags: [],
    aliases: [],
    variants: SIZES.slice(0, sizes).map((size, i) => ({ id: `${id}-${size}`, size, colour: '', inStock: i >= gone })),
  }
}
const picksOf = async (order: readonly Product[], limit: number) => {
  const catalogue = await openCatalogue(order)
  return recommend(catalogue, {}, { limit, now: 0, diversify: 0 })
}
const categoryOf = (id: string) => products.find((one) => one.id === id)?.category[1]

describe('To a shopper of whom nothing is known', () => {
  test('every category of the shop is shown in turn, however many sizes its products have', async () => {
    const shown = (await picksOf(products, 6)).map((pick) => categoryOf(pick.product))
    expect([...shown].sort()).toEqual(['Hats', 'Hats', 'Shirts', 'Shirts', 'Trousers', 'Trousers'])
  })
  test('what has gaps in its sizes comes after what has none, and its part says how much is in stock', async () => {
    const picks = await picksOf(products, products.length)
    expect(picks.at(-1)?.product).toBe('d0')
    expect(picks.at(-1)?.score).toBeCloseTo(4 / 6, 9)
    expect(picks[0]?.score).toBe(1)
  })
  test('the order of the feed changes nothing', async () => {
    const ids = async (order: readonly Product[]) => (await picksOf(order, 40)).map((pick) => pick.product)
    expect(await ids([...products].reverse())).toEqual(await ids(products))
  })
})
