// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SizeChart } from '../../src/catalogue/size-chart.js'
import { view } from '../../src/measures/body.js'
import { populationBody } from '../../src/measures/population.js'
import { fitOf } from '../../src/size-advice/fit.js'
import { seatOf } from '../../src/size-advice/seat.js'

const chart = (rows: SizeChart['rows'], kinds: SizeChart['kinds'] = ['top']): SizeChart => ({ brand: 'A', kinds, gender: 'women', rows })
const chest = (label: string, min: number, max: number) => ({ label, ranges: { chest: { min, max } } })
const cm = (of: SizeChart, label: string, kind: 'top' | 'trousers' = 'top') =>
  seatOf(of, kind, label)?.places[0] && {
    low: Math.exp(seatOf(of, kind, label)?.places[0]?.low ?? 0),
    high: Math.exp(seatOf(of, kind, label)?.places[0]?.high ?? 0),
  }

describe('The boundary between two sizes', () => {
  test('lies half-way where their ranges overlap, and where they leave a gap', () => {
    const apart = chart([chest('S', 80, 86), chest('M', 84, 92), chest('L', 96, 102)])
    expect(cm(apart, 'S')?.high).toBeCloseTo(85, 9)
    expect(cm(apart, 'M')?.low).toBeCloseTo(85, 9)
    expect(cm(apart, 'M')?.high).toBeCloseTo(94, 9)
    expect(cm(apart, 'L')?.low).toBeCloseTo(94, 9)
  })
  test('of a size between two rows lies between theirs', () => {
    const coarse = chart([chest('36', 80, 84), chest('40', 88, 92), chest('42', 92, 96)])
    expect(cm(coarse, '38')?.low).toBeCloseTo(84, 9)
    expect(cm(coarse, '38')?.high).toBeCloseTo(88, 9)
    expect(seatOf(coarse, 'top', '44')).toBeUndefined()
  })
  test('of a double size encloses both', () => {
    const letters = chart([chest('S', 80, 86), chest('M', 86, 92), chest('L', 92, 98)])
    expect(cm(letters, 'M/L')?.low).toBeCloseTo(86, 9)
    expect(cm(letters, 'M/L')?.high).toBeGreaterThan(98)
  })
})

describe('What decides a size', () => {
  test('is every measure that all rows state and that grows with the size', () => {
    const dress = chart(
      [0, 1, 2].map((i) => ({
        label: 'SML'[i] ?? '',
        ranges: {
          chest: { min: 80 + 6 * i, max: 86 + 6 * i },
          waist: { min: 62 + 6 * i, max: 68 + 6 * i },
          hip: i === 0 ? { min: 88, max: 94 } : undefined,
          height: { min: 160, max: 170 },
        } as SizeChart['rows'][number]['ranges'],
      })),
      ['dress'],
    )
    expect(seatOf(dress, 'dress', 'M')?.deciding).toEqual(['chest', 'waist'])
  })
  test('is the length as well where a chart has several of one waist', () => {
    const jeans = chart(
      [76, 82].flatMap((waist) =>
        [76, 81, 86].map((leg) => ({
          label: `${waist}/${leg}`,
          ranges: { waist: { min: waist, max: waist + 6 }, insideLeg: { min: leg, max: leg + 5 } },
        })),
      ),
      ['trousers'],
    )
    const seat = seatOf(jeans, 'trousers', '76/81')
    expect(seat?.deciding).toEqual(['waist'])
    expect(seat?.beside?.high).toBeCloseTo(Math.log(86) / ((Math.log(88.5) - Math.log(78.5)) / 2), 6)
    const once = chart(jeans.rows.filter(({ label }) => label.endsWith('81')))
    expect(seatOf(once, 'trousers', '76/81')?.beside).toBeUndefined()
  })
})

describe('Sizes side by side', () => {
  const edges = fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 2, maxLength: 9 })
  test('share every body between the smallest and the largest: their chances of being right and what lies beyond sum to 1', () => {
    fc.assert(
      fc.property(edges, fc.integer({ min: 66, max: 90 }), (steps, from) => {
        let at = from
        const rows = steps.map((step, i) => {
          at += step
          return chest(`${i}`, at - step, at)
        })
        const made = chart(rows)
        const fits = rows.map(({ label }) => {
          const seat = seatOf(made, 'top', label)
          if (!seat) throw new Error(label)
          return fitOf(view(populationBody('women'), seat.direction), seat)
        })
        const inside = fits.reduce((sum, { right }) => sum + right, 0)
        expect(inside + (fits[0]?.large ?? 0) + (fits.at(-1)?.small ?? 0)).toBeCloseTo(1, 6)
        for (const [i, { small }] of fits.entries()) expect(small).toBeLessThanOrEqual((fits[i - 1]?.small ?? 1) + 1e-9)
      }),
    )
  })
})
