// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import { readFigures } from '../../src/elements/body-figures.js'
import type { Shopper } from '../../src/profile/shopper.js'
import { adviseSize } from '../../src/size-advice/advise-size.js'
import { readSizeCharts } from '../../src/size-charts/read-size-charts.js'

const LABELS = ['S', 'M', 'L', 'XL']
/** A shop that sells one shirt by this chart. */
const shopOf = async (chart: string) => {
  const { charts, problems } = readSizeCharts({ name: 'charts.csv', bytes: new TextEncoder().encode(chart) })
  expect(problems).toEqual([])
  const variants = LABELS.map((size) => ({ id: size, size, colour: '', inStock: true }))
  const shirt = { id: 'shirt', title: 'Shirt', brand: '', category: ['Shirts'], gender: 'men' as const, tags: [], aliases: [], variants }
  return openCatalogue([shirt], charts)
}
const table = (unit: string, factor: number) =>
  [
    'Size,Chest,Waist,Unit',
    ...LABELS.map((label, i) => {
      const cell = (inches: number) => `${(inches * factor).toFixed(2)}-${((inches + 4) * factor).toFixed(2)}`
      return [label, cell(34 + 4 * i), cell(28 + 4 * i), unit].join(',')
    }),
  ].join('\n')
const inCentimetres = await shopOf(table('cm', 2.54))
const inInches = await shopOf(table('in', 1))
const chances = (catalogue: typeof inInches, shopper: Shopper) => {
  const advice = adviseSize(catalogue, shopper, 'shirt')
  return 'sizes' in advice ? (advice.sizes ?? []).flatMap(({ small, right, large }) => [small, right, large]) : []
}
/** Two lists of chances are the same, up to what rounding to a tenth of a cm or kg does. */
const same = (a: readonly number[], b: readonly number[], within: number) => {
  expect(a).toHaveLength(LABELS.length * 3)
  for (const [i, chance] of a.entries()) expect(Math.abs(chance - (b[i] ?? Number.NaN))).toBeLessThan(within)
}

test('a chart in inches advises as the same chart in cm does', () => {
  fc.assert(
    fc.property(fc.double({ min: 80, max: 125, noNaN: true }), fc.double({ min: 65, max: 110, noNaN: true }), (chest, waist) => {
      const shopper = { measures: { chest, waist } }
      same(chances(inInches, shopper), chances(inCentimetres, shopper), 0.02)
    }),
  )
})

test('a body typed in feet, inches and pounds is advised as the same body in cm and kg is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 58, max: 80 }), fc.integer({ min: 100, max: 300 }), (inches, pounds) => {
      const imperial = readFigures({ ft: String(Math.floor(inches / 12)), in: String(inches % 12), lb: String(pounds) })
      const metric = readFigures({ cm: String(inches * 2.54), kg: String(pounds * 0.45359237) })
      const advised = (figures: typeof metric) => chances(inCentimetres, 'measures' in figures ? figures : {})
      same(advised(imperial), advised(metric), 1e-9)
    }),
  )
})
