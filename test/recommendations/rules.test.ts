// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Shopper } from '../../src/profile/shopper.js'
import { matcher } from '../../src/recommendations/matcher.js'
import type { PickRequest, ShopRule } from '../../src/recommendations/pick.js'
import { recommend } from '../../src/recommendations/recommend.js'
import { BRANDS, id, NOW, products, SIZE, shopOf, someShopper } from './a-trained-shop.js'

const catalogue = await shopOf([...products.keys()])
const everything = { limit: SIZE, now: NOW, diversify: 0, seen: 'allow' as const }

const where: fc.Arbitrary<ShopRule['where']> = fc.oneof(
  fc.record({ brand: fc.constantFrom(...BRANDS) }),
  fc.record({ tag: fc.constantFrom('colour:navy', 'category:shirts') }),
  fc.record({ product: fc.array(id, { minLength: 1, maxLength: 3 }) }),
  fc.record({ brand: fc.constantFrom(...BRANDS), tag: fc.constantFrom('colour:ecru', 'category:trousers') }),
)
const slot = fc.constantFrom('home', 'cart')
const someRules = fc.array(
  fc.oneof(
    fc.record({ where, boost: fc.constantFrom(-2, -0.25, 0.5, 3) }),
    fc.record({ where, pin: fc.constant(true) }),
    fc.record({ where, exclude: fc.constant(true) }),
    fc.record({ where, boost: fc.constantFrom(-1, 1), slot }),
    fc.record({ where, exclude: fc.constant(true), slot }),
  ),
  { minLength: 1, maxLength: 4 },
)
const forAnyRules = (holds: (shopper: Shopper, rules: readonly ShopRule[]) => void) => fc.assert(fc.property(someShopper, someRules, holds))
const request = (rules: readonly ShopRule[]): PickRequest => ({ ...everything, rules, slot: 'home' })
const holding = (rules: readonly ShopRule[]) => rules.filter((rule) => rule.slot !== 'cart')
const means = (rule: ShopRule, product: string) => matcher(catalogue, rule.where)(catalogue.rowOf(product))

describe('Whatever rules a shop sets for a place', () => {
  test('nothing that one of them shuts out is picked there, and rules of other places change nothing', () => {
    forAnyRules((shopper, rules) => {
      const picks = recommend(catalogue, shopper, request(rules))
      for (const rule of holding(rules).filter(({ exclude }) => exclude))
        expect(picks.filter(({ product }) => means(rule, product))).toEqual([])
      expect(recommend(catalogue, shopper, request(holding(rules)))).toEqual(picks)
    })
  })
  test('what they pin and she may see stands first, in their order, and says that it was placed', () => {
    forAnyRules((shopper, rules) => {
      const picks = recommend(catalogue, shopper, request(rules))
      const pinned = [...new Set(holding(rules).flatMap(({ pin, where }) => (pin ? (where.product ?? []) : [])))]
      const placed = picks.filter((pick) => pick.placed === 'pinned').map(({ product }) => product)
      expect(picks.slice(0, placed.length).map(({ product }) => product)).toEqual(placed)
      expect(placed).toEqual(pinned.filter((product) => placed.includes(product)))
      const without = recommend(catalogue, shopper, request(rules.filter(({ pin }) => !pin)))
      for (const product of pinned) if (without.some((pick) => pick.product === product)) expect(placed).toContain(product)
    })
  })
  test('each boost is a reason of its own size for what it means, the reasons still add up, and what was not placed is ordered by the sum', () => {
    forAnyRules((shopper, rules) => {
      const picks = recommend(catalogue, shopper, request(rules))
      const scores = picks.filter(({ placed }) => placed !== 'pinned').map(({ score }) => score)
      for (const [i, score] of scores.entries()) expect(score).toBeLessThanOrEqual((scores[i - 1] ?? score) + 1e-9)
      for (const { product, reasons, score } of picks) {
        const boosts = holding(rules).flatMap((rule) => (rule.boost && means(rule, product) ? [rule.boost] : []))
        expect(reasons.filter(({ kind }) => kind === 'rule').map(({ part }) => part)).toEqual(boosts)
        expect(reasons.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(score, 9)
      }
    })
  })
  test('a boost moves nothing that it does not mean, and lowers nothing that it does', () => {
    fc.assert(
      fc.property(someShopper, where, (shopper, boosted) => {
        const scores = new Map(recommend(catalogue, shopper, everything).map(({ product, score }) => [product, score]))
        const rule = { where: boosted, boost: 0.5 }
        for (const { product, score } of recommend(catalogue, shopper, request([rule]))) {
          const before = scores.get(product)
          if (before === undefined) expect(means(rule, product)).toBe(true)
          else if (means(rule, product)) expect(score).toBeGreaterThan(before)
          else expect(score).toBeCloseTo(before, 9)
        }
      }),
    )
  })
})
