// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FACT_NAMES, type FactName, type FactValue } from '../../src/profile/fact-name.js'
import type { SharedFact, SharePurpose } from '../../src/purposes/policy.js'
import { isShare, makeShare, type Share } from '../../src/sharing/gate.js'
import { packShare } from '../../src/sharing/outbox.js'
import { makeShareKey } from '../../src/sharing/share-keys.js'

const purpose = (facts: readonly SharedFact[]): SharePurpose => ({
  kind: 'share',
  title: { en: 'Ask' },
  text: { en: '.' },
  facts,
  recipients: ['styling'],
  keep: 'P30D',
  send: 'once',
})
const EXPERIMENTS = { cart: { variants: { control: 1, picks: 1 }, outcome: 'purchase', within: 'P7D' } } as const
const terms = (facts: readonly SharedFact[]) => ({ id: 'stylist', purpose: purpose(facts), recipient: 'styling', fingerprint: 'f' })
const everything = (name: FactName): FactValue => (name.startsWith('measures.') ? 95 : name === 'preference' ? 'loose' : ['a', 'b', 'c'])

describe('The gate', () => {
  test('lets through the facts the purpose names, and no others, whatever is known', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...FACT_NAMES), { minLength: 1 }),
        fc.uniqueArray(fc.constantFrom(...FACT_NAMES)),
        (named, known) => {
          const share = makeShare(
            terms(named.map((fact) => (fact === 'experiments' ? { fact, experiments: EXPERIMENTS } : { fact }))),
            (name) => (known.includes(name) ? everything(name) : undefined),
            known.includes('experiments') ? [{ draw: { experiment: 'cart', variant: 'picks', chance: 0.5 }, age: 8 * 86_400_000 }] : [],
          )
          const expected = named.filter((name) => known.includes(name)).sort()
          expect(Object.keys(share?.facts ?? {}).sort()).toEqual(expected)
        },
      ),
    )
  })
  test('makes no share of nothing', () => {
    expect(makeShare(terms([{ fact: 'preference' }]), () => undefined)).toBeUndefined()
  })
  test('rounds and shortens as the policy says', () => {
    const share = makeShare(
      terms([
        { fact: 'measures.chest', round: 2 },
        { fact: 'measures.neck', round: 0.5 },
        { fact: 'taste.top', most: 2 },
      ]),
      (name) => (name === 'measures.neck' ? 38.3 : everything(name)),
    )
    expect(share?.facts).toEqual({ 'measures.chest': 96, 'measures.neck': 38.5, 'taste.top': ['a', 'b'] })
  })
  test('marks what it made; nothing that looks alike passes', async () => {
    const share = makeShare(terms([{ fact: 'preference' }]), everything)
    expect(share && isShare(share)).toBe(true)
    const forged = { ...share } as Share
    expect(isShare(forged)).toBe(false)
    const key = await makeShareKey({
      purpose: 'stylist',
      recipient: 'styling',
      endpoint: 'https://shop.example/in',
      policy: 'f',
      receipt: '00000000-0000-4000-8000-000000000001',
    })
    await expect(packShare(forged, key, '00000000-0000-4000-8000-000000000002', 0)).rejects.toThrow('only a share that the gate made')
  })
  test('hands out a share that nobody can change afterwards', () => {
    const share = makeShare(terms([{ fact: 'preference' }]), everything)
    expect(Object.isFrozen(share) && Object.isFrozen(share?.facts)).toBe(true)
  })
})
