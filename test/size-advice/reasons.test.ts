// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alongOf, type Body, likeliest, observe, sum, varianceOf, view } from '../../src/measures/body.js'
import { BODY_MEASURES, populationBody } from '../../src/measures/population.js'
import type { Evidence } from '../../src/size-advice/evidence.js'
import { contributions, shared } from '../../src/size-advice/reasons.js'

const CHEST = BODY_MEASURES.indexOf('chest')
const DIRECTION = [
  [CHEST, 12],
  [BODY_MEASURES.indexOf('waist'), 9],
] as const
const one = fc
  .record({
    place: fc.integer({ min: 0, max: BODY_MEASURES.length - 1 }),
    off: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    variance: fc.double({ min: 1e-4, max: 0.02, noNaN: true }),
  })
  .map(({ place, off, variance }): Evidence => {
    const value = (likeliest(populationBody('women')).mean[place] ?? 0) + off
    return { measure: 'chest', observations: [{ direction: [[place, 1]], value, variance }] }
  })
const evidence = fc.array(one, { minLength: 1, maxLength: 12 })

function bodyGiven(all: readonly Evidence[]): Body {
  const body = populationBody('women')
  for (const { observations } of all) for (const { direction, value, variance } of observations) observe(body, direction, value, variance)
  return body
}

/** How far two bodies lie apart along the direction (Kullback-Leibler). */
function apart(before: Body, after: Body): number {
  const [p, q] = [view(after, DIRECTION)[0], view(before, DIRECTION)[0]]
  if (!p || !q) throw new Error('a body has a part')
  return (p.variance / q.variance - 1 + (p.mean - q.mean) ** 2 / q.variance + Math.log(q.variance / p.variance)) / 2
}

describe('What a reason contributes', () => {
  test('is what the advice loses without it', () => {
    fc.assert(
      fc.property(evidence, (all) => {
        const body = bodyGiven(all)
        const part = likeliest(body)
        const after = ({ direction, value, variance }: Evidence['observations'][number]) => ({
          direction,
          off: value - sum(direction, part.mean),
          left: variance - varianceOf(part, direction),
        })
        const told = contributions(
          all.map(({ measure, garment, observations }) => ({ measure, garment, after: observations.map(after) })),
          { along: alongOf(part, DIRECTION), variance: varianceOf(part, DIRECTION) },
        )
        for (const [i, left] of all.entries()) {
          const loss = apart(bodyGiven(all.filter((held) => held !== left)), body)
          expect(told[i]).toBeCloseTo(loss, 6)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('The shares of the reasons', () => {
  test('sum to 1, the largest first, without what counts for nothing', () => {
    expect(shared([1, 1e-9, 3])).toEqual([
      { at: 2, share: 0.75 },
      { at: 0, share: 0.25 },
    ])
    expect(shared([])).toEqual([])
  })
})
