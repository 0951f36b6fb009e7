// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { Product } from '../../src/catalogue/product.js'
import type { SizeChart } from '../../src/catalogue/size-chart.js'
import type { OwnedGarment, Shopper } from '../../src/profile/shopper.js'
import { adviseSize } from '../../src/size-advice/advise-size.js'

const rows = (from: number, step: number) =>
  ['S', 'M', 'L', 'XL'].map((label, i) => ({ label, ranges: { chest: { min: from + i * step, max: from + (i + 1) * step } } }))
const charts: SizeChart[] = [
  { brand: 'Fjellby', kinds: ['top', 'outerwear'], gender: 'men', rows: rows(86, 8) },
  { brand: 'Marlow', kinds: ['top'], gender: 'men', rows: rows(82, 8) },
]
const product = (id: string, brand: string, sizes = ['XL', 'S', 'M', 'L'], sold: readonly string[] = []): Product => ({
  id,
  title: 'Work shirt',
  brand,
  category: ['Shirts'],
  gender: 'men',
  tags: [],
  aliases: [],
  variants: sizes.map((size) => ({ id: `${id}-${size}`, size, colour: '', inStock: !sold.includes(size) })),
})
const catalogue = await openCatalogue(
  [
    product('a', 'Fjellby'),
    product('b', 'Marlow'),
    product('c', 'Nobody'),
    product('d', 'Fjellby', ['']),
    product('e', 'Fjellby', undefined, ['M']),
  ],
  charts,
)
const right = (brand: string, size: string, verdict: OwnedGarment['verdict'] = 'right'): OwnedGarment => ({
  brand,
  category: 'top',
  size,
  verdict,
})
const given = (shopper: Shopper, id = 'a') => {
  const advice = adviseSize(catalogue, shopper, id)
  if ('cannotSay' in advice) throw new Error(advice.cannotSay)
  return advice
}

describe('Size advice', () => {
  test('for a chest in the middle of M is M, fairly sure, smallest size first', () => {
    const { best, certainty, sizes, chart, reasons } = given({ measures: { chest: 98 } })
    expect([best, chart]).toEqual(['M', 'brand'])
    expect(certainty).toBeGreaterThan(0.75)
    expect(sizes.map((size) => size.label)).toEqual(['S', 'M', 'L', 'XL'])
    expect(reasons).toEqual([{ kind: 'measure', measure: 'chest', share: 1 }])
  })
  test('from an owned garment of the same brand is its size', () => {
    const { best, reasons } = given({ wardrobe: [right('Fjellby', 'L')] })
    expect(best).toBe('L')
    expect(reasons[0]).toMatchObject({ kind: 'garment', garment: { same: 'brand', size: 'L' } })
  })
  test('carries from one brand to another through their charts', () => {
    const advice = adviseSize(catalogue, { wardrobe: [right('Fjellby', 'M'), right('Fjellby', 'M')] }, 'b')
    const sizes = 'sizes' in advice ? (advice.sizes ?? []) : []
    const by = Object.fromEntries(sizes.map((size) => [size.label, size.right]))
    expect(by.M).toBeGreaterThan(by.S ?? 1)
    expect(by.L).toBeGreaterThan(by.S ?? 1)
  })
  test('where there is no chart goes by the labels of the same brand', () => {
    const advice = given({ wardrobe: [right('Nobody', 'M')] }, 'c')
    expect([advice.best, advice.chart]).toEqual(['M', 'none'])
  })
  test('ignores gifts', () => {
    expect(adviseSize(catalogue, { wardrobe: [{ ...right('Fjellby', 'L'), gift: true }] }, 'a')).toMatchObject({ cannotSay: 'no-facts' })
  })
  test('after "too tight" moves up', () => {
    const before = given({ measures: { chest: 98 } })
    const after = adviseSize(catalogue, { measures: { chest: 98 }, wardrobe: [{ ...right('Fjellby', 'M', 'small'), product: 'a' }] }, 'a')
    const smallOf = (sizes: readonly { label: string; small: number }[] | undefined) =>
      sizes?.find((size) => size.label === 'M')?.small ?? 0
    expect(smallOf('sizes' in after ? after.sizes : [])).toBeGreaterThan(smallOf(before.sizes))
  })
  test('moves with the preference, and says so', () => {
    const large = (preference: Shopper['preference']) =>
      given({ measures: { chest: 98 }, ...(preference ? { preference } : {}) }).sizes.find((size) => size.label === 'L')?.right ?? 0
    expect(large('loose')).toBeGreaterThan(large('regular'))
    expect(large('tight')).toBeLessThan(large('regular'))
    expect(given({ measures: { chest: 98 }, preference: 'loose' }).reasons.map(({ kind }) => kind)).toContain('preference')
  })
  test.each([
    ['an unknown product', 'nobody', { measures: { chest: 98 } }, 'unknown-product'],
    ['a product without sizes', 'd', { measures: { chest: 98 } }, 'no-sizes'],
    ['a product without a chart', 'c', { measures: { chest: 98 } }, 'no-chart'],
    ['nothing said', 'a', {}, 'no-facts'],
    ['a body between two sizes', 'a', { measures: { chest: 102 } }, 'too-wide'],
    ['a body larger than all sizes', 'a', { measures: { chest: 140 } }, 'no-size-fits'],
  ] as const)('cannot say for %s', (_what, id, shopper, why) => {
    expect(adviseSize(catalogue, shopper, id)).toMatchObject({ cannotSay: why })
  })
  test('names the measure that would settle it', () => {
    expect(adviseSize(catalogue, { measures: { height: 180, weight: 81 } }, 'a')).toMatchObject({ cannotSay: 'too-wide', missing: 'chest' })
  })
})

const shopper = fc.record(
  {
    measures: fc.record(
      { chest: fc.integer({ min: 75, max: 130 }), height: fc.integer({ min: 150, max: 205 }), weight: fc.integer({ min: 45, max: 130 }) },
      { requiredKeys: ['chest'] },
    ),
    preference: fc.constantFrom('tight' as const, 'regular' as const, 'loose' as const),
    wardrobe: fc.array(
      fc.record({
        brand: fc.constantFrom('Fjellby', 'Marlow'),
        category: fc.constant('top'),
        size: fc.constantFrom('S', 'M', 'L'),
        verdict: fc.constantFrom('small' as const, 'right' as const, 'large' as const),
      }),
      { maxLength: 5 },
    ),
  },
  { requiredKeys: ['measures'] },
)
const sizesOf = (given: Shopper, id = 'a') => {
  const advice = adviseSize(catalogue, given, id)
  return ('sizes' in advice ? advice.sizes : undefined) ?? []
}

describe('For every shopper', () => {
  test('the chances of a size sum to 1, and so do the shares of the reasons', () => {
    fc.assert(
      fc.property(shopper, (someone) => {
        for (const { small, right: fits, large } of sizesOf(someone)) expect(small + fits + large).toBeCloseTo(1, 9)
        const advice = adviseSize(catalogue, someone, 'a')
        if ('best' in advice) expect(advice.reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6)
      }),
    )
  })
  test('a larger chest never makes a size less small', () => {
    fc.assert(
      fc.property(shopper, fc.integer({ min: 1, max: 20 }), (someone, more) => {
        const larger = { ...someone, measures: { ...someone.measures, chest: someone.measures.chest + more } }
        const before = sizesOf(someone)
        for (const [i, { small }] of sizesOf(larger).entries()) expect(small).toBeGreaterThanOrEqual((before[i]?.small ?? 0) - 1e-9)
      }),
    )
  })
  test('stock never changes a chance', () => {
    fc.assert(
      fc.property(shopper, (someone) => {
        const bare = (id: string) => sizesOf(someone, id).map(({ inStock: _stock, ...chances }) => chances)
        expect(bare('e')).toEqual(bare('a'))
      }),
    )
  })
  test('the order of the wardrobe does not matter', () => {
    fc.assert(
      fc.property(shopper, (someone) => {
        const turned = { ...someone, wardrobe: [...(someone.wardrobe ?? [])].reverse() }
        for (const [i, size] of sizesOf(turned).entries()) expect(size.right).toBeCloseTo(sizesOf(someone)[i]?.right ?? -1, 9)
      }),
    )
  })
})
