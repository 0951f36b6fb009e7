// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeasureName } from '../../src/measures/measure.js'
import { type Body, marginal, populationBody } from '../../src/measures/population.js'
import { bodyGiven, type Evidence } from '../../src/size-advice/evidence.js'
import { reasonsFor } from '../../src/size-advice/reasons.js'

const DECIDING: readonly MeasureName[] = ['chest', 'waist']
const observation = fc.record({
  measure: fc.constantFrom<MeasureName>('height', 'weight', 'chest', 'waist', 'hip', 'footLength'),
  value: fc.double({ min: 60, max: 120, noNaN: true }),
  variance: fc.double({ min: 0.16, max: 60, noNaN: true }),
})
const evidence = fc
  .array(fc.array(observation, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((all): Evidence[] => all.map((observations) => ({ reason: { kind: 'measure', measure: 'chest' }, observations })))

/** How far two bodies lie apart along the deciding measures (Kullback–Leibler). */
function apart(before: Body, after: Body): number {
  return DECIDING.reduce((sum, measure) => {
    const [p, q] = [marginal(after, measure), marginal(before, measure)]
    if (!p || !q) return sum
    return sum + (p.variance / q.variance - 1 + (p.mean - q.mean) ** 2 / q.variance + Math.log(q.variance / p.variance)) / 2
  }, 0)
}

describe('The share of a reason', () => {
  test('is what the advice loses without it', () => {
    fc.assert(
      fc.property(evidence, (all) => {
        const body = bodyGiven('women', all)
        const losses = all.map((left) =>
          apart(
            bodyGiven(
              'women',
              all.filter((held) => held !== left),
            ),
            body,
          ),
        )
        const sum = losses.reduce((total, loss) => total + loss, 0)
        const counting = losses.filter((loss) => loss > sum * 1e-3)
        const expected = counting.map((loss) => loss / counting.reduce((total, one) => total + one, 0)).sort((a, b) => b - a)
        const shares = reasonsFor(all, body, DECIDING).map(({ share }) => share)
        // A loss at the very edge of counting may fall on either side of it.
        const told = Math.min(shares.length, expected.length)
        expect(Math.abs(shares.length - expected.length)).toBeLessThanOrEqual(1)
        for (let i = 0; i < told; i++) expect(shares[i]).toBeCloseTo(expected[i] ?? 0, 2)
      }),
      { numRuns: 300 },
    )
  })
  test('is all of it where nothing else is known', () => {
    const only: Evidence = { reason: { kind: 'measure', measure: 'chest' }, observations: [{ measure: 'chest', value: 98, variance: 3 }] }
    expect(reasonsFor([only], bodyGiven('men', [only]), DECIDING)).toEqual([{ kind: 'measure', measure: 'chest', share: 1 }])
    expect(reasonsFor([], populationBody('men'), DECIDING)).toEqual([])
  })
})
