import { expect, test } from 'vitest'
import { adviceWithoutFacts, pickWithoutFacts } from '../../src/session/without-facts.js'

test('the page learns the size and how sure it is, not what it was worked out from nor where the body differs', () => {
  const advice = adviceWithoutFacts({
    sizes: [],
    best: 'M',
    certainty: 0.8,
    chart: 'brand',
    shift: 0.3,
    reasons: [{ kind: 'measure', measure: 'chest', share: 1 }],
    places: [{ measure: 'hip', sits: 'tight', by: 3 }],
    runnerUp: { label: 'L', right: 0.2, sits: 'looser', at: ['hip'] },
    next: { kind: 'measure', measure: 'waist', gain: 1 },
  })
  expect(advice).toEqual({ sizes: [], best: 'M', certainty: 0.8, chart: 'brand', reasons: [{ kind: 'measure', share: 1 }] })
  expect(adviceWithoutFacts({ cannotSay: 'too-wide', next: { kind: 'garment', gain: 1 } })).toEqual({ cannotSay: 'too-wide' })
})

test('the page learns what a recommendation is made of, not the facts behind it', () => {
  const pick = {
    product: 'p',
    score: 1,
    headline: 'for-you',
    reasons: [{ kind: 'taste', part: 1, tag: 'colour:green', events: 3 }],
  } as const
  expect(pickWithoutFacts(pick).reasons).toEqual([{ kind: 'taste', part: 1 }])
})
