// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.js'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { Product } from '../../src/catalogue/product.js'
import { readArrow } from '../../src/catalogue/read-arrow.js'
import { compileProducts } from '../../src/compile/compile-products.js'
import { writeArrow } from '../../src/compile/write-arrow.js'
import type { Shopper } from '../../src/profile/shopper.js'
import type { PickRequest } from '../../src/recommendations/pick.js'
import { recommend } from '../../src/recommendations/recommend.js'

const NOW = 1_700_000_000_000
const SIZE = 60
const EACH = 6
const BRANDS = ['Fjellby', 'Marlow', 'Aran', 'Solene']
const products: Product[] = Array.from({ length: SIZE }, (_, i) => ({
  id: `p${i}`,
  title: `Garment ${i}`,
  brand: BRANDS[i % 4] ?? '',
  category: ['Clothing', i % 2 ? 'Shirts' : 'Trousers'],
  gender: 'unisex',
  tags: [`colour:${['green', 'navy', 'ecru'][i % 3]}`],
  aliases: [`alias-${i}`],
  variants: ['S', 'M'].map((size) => ({ id: `p${i}-${size}`, size, colour: '', inStock: i % 7 !== 0 })),
}))
/** What was bought with what, by product number: no two strengths of one product are alike. */
const boughtWith = (i: number) =>
  Array.from({ length: EACH }, (_, k) => ({ to: (i * 7 + k * k + 1) % SIZE, strength: 255 - k * 20 - (i % 19) }))

/** The shop compiled with its products in this order, written to a file and opened again. */
async function shopOf(order: readonly number[]): Promise<Catalogue> {
  const { columns } = readArrow(
    compileProducts(
      order.map((i) => products[i] as Product),
      [],
      0,
    ),
  )
  const place = new Map(order.map((i, row) => [i, row]))
  const pairs = order.flatMap(boughtWith)
  const near = {
    starts: Int32Array.from({ length: SIZE + 1 }, (_, i) => i * EACH),
    rows: Uint32Array.from(pairs, ({ to }) => place.get(to) ?? 0),
    strength: Uint8Array.from(pairs, ({ strength }) => strength),
    scale: Float32Array.from(order, (i) => 0.002 + i * 1e-5),
    popularity: Uint8Array.from(order, (i) => i * 3),
    blend: { recency: 0.7, fading: 0.9, taste: 0.5, lift: 0.1, prior: 0.01 },
  }
  return openCatalogue(writeArrow({ ...columns, near }))
}
const catalogue = await shopOf([...products.keys()])
const shuffled = await shopOf([...products.keys()].map((i) => (i * 37 + 11) % SIZE))

const id = fc.constantFrom(...products.map((product) => product.id))
const event = fc.record({
  type: fc.constantFrom('view' as const, 'cart' as const, 'purchase' as const),
  product: id,
  at: fc.integer({ min: NOW - 1e10, max: NOW }),
})
const garment = id.map((product) => ({ category: 'top', size: 'M', verdict: 'right' as const, product }))
const someShopper: fc.Arbitrary<Shopper> = fc.record({
  history: fc.uniqueArray(event, { minLength: 1, maxLength: 8, selector: ({ at }) => at }),
  wardrobe: fc.array(garment, { maxLength: 3 }),
  cart: fc.array(id, { maxLength: 3 }),
  hidden: fc.array(fc.record({ product: id, at: fc.constant(NOW) }), { maxLength: 3 }),
  pins: fc.array(fc.record({ tag: fc.constantFrom('colour:green', 'brand:aran'), weight: fc.constantFrom(-1, 0.5, 1) }), { maxLength: 1 }),
})
const someRequest: fc.Arbitrary<PickRequest> = fc.record({
  limit: fc.integer({ min: 1, max: SIZE }),
  now: fc.constant(NOW),
  diversify: fc.constantFrom(0, 0.5),
  seen: fc.constantFrom('allow' as const, 'exclude' as const),
  for: fc.array(id, { maxLength: 2 }),
})
const everything = { limit: SIZE, now: NOW, diversify: 0, seen: 'allow' as const }
const forEveryShopper = (holds: (shopper: Shopper, request: PickRequest) => void) =>
  fc.assert(fc.property(someShopper, someRequest, (shopper, request) => holds(shopper, request)))

describe('Where purchases taught what goes together', () => {
  test('they bring picks: a product that was looked at is named as the reason', () => {
    const picks = recommend(catalogue, { history: [{ type: 'view', product: 'p1', at: NOW }] }, everything)
    const brought = picks.filter(({ reasons }) => reasons.some(({ kind, product }) => kind === 'history' && product === 'p1'))
    expect(brought.length).toBeGreaterThan(2)
  })
  test('the reasons of every pick add up to its score', () => {
    forEveryShopper((shopper, request) => {
      for (const { score, reasons } of recommend(catalogue, shopper, request))
        expect(reasons.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(score, 9)
    })
  })
  test('no pick is sold out, owned, in the cart or hidden', () => {
    forEveryShopper((shopper, request) => {
      const kept = [...(shopper.wardrobe ?? []), ...(shopper.hidden ?? [])].map(({ product }) => product)
      for (const { product } of recommend(catalogue, shopper, request)) {
        expect(catalogue.inStock(catalogue.rowOf(product))).toBe(true)
        expect([...kept, ...(shopper.cart ?? [])]).not.toContain(product)
      }
    })
  })
  test('hiding a pick removes it at once and raises no product that shares its cause', () => {
    forEveryShopper((shopper) => {
      const before = recommend(catalogue, shopper, everything)
      const [first] = before
      if (!first) return
      const hidden = [...(shopper.hidden ?? []), { product: first.product, at: NOW }]
      const after = recommend(catalogue, { ...shopper, hidden }, everything)
      expect(after.map(({ product }) => product)).not.toContain(first.product)
      const causes = (reasons: typeof first.reasons) =>
        reasons.flatMap(({ kind, tag, product }) => (kind === 'taste' ? [`tag ${tag}`] : kind === 'history' ? [`product ${product}`] : []))
      const shared = new Set(causes(first.reasons))
      const scores = new Map(before.map(({ product, score }) => [product, score]))
      for (const { product, score, reasons } of after)
        if (causes(reasons).some((cause) => shared.has(cause))) expect(score).toBeLessThanOrEqual((scores.get(product) ?? 0) + 1e-6)
    })
  })
  test('the order of the products in the file changes no rank and no score', () => {
    forEveryShopper((shopper) => {
      const ranked = (shop: Catalogue) => recommend(shop, shopper, everything)
      const other = ranked(shuffled)
      expect(other.map(({ product }) => product)).toEqual(ranked(catalogue).map(({ product }) => product))
      for (const [i, { score }] of ranked(catalogue).entries()) expect(other[i]?.score).toBeCloseTo(score, 6)
    })
  })
})
