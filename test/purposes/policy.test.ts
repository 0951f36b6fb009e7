import { describe, expect, test } from 'vitest'
import { definePolicy, PolicyError, readPolicy } from '../../src/purposes/policy.js'

const share = {
  kind: 'share',
  title: { en: 'Ask' },
  text: { en: '.' },
  facts: [{ fact: 'measures.chest', round: 2 }],
  recipients: ['styling'],
  keep: 'P30D',
  send: 'once',
}
const policy = {
  version: 1,
  controller: { name: 'Shop', contact: 'x@shop.example' },
  recipients: { styling: { name: 'S', endpoint: '/in' } },
  purposes: { stylist: share },
}
const problemsOf = (input: unknown): readonly string[] => {
  try {
    readPolicy(input)
    return []
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return error.problems
  }
}
const withPurpose = (change: object) => ({ ...policy, purposes: { stylist: { ...share, ...change } } })

describe('A policy', () => {
  test('that is right is taken as it is', () => {
    expect(readPolicy(policy)).toEqual(policy)
    expect(definePolicy(readPolicy(policy))).toEqual(policy)
  })
  test.each([
    ['an unknown field', { ...policy, tracking: true }, 'tracking'],
    ['an unknown fact', withPurpose({ facts: [{ fact: 'measures.iq' }] }), 'purposes.stylist.facts.0.fact'],
    ['a misspelt member of a fact', withPurpose({ facts: [{ fact: 'preference', rounded: 2 }] }), 'purposes.stylist.facts.0.rounded'],
    ['a recipient that is not there', withPurpose({ recipients: ['ads'] }), 'purposes.stylist.recipients: "ads"'],
    ['no duration', withPurpose({ keep: '30 days' }), 'purposes.stylist.keep: write an ISO 8601 duration'],
    ['no facts', withPurpose({ facts: [] }), 'purposes.stylist.facts'],
    ['another version', { ...policy, version: 2 }, 'version'],
    ['an odd purpose id', { ...policy, purposes: { 'A b': share } }, 'lower-case'],
    ['nothing at all', undefined, ''],
  ])('with %s is refused at its place', (_what, input, place) => {
    const problems = problemsOf(input)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.join('\n')).toContain(place)
  })
  test('names every problem, not only the first', () => {
    expect(problemsOf({ ...withPurpose({ keep: 'x', send: 'always' }), tracking: 1 }).length).toBe(3)
  })
})
