// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { Shopper } from '../../src/profile/shopper.js'
import { adviceWithoutFacts } from '../../src/session/without-facts.js'
import { adviseSize } from '../../src/size-advice/advise-size.js'
import type { GivenSizeAdvice, SizeReasonWithFact } from '../../src/size-advice/size-advice.js'

const LABELS = ['S', 'M', 'L', 'XL']
const rows = LABELS.map((label, i) => ({
  label,
  ranges: {
    chest: { min: 82 + 8 * i, max: 90 + 8 * i },
    waist: { min: 64 + 8 * i, max: 72 + 8 * i },
    hip: { min: 90 + 8 * i, max: 98 + 8 * i },
    armLength: { min: 55, max: 60 },
  },
}))
const catalogue = await openCatalogue(
  ['dress'].map((id) => ({
    id,
    title: 'Dress',
    brand: 'Fjellby',
    category: ['Dresses'],
    gender: 'women' as const,
    tags: [],
    aliases: [],
    variants: LABELS.map((size) => ({ id: size, size, colour: '', inStock: true })),
  })),
  [{ brand: 'Fjellby', kinds: ['dress'], gender: 'women', rows }],
)
const given = (shopper: Shopper): GivenSizeAdvice<SizeReasonWithFact> => {
  const advice = adviseSize(catalogue, shopper, 'dress')
  if ('cannotSay' in advice) throw new Error(advice.cannotSay)
  return advice
}
const M = { height: 168, weight: 66, chest: 94, waist: 76, hip: 102 }

describe('Advice tells', () => {
  test('where the size will sit tight: the hip, and by how many cm', () => {
    const { best, places } = given({ measures: { ...M, hip: 112, waist: 74, chest: 93 } })
    expect(best).toBe('M')
    expect(places).toContainEqual({ measure: 'hip', sits: 'tight', by: expect.any(Number) })
    expect(given({ measures: M }).places).toEqual([])
  })
  test('where it will be long, though a sleeve does not decide the size', () => {
    expect(given({ measures: { ...M, armLength: 52 } }).places).toEqual([{ measure: 'armLength', sits: 'loose', by: expect.any(Number) }])
  })
  test('the runner-up, and what would be got for it', () => {
    expect(given({ measures: { ...M, hip: 108 } }).runnerUp).toMatchObject({
      label: 'L',
      sits: 'looser',
      at: expect.arrayContaining(['hip']),
    })
    expect(given({ measures: { ...M, chest: 91.5, waist: 73 } }).runnerUp).toMatchObject({ label: 'S', sits: 'closer' })
  })
  test('by how much the preference moved it, in sizes', () => {
    expect(given({ measures: M }).shift).toBeUndefined()
    expect(given({ measures: M, preference: 'loose' }).shift).toBeGreaterThan(0)
    expect(given({ measures: M, preference: 'tight' }).shift).toBeLessThan(0)
  })
  test('what would help most: with a height a girth, with all measured a garment of the brand', () => {
    const early = adviseSize(catalogue, { measures: { height: 168 } }, 'dress')
    expect(early).toMatchObject({ cannotSay: 'too-wide', missing: expect.stringMatching(/chest|waist|hip|weight/) })
    expect(given({ measures: M }).next?.kind).toBe('garment')
  })
  test('its reasons by share: the waist more than the weight, where both are stated', () => {
    const { reasons } = given({ measures: M })
    const share = (measure: string) => reasons.find((reason) => reason.measure === measure)?.share ?? 0
    expect(share('waist')).toBeGreaterThan(share('weight'))
  })
  test('a page kinds and shares only: not where it sits on the body, nor the runner-up, nor what is missing of it', () => {
    const page = adviceWithoutFacts(given({ measures: M, preference: 'tight' }))
    expect(Object.keys(page).sort()).toEqual(['best', 'certainty', 'chart', 'reasons', 'sizes'])
  })
  test('nothing from a waist of 810: it counts as not stated', () => {
    expect(adviseSize(catalogue, { measures: { waist: 810 } }, 'dress')).toMatchObject({ cannotSay: 'no-facts' })
  })
})

describe('For every body', () => {
  const MEASURES = {
    height: fc.integer({ min: 150, max: 195 }),
    weight: fc.integer({ min: 45, max: 120 }),
    chest: fc.integer({ min: 76, max: 120 }),
    waist: fc.integer({ min: 60, max: 110 }),
    hip: fc.integer({ min: 84, max: 130 }),
  }
  const sizes = (measures: Shopper['measures']) => {
    const advice = adviseSize(catalogue, measures ? { measures } : {}, 'dress')
    return ('sizes' in advice ? advice.sizes : undefined) ?? []
  }

  test('one larger in all that she said is never more likely to find a size too large, nor less likely to find it too small', () => {
    fc.assert(
      fc.property(fc.record(MEASURES, { requiredKeys: [] }), fc.integer({ min: 1, max: 15 }), (measures, more) => {
        const grown = Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, value + more]))
        const larger = sizes(grown)
        for (const [i, { small, large }] of sizes(measures).entries()) {
          expect(larger[i]?.large).toBeLessThanOrEqual(large + 1e-9)
          expect(larger[i]?.small).toBeGreaterThanOrEqual(small - 1e-9)
        }
      }),
      { numRuns: 500 },
    )
  })
})
