// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SizeChart } from '../../src/catalogue/size-chart.js'
import { MEASURES, type MeasureName } from '../../src/measures/measure.js'
import { readSizeCharts } from '../../src/size-charts/read-size-charts.js'

const RISING: readonly MeasureName[] = ['chest', 'underbust', 'waist', 'hip', 'neck', 'footLength']
const read = (text: string) => readSizeCharts({ name: 'charts', bytes: new TextEncoder().encode(text) })

function sound({ rows }: SizeChart): void {
  const below: { [name in MeasureName]?: { readonly min: number; readonly max: number } } = {}
  expect(rows.length).toBeGreaterThan(0)
  expect(new Set(rows.map(({ label }) => label.toLowerCase())).size).toBe(rows.length)
  for (const { ranges } of rows) {
    expect(Object.keys(ranges).length).toBeGreaterThan(0)
    for (const [name, range] of Object.entries(ranges) as [MeasureName, { min: number; max: number }][]) {
      expect(range.min).toBeLessThan(range.max)
      expect(range.min).toBeGreaterThanOrEqual(MEASURES[name].min)
      expect(range.max).toBeLessThanOrEqual(MEASURES[name].max)
      const before = RISING.includes(name) ? below[name] : undefined
      // Equal only where one size comes in several leg lengths or fits.
      if (before && (before.min !== range.min || before.max !== range.max)) {
        expect(range.min).toBeGreaterThan(before.min)
        expect(range.max).toBeGreaterThan(before.max)
      }
      below[name] = range
    }
  }
}

function holds(text: string): void {
  const { charts, problems } = read(text)
  expect(charts.length + problems.length).toBeGreaterThan(0)
  for (const chart of charts) sound(chart)
}

const names = fc.constantFrom(
  'Size',
  'EU',
  'Brand',
  'Category',
  'Gender',
  'Fit',
  'Bust',
  'bust-cm',
  'Chest (in)',
  'Waist',
  'waist_min',
  'waist_max',
  'Hips in',
  'Inseam',
  'Foot length',
  'CM',
  'Height',
  'Garment chest',
  'Unit',
  'rows',
  'ranges',
  'constructor',
  '__proto__',
  'x',
)
const number = fc.oneof(fc.double({ min: 0, max: 200 }), fc.integer({ min: 20, max: 130 }), fc.double())
const cell = fc.oneof(
  number,
  fc.integer({ min: 60, max: 130 }),
  fc.tuple(number, number).map(([a, b]) => `${a}-${b}`),
  fc.tuple(number, number).map(([a, b]) => ({ min: a, max: b })),
  fc.tuple(number, number),
  fc.constantFrom('S', 'M', 'L', '', 'cm', 'in', '34 1/2', '34"', '5\'10"', 'garment', 'kids', 'women', null, true),
  fc.string(),
)
const row = fc.dictionary(names, cell)

test('any text gives charts or problems, and every chart is sound', () => {
  fc.assert(fc.property(fc.string(), holds), { numRuns: 500 })
})

test('so does any JSON', () => {
  fc.assert(fc.property(fc.json(), holds), { numRuns: 500 })
})

test('so does any JSON that looks like a size chart', () => {
  const sizes = fc.dictionary(fc.string({ maxLength: 4 }), row)
  const rows = fc.array(row, { maxLength: 12 })
  const charts = fc.oneof(
    rows,
    sizes,
    fc.dictionary(names, sizes),
    fc.record({ rows, unit: fc.constantFrom('cm', 'in') }),
    fc.array(fc.record({ rows })),
  )
  fc.assert(
    fc.property(charts, (value) => holds(JSON.stringify(value))),
    { numRuns: 700 },
  )
})

test('so does any table', () => {
  const table = fc
    .tuple(
      fc.array(names, { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
      fc.constantFrom(',', ';', '\t'),
    )
    .map(([header, lines, sign]) => [header, ...lines].map((line) => line.map(String).join(sign)).join('\n'))
  fc.assert(fc.property(table, holds), { numRuns: 700 })
})

test('so does a chart of plain numbers, of which most lie close together', () => {
  const value = fc.integer({ min: 800, max: 1000 }).map((tenths) => tenths / 10)
  const rows = fc.array(fc.record({ chest: value, waist: fc.option(value), hips: fc.oneof(value, fc.tuple(value, value)) }), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(rows, (list) => holds(JSON.stringify(list.map((measures, i) => ({ size: i, ...measures }))))),
    { numRuns: 700 },
  )
})
