import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reasonBars, tagWords } from '../../src/elements/reason-bars.js'
import type { PickReasonWithFact } from '../../src/recommendations/pick.js'
import { english } from '../../src/texts/en.js'

const gain = fc.double({ min: 0.001, max: 2, noNaN: true })
const reasons = fc
  .record({ gains: fc.array(gain, { minLength: 1, maxLength: 12 }), kept: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ gains, kept }) => {
    const parts: PickReasonWithFact[] = gains.map((part, i) => ({ kind: 'taste', part, tag: `colour:${i}`, events: i }))
    const sum = gains.reduce((a, b) => a + b, 0)
    return [...parts, { kind: 'size' as const, part: (kept - 1) * sum }]
  })

describe('the steps of "Why this"', () => {
  test('are whole numbers that add up to the score that is shown', () => {
    fc.assert(
      fc.property(reasons, (given) => {
        const { bars, sum } = reasonBars({ reasons: given }, english)
        const score = given.reduce((total, { part }) => total + part, 0)
        expect(sum).toBe(Math.round(score * 100) + 0)
        expect(bars.reduce((total, { points }) => total + points, 0)).toBe(sum)
        expect(bars.every(({ points }) => Number.isInteger(points) && points !== 0)).toBe(true)
      }),
    )
  })

  test('begin where the last one ended; what lowers runs back', () => {
    fc.assert(
      fc.property(reasons, (given) => {
        let end = 0
        for (const { points, from } of reasonBars({ reasons: given }, english).bars) {
          expect(from).toBe(points > 0 ? end : end + points)
          end += points
        }
      }),
    )
  })

  test('are few: small ones are told together', () => {
    const many = Array.from(
      { length: 12 },
      (_, i): PickReasonWithFact => ({ kind: 'taste', part: 1 / (i + 1), tag: `colour:${i}`, events: 1 }),
    )
    const { bars } = reasonBars({ reasons: many }, english)
    expect(bars).toHaveLength(6)
    expect(bars.at(-1)?.words).toBe('Smaller reasons')
  })

  test('speak of the fact behind each', () => {
    const given: PickReasonWithFact[] = [
      { kind: 'taste', part: 0.5, tag: 'colour:bottle green', events: 3 },
      { kind: 'pin', part: 0.4, tag: 'material:wool' },
      { kind: 'taste', part: 0.3, tag: 'brand:fjellby', events: 0 },
      { kind: 'size', part: -0.2 },
      { kind: 'pin', part: -0.1, tag: 'category:pleats' },
    ]
    const size = { label: 'M', right: 0.86, inStock: true }
    expect(reasonBars({ reasons: given, size }, english).bars.map(({ words }) => words)).toEqual([
      'Bottle green, looked at 3 times',
      'Wool, which you pinned',
      'Fjellby, which you own',
      'Pleats, which you muted',
      'Chance that M fits: 86 %',
    ])
    expect(reasonBars({ reasons: given, size: { ...size, inStock: false } }, english).bars.at(-1)?.words).toBe('Your M is sold out')
  })

  test('name the product behind them, where it is known', () => {
    const given: PickReasonWithFact[] = [
      { kind: 'history', part: 0.5, product: 'p1' },
      { kind: 'similar', part: 0.4, tag: 'colour:green', from: ['p1', 'p2'] },
      { kind: 'history', part: 0.3, product: 'gone' },
      { kind: 'history', part: 0.2, product: 'p3' },
    ]
    const titles = (id: string) => (id === 'p1' ? 'Chore jacket' : '')
    expect(reasonBars({ reasons: given, product: 'p3' }, english, titles).bars.map(({ words }) => words)).toEqual([
      'Bought by others with Chore jacket',
      'Green, as Chore jacket',
      'Bought by others with something of yours',
      'You looked at it or bought it before',
    ])
  })

  test('a tag is shown as it is, with a capital', () => {
    expect(tagWords('colour:bottle green')).toBe('Bottle green')
    expect(tagWords('fit:w32:l34')).toBe('W32:l34')
  })
})
