import { describe, expect, test } from 'vitest'
import { decisionWrite, readDecisions } from '../../src/purposes/decision-store.js'
import { type Decision, mayAsk, stateOf } from '../../src/purposes/decisions.js'
import { parseDuration } from '../../src/purposes/duration.js'
import { memoryStorage } from '../../src/storage/memory-storage.js'

const DAY = 86_400_000
const decision = (state: Decision['state'], at = 0): Decision => ({ purpose: 'stylist', state, at, policy: 'terms-1', receipt: 'r' })

describe('A purpose', () => {
  test('is locked until the shopper decides', () => {
    expect(stateOf(undefined, 'terms-1')).toBe('undecided')
  })
  test('that was unlocked under other terms is expired, a refusal is not', () => {
    expect(stateOf(decision('unlocked'), 'terms-1')).toBe('unlocked')
    expect(stateOf(decision('unlocked'), 'terms-2')).toBe('expired')
    expect(stateOf(decision('refused'), 'terms-2')).toBe('refused')
  })
  test('is not asked for within six months of a no', () => {
    expect(mayAsk(decision('refused'), 'refused', 182 * DAY)).toBe(false)
    expect(mayAsk(decision('locked'), 'locked', 182 * DAY)).toBe(false)
    expect(mayAsk(decision('refused'), 'refused', 184 * DAY)).toBe(true)
    expect(mayAsk(decision('unlocked'), 'unlocked', 184 * DAY)).toBe(false)
    expect(mayAsk(undefined, 'undecided', 0)).toBe(true)
  })
  test('is not unlocked by something else that lies in the drawer', async () => {
    const storage = memoryStorage()
    await storage.write([
      decisionWrite(decision('unlocked')),
      { drawer: 'decisions', key: 'learn', value: { purpose: 'learn', state: 'open', at: 0, policy: '', receipt: '' } },
      { drawer: 'decisions', key: 'charts', value: 'unlocked' },
    ])
    expect(Object.keys((await readDecisions(storage)).byPurpose)).toEqual(['stylist'])
  })
})

test.each([
  ['P30D', 30],
  ['P2W', 14],
  ['P6M', 180],
  ['P2Y', 730],
  ['P1Y1M', 395],
])('%s is %i days', (text, days) => {
  expect(parseDuration(text)).toBe(days * DAY)
})

test.each(['', 'P', '30D', 'P1H', 'P-1D', 'PT1H', 'p1d'])('"%s" is no duration', (text) => {
  expect(parseDuration(text)).toBeUndefined()
})
