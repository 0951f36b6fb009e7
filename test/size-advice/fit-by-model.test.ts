// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitCatalogue } from '../../src/fit/fit-catalogue.js'
import { fitTable } from '../../src/fit/fit-table.js'
import { learnFit } from '../../src/fit/learn-fit.js'
import { fitBody } from '../../src/size-advice/fit-body.js'
import { fitByModel, fitIfChosen, ownSize } from '../../src/size-advice/fit-by-model.js'
import { productOffset } from '../../src/size-advice/product-offset.js'
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

test('Where nothing is known of a product or its category nothing is said', () => {
  expect(fitByModel(catalogue, -1, {})).toBeUndefined()
  expect(productOffset(catalogue, -1)).toBeUndefined()
  const { fit: _, ...bare } = catalogue
  expect(fitByModel(bare, 0, {})).toBeUndefined()
})
