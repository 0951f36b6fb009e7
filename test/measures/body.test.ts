// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Body, observe, view } from '../../src/measures/body.js'
import { BODY_MEASURES, type Population, populationBody } from '../../src/measures/population.js'
import { solve } from './solve-by-elimination.js'

const along = (name: (typeof BODY_MEASURES)[number]) => [[BODY_MEASURES.indexOf(name), 1]] as const
const population = fc.constantFrom<Population>('women', 'men', 'unisex')
const reading = fc.record({
  place: fc.integer({ min: 0, max: BODY_MEASURES.length - 1 }),
  value: fc.double({ min: 3, max: 5, noNaN: true }),
  variance: fc.double({ min: 1e-4, max: 0.1, noNaN: true }),
})
const readings = fc.array(reading, { maxLength: 8 })
type Reading = { readonly place: number; readonly value: number; readonly variance: number }
const given = (of: Population, all: readonly Reading[]): Body => {
  const body = populationBody(of)
  for (const { place, value, variance } of all) observe(body, [[place, 1]], value, variance)
  return body
}

describe('A body of which nothing is known', () => {
  test('is an adult of the general population: the median waist is about 95 cm of women and 98 cm of men', () => {
    const [women] = view(populationBody('women'), along('waist'))
    const [men] = view(populationBody('men'), along('waist'))
    expect(Math.exp(women?.mean ?? 0)).toBeCloseTo(94.9, 0)
    expect(Math.exp(men?.mean ?? 0)).toBeCloseTo(97.7, 0)
  })
  test('may be a woman or a man until a height of 190 cm says which', () => {
    const body = populationBody('unisex')
    expect(view(body, along('height')).map(({ weight }) => weight)).toEqual([0.5, 0.5])
    observe(body, along('height'), Math.log(190), (1.8 / 190) ** 2)
    expect(view(body, along('height'))[1]?.weight).toBeGreaterThan(0.95)
  })
})

describe('Every body', () => {
  test('is the same in whatever order it was measured', () => {
    fc.assert(
      fc.property(population, readings, (of, all) => {
        const turned = view(given(of, [...all].reverse()), along('chest'))
        for (const [i, part] of view(given(of, all), along('chest')).entries()) {
          expect(turned[i]?.mean).toBeCloseTo(part.mean, 6)
          expect(turned[i]?.variance).toBeCloseTo(part.variance, 8)
          expect(turned[i]?.weight).toBeCloseTo(part.weight, 5)
        }
      }),
    )
  })
  test('is the same whether it takes in one reading after the other or all at once, by one system of equations', () => {
    fc.assert(
      fc.property(fc.constantFrom<Population>('women', 'men'), readings, (of, all) => {
        const [prior, after] = [populationBody(of)[0], given(of, all)[0]]
        if (!prior || !after) throw new Error(of)
        const n = prior.mean.length
        const at = (i: number, k: number) => prior.covariance[i * n + k] ?? 0
        const places = all.map(({ place }) => place)
        // Between the readings what the body says of them, and on the diagonal their own error.
        const between = all.map(({ place, variance }, i) => places.map((other, k) => at(place, other) + (i === k ? variance : 0)))
        const off = all.map(({ place, value }) => [value - (prior.mean[place] ?? 0)])
        const known = solve(
          between,
          all.map((_, i) => [...(off[i] ?? []), ...Array.from({ length: n }, (_, k) => at(places[i] ?? 0, k))]),
        )
        for (let i = 0; i < n; i++) {
          const gained = (column: number) => places.reduce((sum, place, row) => sum + at(i, place) * (known[row]?.[column] ?? 0), 0)
          expect(after.mean[i]).toBeCloseTo((prior.mean[i] ?? 0) + gained(0), 9)
          for (let k = 0; k < n; k++) expect(after.covariance[i * n + k]).toBeCloseTo(at(i, k) - gained(1 + k), 9)
        }
      }),
    )
  })
  test('of one group is never known less for one more reading', () => {
    fc.assert(
      fc.property(readings, reading, (all, one) => {
        const [before] = view(given('women', all), along('hip'))
        const [after] = view(given('women', [...all, one]), along('hip'))
        expect(after?.variance).toBeLessThanOrEqual((before?.variance ?? 0) + 1e-12)
      }),
    )
  })
  test('is not less sure of a measure than the tape', () => {
    const body = given('men', [{ place: BODY_MEASURES.indexOf('waist'), value: Math.log(90), variance: 4e-4 }])
    expect(view(body, along('waist'))[0]?.variance).toBeLessThan(4e-4)
  })
})
