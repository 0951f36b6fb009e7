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
const trial = { variants: { on: 1, off: 1 }, outcome: 'purchase', within: 'P7D' }
const counting = (experiments: object) => withPurpose({ facts: [{ fact: 'experiments', experiments }] })

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
    ['experiments without a list', withPurpose({ facts: [{ fact: 'experiments' }] }), 'lists its experiments'],
    ['a list at another fact', withPurpose({ facts: [{ fact: 'preference', experiments: { a: trial } }] }), 'lists its experiments'],
    ['an experiment of one variant', counting({ a: { ...trial, variants: { on: 1 } } }), 'at least two variants'],
    ['a variant that is never drawn', counting({ a: { ...trial, variants: { on: 1, off: 0 } } }), 'experiments.a.variants.off'],
    ['a variant named like a number of hers', counting({ a: { ...trial, variants: { 'Customer 4711': 1, on: 1 } } }), 'lower-case'],
    ['answers that are noise alone', counting({ a: { ...trial, flip: 0.5 } }), 'experiments.a.flip'],
    ['draws that would tell shoppers apart', counting({ a: trial, b: trial, c: trial, d: trial, e: trial }), '32 combinations'],
    ['another version', { ...policy, version: 2 }, 'version'],
    ['an odd purpose id', { ...policy, purposes: { 'A b': share } }, 'lower-case'],
    ['nothing at all', undefined, ''],
  ])('with %s is refused at its place', (_what, input, place) => {
    const problems = problemsOf(input)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.join('\n')).toContain(place)
  })
  test('names an experiment in one purpose only, so that one answer is not told twice', () => {
    const { purposes } = counting({ a: trial })
    expect(problemsOf({ ...policy, purposes: { ...purposes, other: purposes.stylist } })).toEqual([
      'experiments: "a" stands in two purposes; give each a name of its own',
    ])
    expect(problemsOf({ ...policy, purposes })).toEqual([])
  })
  test('names every problem, not only the first', () => {
    expect(problemsOf({ ...withPurpose({ keep: 'x', send: 'always' }), tracking: 1 }).length).toBe(3)
  })
})
