// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitCatalogue } from '../../src/fit/fit-catalogue.js'
import { fitTable } from '../../src/fit/fit-table.js'
import { learnFit } from '../../src/fit/learn-fit.js'
import { adviseSize } from '../../src/size-advice/advise-size.js'
import { fitBody } from '../../src/size-advice/fit-body.js'
import { type FitShopper, fitByModel, fitIfChosen, type LabelledFit, ownSize } from '../../src/size-advice/fit-by-model.js'
import { equip } from '../../src/size-advice/fit-scorer.js'
import { productOffset } from '../../src/size-advice/product-offset.js'
import { scoreByModel } from '../../src/size-advice/score-by-model.js'
import { madeUpVerdicts } from '../fit/made-up-verdicts.js'

const table = fitTable(madeUpVerdicts(500))
const catalogue = fitCatalogue(learnFit(table), [table])
const products = ['tiny', 'plain', 'other', 'third', 'vast']
const garment = fc.record({
  product: fc.constantFrom(...products),
  size: fc.constantFrom('36', '38', '40', '42', '44', '46'),
  verdict: fc.constantFrom('small' as const, 'right' as const, 'large' as const),
})
const shopper = fc.record({
  measures: fc.oneof(fc.constant({}), fc.record({ chest: fc.double({ min: 60, max: 180, noNaN: true }) })),
  wardrobe: fc.array(garment, { maxLength: 8 }),
})
const product = fc.constantFrom(...products)

describe('Whatever is known of a shopper,', () => {
  test('the three chances of each size sum to 1', () => {
    fc.assert(
      fc.property(product, shopper, (id, who) => {
        for (const scorer of [fitByModel, fitIfChosen])
          for (const { small, right, large } of scorer(catalogue, catalogue.rowOf(id), who) ?? []) {
            expect(small + right + large).toBeCloseTo(1, 9)
            expect(Math.min(small, right, large)).toBeGreaterThanOrEqual(0)
          }
      }),
    )
  })
  test('a larger size is never more likely too small, nor less likely too large', () => {
    fc.assert(
      fc.property(product, shopper, (id, who) => {
        const sizes = fitByModel(catalogue, catalogue.rowOf(id), who) ?? []
        expect(sizes.length).toBeGreaterThan(3)
        for (const [i, size] of sizes.slice(1).entries()) {
          expect(size.small).toBeLessThanOrEqual((sizes[i]?.small ?? 0) + 1e-9)
          expect(size.large).toBeGreaterThanOrEqual((sizes[i]?.large ?? 0) - 1e-9)
        }
      }),
    )
  })
  test('the order of her wardrobe does not matter, and a gift says nothing', () => {
    fc.assert(
      fc.property(product, shopper, garment, (id, who, gift) => {
        const row = catalogue.rowOf(id)
        const one = fitByModel(catalogue, row, who) ?? []
        const wardrobe = [{ ...gift, gift: true }, ...[...who.wardrobe].reverse()]
        for (const [i, size] of (fitByModel(catalogue, row, { ...who, wardrobe }) ?? []).entries())
          expect(size.right).toBeCloseTo(one[i]?.right ?? 0, 9)
      }),
    )
  })
  test('one more verdict that agrees never makes her size less sure', () => {
    fc.assert(
      fc.property(product, shopper, garment, (id, who, more) => {
        const row = catalogue.rowOf(id)
        const body = fitBody(catalogue.fit as never, who.measures)
        const [before, after] = [who.wardrobe, [...who.wardrobe, more]].map((wardrobe) =>
          ownSize(catalogue, row, { ...who, wardrobe }, body),
        )
        expect(after?.variance).toBeLessThan(before?.variance ?? 0)
        expect(after?.known).toBeGreaterThanOrEqual(before?.known ?? 1)
      }),
    )
  })
  test('a larger body never lowers the chance that a size is too small', () => {
    fc.assert(
      fc.property(
        product,
        fc.double({ min: 78, max: 108, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (id, chest, more) => {
          const small = (value: number) =>
            fitByModel(catalogue, catalogue.rowOf(id), { measures: { chest: value } })?.map((size) => size.small) ?? []
          const larger = small(chest + more)
          for (const [i, chance] of small(chest).entries()) expect(larger[i]).toBeGreaterThanOrEqual(chance - 1e-6)
        },
      ),
    )
  })
})

describe('However she likes her clothes to sit,', () => {
  const liking = (who: FitShopper, preference: 'tight' | 'regular' | 'loose', row: number, scorer = fitByModel) =>
    scorer(catalogue, row, { ...who, preference }) ?? []
  const bestOf = (sizes: readonly LabelledFit[]) => sizes.reduce((most, size, i) => (size.right > (sizes[most]?.right ?? 0) ? i : most), 0)

  test('looser never advises a smaller size, nor makes one less likely too small', () => {
    fc.assert(
      fc.property(product, shopper, (id, who) => {
        const [tight, regular, loose] = (['tight', 'regular', 'loose'] as const).map((one) => liking(who, one, catalogue.rowOf(id)))
        for (const [closer = [], looser = []] of [
          [tight, regular],
          [regular, loose],
        ]) {
          expect(bestOf(looser)).toBeGreaterThanOrEqual(bestOf(closer))
          for (const [i, { small, right, large }] of looser.entries()) {
            expect(small).toBeGreaterThanOrEqual((closer[i]?.small ?? 1) - 1e-12)
            expect(large).toBeLessThanOrEqual((closer[i]?.large ?? 0) + 1e-12)
            expect(small + right + large).toBeCloseTo(1, 9)
          }
        }
      }),
    )
  })
  test('it is three tenths of a size, as along a chart: so far of the way to what the next smaller size is', () => {
    fc.assert(
      fc.property(product, shopper, (id, who) => {
        const row = catalogue.rowOf(id)
        const lean = (sizes: readonly LabelledFit[]) => sizes.map(({ small, large }) => Math.log(large / small) / 2)
        const [regular, loose] = [lean(liking(who, 'regular', row)), lean(liking(who, 'loose', row))]
        for (let i = 1; i < regular.length; i++) {
          const [smaller = 0, own = 0] = [regular[i - 1], regular[i]]
          expect(loose[i]).toBeCloseTo(own + 0.3 * (smaller - own), 6)
        }
      }),
    )
  })
  test('regular changes nothing, and a size that she chose is judged without it', () => {
    fc.assert(
      fc.property(product, shopper, (id, who) => {
        const row = catalogue.rowOf(id)
        expect(liking(who, 'regular', row)).toEqual(fitByModel(catalogue, row, who))
        expect(liking(who, 'loose', row, fitIfChosen)).toEqual(fitIfChosen(catalogue, row, who))
      }),
    )
  })
})

test('A preference is among the reasons, and without anything known of her says nothing', () => {
  const row = catalogue.rowOf('plain')
  const [known, unknown] = [{ measures: { chest: 94 } }, {}].map((who) => scoreByModel(catalogue, row, { ...who, preference: 'loose' }))
  expect(known?.reasons.map(({ kind }) => kind).sort()).toEqual(['measure', 'preference'])
  expect(known?.reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
  expect(unknown).toBeUndefined()
})

test('Advice says by how much a preference moved it; where it cannot say, that stays untold', () => {
  equip(catalogue.fit as never, scoreByModel)
  const told = new Set<string>()
  fc.assert(
    fc.property(product, shopper, (id, who) => {
      const advice = adviseSize(catalogue, { preference: 'loose', measures: who.measures }, id)
      told.add('best' in advice ? 'best' : advice.cannotSay)
      if ('best' in advice) expect(advice.shift).toBe(0.3)
      else expect(advice).not.toHaveProperty('shift')
    }),
  )
  expect([...told]).toEqual(expect.arrayContaining(['best', 'too-wide']))
})

test('Where nothing is known of a product or its category nothing is said', () => {
  expect(fitByModel(catalogue, -1, {})).toBeUndefined()
  expect(productOffset(catalogue, -1)).toBeUndefined()
  const { fit: _, ...bare } = catalogue
  expect(fitByModel(bare, 0, {})).toBeUndefined()
})
