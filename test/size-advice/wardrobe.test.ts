// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { SizeChart } from '../../src/catalogue/size-chart.js'
import type { OwnedGarment, Shopper } from '../../src/profile/shopper.js'
import { adviseSize } from '../../src/size-advice/advise-size.js'
import { knownBody } from '../../src/size-advice/known-body.js'
import { seatOf } from '../../src/size-advice/seat.js'
import { habitOf } from '../../src/size-advice/worn.js'

const LABELS = ['XS', 'S', 'M', 'L', 'XL', 'XXL']
const chart = (brand: string, from: number): SizeChart => ({
  brand,
  kinds: ['top'],
  gender: 'women',
  rows: LABELS.map((label, i) => ({
    label,
    ranges: { chest: { min: from + 6 * i, max: from + 6 * i + 6 }, waist: { min: from - 16 + 6 * i, max: from - 10 + 6 * i } },
  })),
})
const product = (id: string, brand: string) => ({
  id,
  title: 'Blouse',
  brand,
  category: ['Shirts'],
  gender: 'women' as const,
  tags: [],
  aliases: [],
  variants: LABELS.map((size) => ({ id: `${id}${size}`, size, colour: '', inStock: true })),
})
const charts = [chart('Fjellby', 80), chart('Marlow', 78)]
const catalogue = await openCatalogue([product('a', 'Fjellby'), product('b', 'Marlow')], charts)
const owned = (brand: string, size: string, verdict: OwnedGarment['verdict'] = 'right'): OwnedGarment => ({
  brand,
  category: 'top',
  size,
  verdict,
})
const chances = (shopper: Shopper, id = 'a') => {
  const advice = adviseSize(catalogue, shopper, id)
  const sizes = ('sizes' in advice ? advice.sizes : undefined) ?? []
  return Object.fromEntries(sizes.map(({ label, right }) => [label, right]))
}
const best = (shopper: Shopper, id = 'a') => Object.entries(chances(shopper, id)).reduce((most, one) => (one[1] > most[1] ? one : most))[0]
const seat = seatOf(charts[0] as SizeChart, 'top', 'M')
/** How wide the doubt of a Fjellby top is, in sizes, the brand's habit included. */
const doubt = (shopper: Shopper) => {
  const { variance, spread } = knownBody(catalogue, shopper, 'women').along(seat?.direction ?? [], habitOf('Fjellby', 'top'))
  return Math.sqrt(variance + spread)
}
const garment = fc.record({
  brand: fc.constantFrom('Fjellby', 'Marlow'),
  category: fc.constant('top'),
  size: fc.constantFrom(...LABELS),
  verdict: fc.constantFrom('small' as const, 'right' as const, 'large' as const),
})

describe('An owned garment', () => {
  test('that is too small speaks for a larger size, one that is too large for a smaller', () => {
    expect([best({ wardrobe: [owned('Fjellby', 'M', 'small')] }), best({ wardrobe: [owned('Fjellby', 'M', 'large')] })]).toEqual(['L', 'S'])
  })
  test('that is too small says nothing against a body that is far larger still', () => {
    const measures = { chest: 108, waist: 94 }
    expect(best({ measures, wardrobe: [owned('Fjellby', 'S', 'small')] })).toBe(best({ measures }))
  })
  test('that fits but for its waist, which is loose, speaks of a narrower waist; one that is tight there, never', () => {
    const waistOf = (shopper: Shopper) => knownBody(catalogue, shopper, 'women').part.mean[3] ?? 0
    const fits = owned('Fjellby', 'M')
    const waist = waistOf({ wardrobe: [fits] })
    expect(waistOf({ wardrobe: [{ ...fits, regions: { waist: 'large' } }] })).toBeLessThan(waist - 0.01)
    expect(waistOf({ wardrobe: [{ ...fits, regions: { waist: 'small' } }] })).toBeGreaterThanOrEqual(waist)
  })
  test('of the same brand, twice, beats what the tape and the chart say', () => {
    const measures = { chest: 95, waist: 79 }
    expect(best({ measures })).toBe('M')
    expect(best({ measures, wardrobe: [owned('Fjellby', 'L'), owned('Fjellby', 'L')] })).toBe('L')
  })
  test('shows the habit of its brand only: what Marlow cuts small is no matter for Fjellby', () => {
    const measures = { chest: 95, waist: 79 }
    const moved = (brand: string) =>
      (chances({ measures, wardrobe: [owned(brand, 'L'), owned(brand, 'L')] }).L ?? 0) - (chances({ measures }).L ?? 0)
    expect(moved('Fjellby')).toBeGreaterThan(moved('Marlow'))
  })
})

describe('The doubt', () => {
  test('is wider after two garments that contradict each other than after either', () => {
    const [small, large] = [owned('Fjellby', 'XS'), owned('Fjellby', 'XL')]
    expect(doubt({ wardrobe: [small, large] })).toBeGreaterThan(doubt({ wardrobe: [small] }))
    expect(doubt({ wardrobe: [small, large] })).toBeGreaterThan(doubt({ wardrobe: [large] }))
  })
  test('never widens with one more garment that agrees', () => {
    fc.assert(
      fc.property(fc.array(garment, { maxLength: 6 }), garment, (wardrobe, one) => {
        const agreeing = { ...one, brand: 'Marlow' }
        const same = wardrobe
          .filter(({ brand }) => brand === 'Marlow')
          .map((held) => ({ ...held, size: agreeing.size, verdict: agreeing.verdict }))
        const rest = wardrobe.filter(({ brand }) => brand !== 'Marlow')
        expect(doubt({ wardrobe: [...rest, ...same, agreeing] })).toBeLessThanOrEqual(doubt({ wardrobe: [...rest, ...same] }) + 1e-9)
      }),
    )
  })
  test('never widens with one more measure', () => {
    const measures = fc.record({ height: fc.integer({ min: 150, max: 190 }), hip: fc.integer({ min: 85, max: 130 }) })
    fc.assert(
      fc.property(measures, fc.integer({ min: 75, max: 120 }), fc.array(garment, { maxLength: 3 }), (known, chest, wardrobe) => {
        expect(doubt({ measures: { ...known, chest }, wardrobe })).toBeLessThanOrEqual(doubt({ measures: known, wardrobe }) + 1e-9)
      }),
    )
  })
  test('does not depend on the order of the wardrobe, nor on how often the catalogue was asked', () => {
    fc.assert(
      fc.property(fc.array(garment, { maxLength: 6 }), (wardrobe) => {
        expect(doubt({ wardrobe })).toBeCloseTo(doubt({ wardrobe: [...wardrobe].reverse() }), 9)
      }),
    )
  })
})
