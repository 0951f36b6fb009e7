// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.js'
import type { Shopper } from '../../src/profile/shopper.js'
import type { PickRequest } from '../../src/recommendations/pick.js'
import { recommend } from '../../src/recommendations/recommend.js'
import { NOW, products, SIZE, shopOf, someRequest, someShopper } from './a-trained-shop.js'

const catalogue = await shopOf([...products.keys()])
const shuffled = await shopOf([...products.keys()].map((i) => (i * 37 + 11) % SIZE))
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
