// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { Product } from '../../src/catalogue/product.js'
import type { SizeChart } from '../../src/catalogue/size-chart.js'
import type { Shopper } from '../../src/profile/shopper.js'
import type { PickRequest } from '../../src/recommendations/pick.js'
import { recommend } from '../../src/recommendations/recommend.js'
import { learnTaste } from '../../src/recommendations/taste.js'

const NOW = 1_700_000_000_000
const chart: SizeChart = {
  brand: '',
  kinds: [],
  gender: 'unisex',
  rows: ['S', 'M', 'L'].map((label, i) => ({ label, ranges: { chest: { min: 86 + 8 * i, max: 94 + 8 * i } } })),
}
const COLOURS = ['green', 'navy', 'ecru']
const MATERIALS = ['wool', 'linen']
const BRANDS = ['Fjellby', 'Marlow', 'Aran', 'Solene']
const products: Product[] = Array.from({ length: 48 }, (_, i) => ({
  id: `p${String(i).padStart(2, '0')}`,
  title: `Shirt ${i}`,
  brand: BRANDS[i % 4] ?? '',
  category: ['Shirts'],
  gender: 'unisex',
  price: 5000 + i * 100,
  currency: 'EUR',
  tags: [`colour:${COLOURS[i % 3]}`, `material:${MATERIALS[i % 2]}`],
  aliases: [],
  variants: ['S', 'M', 'L'].map((size) => ({
    id: `p${i}-${size}`,
    size,
    colour: '',
    inStock: i % 11 !== 0 && !(size === 'M' && i % 5 === 0),
  })),
}))
const catalogue = await openCatalogue(products, [chart])
const request: PickRequest = { limit: 8, now: NOW }
const view = (product: string, at = NOW) => ({ type: 'view' as const, product, at })
const ids = (shopper: Shopper, more: Partial<PickRequest> = {}) =>
  recommend(catalogue, shopper, { ...request, ...more }).map((pick) => pick.product)

describe('Recommendations', () => {
  test('follow what was looked at, and say which tag of how many views', () => {
    const [first] = recommend(catalogue, { history: [view('p01'), view('p13')] }, { ...request, diversify: 0 })
    expect(first?.headline).toBe('for-you')
    const held = catalogue.product(catalogue.rowOf(first?.product ?? ''))
    expect(held.tags).toContain('brand:marlow')
    expect(first?.reasons).toContainEqual(expect.objectContaining({ kind: 'taste', tag: 'brand:marlow', events: 2 }))
  })
  test('follow a pin, and turn from what is muted', () => {
    const tagsOf = (id: string | undefined) => catalogue.product(catalogue.rowOf(id ?? '')).tags
    expect(tagsOf(ids({ pins: [{ tag: 'colour:green', weight: 1 }] })[0])).toContain('colour:green')
    const muted = ids({ history: [view('p01')], pins: [{ tag: 'brand:marlow', weight: -1 }] }, { diversify: 0 })
    expect(tagsOf(muted[0])).not.toContain('brand:marlow')
  })
  test('beside a women’s product are no men’s, and the other way round', async () => {
    const genders = ['women', 'men', 'unisex'] as const
    const mixed = await openCatalogue(products.map((product, i) => ({ ...product, gender: genders[i % 3] ?? 'unisex' })))
    const beside = (id: string) =>
      new Set(recommend(mixed, {}, { ...request, limit: 40, for: [id] }).map((pick) => mixed.gender(mixed.rowOf(pick.product))))
    expect(beside('p03')).toEqual(new Set(['women', 'unisex']))
    expect(beside('p01')).toEqual(new Set(['men', 'unisex']))
    expect(beside('p02')).toEqual(new Set(genders))
  })
  test('for a product are like it, and without anything known say that they are not personal', () => {
    expect(recommend(catalogue, {}, { ...request, for: ['p01'] }).every((pick) => pick.headline === 'similar')).toBe(true)
    expect(recommend(catalogue, {}, request).every((pick) => pick.headline === 'trending' && pick.reasons[0]?.kind === 'prior')).toBe(true)
  })
  test('weigh less what is not in stock in her size', () => {
    const shopper = { measures: { chest: 98 }, pins: [{ tag: 'colour:green', weight: 1 }] }
    const picks = recommend(catalogue, shopper, { ...request, limit: 48, diversify: 0 })
    const score = (id: string) => picks.find((pick) => pick.product === id)?.score ?? 0
    expect(score('p15')).toBeLessThan(score('p03') / 2)
    expect(picks.find((pick) => pick.product === 'p03')?.size).toMatchObject({ label: 'M', inStock: true })
    expect(picks[0]?.reasons.at(-1)).toMatchObject({ kind: 'size' })
  })
  test('obey filters and rules: excluded never, pinned first, boosted higher', () => {
    const shopper = { pins: [{ tag: 'colour:green', weight: 1 }] }
    expect(ids(shopper, { filters: { brand: 'Marlow' } }).every((id) => catalogue.brand(catalogue.rowOf(id)) === 'Marlow')).toBe(true)
    expect(ids(shopper, { filters: { price: { max: 6000 } } }).every((id) => (catalogue.price[catalogue.rowOf(id)] ?? 1e9) <= 6000)).toBe(
      true,
    )
    expect(
      ids(shopper, { rules: [{ where: { brand: 'Aran' }, exclude: true }] }).some((id) => catalogue.brand(catalogue.rowOf(id)) === 'Aran'),
    ).toBe(false)
    expect(ids(shopper, { rules: [{ where: { product: ['p46'] }, pin: true }] })[0]).toBe('p46')
    const [boosted] = recommend(catalogue, shopper, { ...request, diversify: 0, rules: [{ where: { product: ['p45'] }, boost: 5 }] })
    expect([boosted?.product, boosted?.reasons.find(({ kind }) => kind === 'rule')?.part]).toEqual(['p45', 5])
  })
  test('are refused without a limit', () => {
    expect(() => recommend(catalogue, {}, { limit: Number.NaN, now: NOW })).toThrow(RangeError)
  })
})

const someId = fc.constantFrom(...products.map((product) => product.id), 'unknown')
const shopper: fc.Arbitrary<Shopper> = fc.record({
  history: fc.array(
    fc.record({
      type: fc.constantFrom('view' as const, 'cart' as const, 'purchase' as const),
      product: someId,
      at: fc.integer({ min: NOW - 1e10, max: NOW }),
    }),
    { maxLength: 8 },
  ),
  pins: fc.uniqueArray(
    fc.record({ tag: fc.constantFrom('colour:green', 'material:wool', 'brand:aran', 'colour:mauve'), weight: fc.constantFrom(-1, 0.5, 1) }),
    { selector: (pin) => pin.tag },
  ),
  hidden: fc.array(
    fc.oneof(
      fc.record({ product: someId, at: fc.constant(0) }),
      fc.record({ brand: fc.constantFrom('Marlow', 'Solene'), at: fc.constant(0) }),
    ),
    { maxLength: 2 },
  ),
  measures: fc.record({ chest: fc.integer({ min: 80, max: 115 }) }),
  cart: fc.array(someId, { maxLength: 2 }),
  wardrobe: fc.array(
    fc.record({ category: fc.constant('top'), size: fc.constant('M'), verdict: fc.constant('right' as const), product: someId }),
    {
      maxLength: 2,
    },
  ),
})
const anyRequest = fc.record({
  limit: fc.integer({ min: 1, max: 12 }),
  now: fc.constant(NOW),
  diversify: fc.constantFrom(0, 0.3, 1),
  for: fc.array(someId, { maxLength: 1 }),
})

describe('For every shopper and request', () => {
  test('the reasons of a pick add up to its score', () => {
    fc.assert(
      fc.property(shopper, anyRequest, (someone, asked) => {
        for (const { score, reasons } of recommend(catalogue, someone, asked))
          expect(reasons.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(score, 9)
      }),
    )
  })
  test('nothing sold out, in the cart, owned, hidden or seen is recommended, and nothing twice', () => {
    fc.assert(
      fc.property(shopper, anyRequest, (someone, asked) => {
        const picks = recommend(catalogue, someone, asked).map((pick) => pick.product)
        const out = [
          ...(someone.cart ?? []),
          ...(someone.wardrobe ?? []).map(({ product }) => product),
          ...(someone.hidden ?? []).map(({ product }) => product),
          ...(someone.history ?? []).map(({ product }) => product),
        ]
        const brands = (someone.hidden ?? []).map(({ brand }) => brand)
        expect(new Set(picks).size).toBe(picks.length)
        for (const id of picks) {
          expect(out).not.toContain(id)
          expect(brands).not.toContain(catalogue.brand(catalogue.rowOf(id)))
          expect(catalogue.inStock(catalogue.rowOf(id))).toBe(true)
        }
      }),
    )
  })
  test('hiding a pick removes it at once', () => {
    fc.assert(
      fc.property(shopper, (someone) => {
        const [first] = ids(someone)
        if (first !== undefined)
          expect(ids({ ...someone, hidden: [...(someone.hidden ?? []), { product: first, at: NOW }] })).not.toContain(first)
      }),
    )
  })
  test("the feed's order does not matter", async () => {
    const turned = await openCatalogue([...products].reverse(), [chart])
    fc.assert(
      fc.property(shopper, anyRequest, (someone, asked) => {
        const scores = (held: typeof catalogue) =>
          recommend(held, someone, { ...asked, diversify: 0 }).map(({ product, score }) => [product, score.toFixed(9)])
        expect(scores(turned)).toEqual(scores(catalogue))
      }),
    )
  })
})

describe('A taste', () => {
  test('fades with time, weighs buying more than looking, and skips what every product has', () => {
    const month = 30 * 86_400_000
    const of = (shopper: Shopper) => new Map(learnTaste(catalogue, shopper, NOW).map((taste) => [taste.tag, taste.weight]))
    const faded = of({ history: [view('p01', NOW - 3 * month), view('p02')] })
    expect(faded.get('brand:aran')).toBe(1)
    expect(faded.get('brand:marlow')).toBeCloseTo(1 / 8, 6)
    const bought = of({ history: [{ type: 'purchase', product: 'p01', at: NOW }, view('p02')] })
    expect(bought.get('brand:aran')).toBeCloseTo(0.2, 6)
    expect(bought.has('category:shirts')).toBe(false)
  })
  test('of nothing is nothing', () => {
    expect(learnTaste(catalogue, {}, NOW)).toEqual([])
  })
})
