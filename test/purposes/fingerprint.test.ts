// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { Experiment, Experiments } from '../../src/purposes/experiment.js'
import { fingerprint } from '../../src/purposes/fingerprint.js'
import type { DevicePurpose, Policy, SharedFact, SharePurpose } from '../../src/purposes/policy.js'

const chest: SharedFact = { fact: 'measures.chest', round: 2 }
const tastes: SharedFact = { fact: 'taste.top', most: 5 }
const stylist: SharePurpose = {
  kind: 'share',
  title: { en: 'Ask the stylist' },
  text: { en: 'A person looks at it.' },
  facts: [chest, tastes],
  recipients: ['atelier', 'shop'],
  keep: 'P30D',
  send: 'once',
}
const sizes: DevicePurpose = {
  kind: 'device',
  title: { en: 'Sizes' },
  text: { en: 'Kept here.' },
  parts: ['measures', 'wardrobe'],
  keep: 'P2Y',
}
const policy: Policy = {
  version: 1,
  controller: { name: 'Shop GmbH', contact: 'privacy@shop.example' },
  recipients: { shop: { name: 'Shop', endpoint: '/shares' }, atelier: { name: 'Atelier', endpoint: 'https://atelier.example/in' } },
  purposes: { stylist, sizes },
}
const withStylist = (change: Partial<SharePurpose>): Policy => ({
  ...policy,
  purposes: { ...policy.purposes, stylist: { ...stylist, ...change } },
})
const withSizes = (change: Partial<DevicePurpose>): Policy => ({
  ...policy,
  purposes: { ...policy.purposes, sizes: { ...sizes, ...change } },
})
const withShop = (change: { name?: string; endpoint?: string }): Policy => ({
  ...policy,
  recipients: { ...policy.recipients, shop: { name: 'Shop', endpoint: '/shares', ...change } },
})

const trial: Experiment = { variants: { control: 1, picks: 1 }, outcome: 'purchase', within: 'P7D' }
const counting = (change: Partial<Experiment>, more: Experiments = {}): Policy =>
  withStylist({ facts: [...stylist.facts, { fact: 'experiments', experiments: { cart: { ...trial, ...change }, ...more } }] })

test('of an experiment she agrees to what is told of it, not to how often a version is drawn', async () => {
  const agreed = await fingerprint(counting({}), 'stylist')
  expect(await fingerprint(counting({ variants: { picks: 9, control: 1 }, flip: 0 }), 'stylist')).toBe(agreed)
  const others = [
    counting({ outcome: 'cart' }),
    counting({ within: 'P1D' }),
    counting({ flip: 0.1 }),
    counting({ variants: { control: 1, rows: 1 } }),
    counting({}, { home: trial }),
  ]
  for (const changed of others) expect(await fingerprint(changed, 'stylist')).not.toBe(agreed)
})

describe('what the shopper agreed to stays the same', () => {
  test.each<[string, Policy]>([
    ['a title is corrected', withStylist({ title: { en: 'Ask our stylist', de: 'Stilberatung' } })],
    ['a text is corrected', withStylist({ text: { en: 'Someone looks at it.' } })],
    ['the contact address moves', { ...policy, controller: { name: 'Shop GmbH', contact: 'dpo@shop.example' } }],
    ['facts are listed in another order', withStylist({ facts: [...stylist.facts].reverse() })],
    ['recipients are listed in another order', withStylist({ recipients: ['shop', 'atelier'] })],
    ['a coarsening is left out in so many words', withStylist({ facts: [{ ...chest, most: undefined }, tastes] })],
    ['another purpose changes', withSizes({ keep: 'P1Y' })],
    ['an unrelated recipient joins', { ...policy, recipients: { ...policy.recipients, lab: { name: 'Lab', endpoint: '/lab' } } }],
  ])('when %s', async (_, changed) => {
    expect(await fingerprint(changed, 'stylist')).toBe(await fingerprint(policy, 'stylist'))
  })
})

describe('the shopper is asked again', () => {
  test.each<[string, Policy]>([
    ['a fact more is named', withStylist({ facts: [...stylist.facts, { fact: 'measures.weight' }] })],
    ['a fact less is named', withStylist({ facts: stylist.facts.slice(0, 1) })],
    ['a fact gets finer', withStylist({ facts: [{ ...chest, round: 1 }, tastes] })],
    ['a fact is no longer rounded', withStylist({ facts: [{ fact: 'measures.chest' }, tastes] })],
    ['a list gets longer', withStylist({ facts: [chest, { ...tastes, most: 6 }] })],
    ['a recipient leaves', withStylist({ recipients: ['shop'] })],
    ['a recipient gets another name', withShop({ name: 'Shop Holding' })],
    ['a recipient gets another address', withShop({ endpoint: 'https://elsewhere.example/in' })],
    ['facts are kept longer', withStylist({ keep: 'P31D' })],
    ['facts are sent at other times', withStylist({ send: 'on-change' })],
    ['an experiment is counted', counting({})],
    ['someone else is responsible', { ...policy, controller: { name: 'Other GmbH', contact: 'privacy@shop.example' } }],
  ])('when %s', async (_, changed) => {
    expect(await fingerprint(changed, 'stylist')).not.toBe(await fingerprint(policy, 'stylist'))
  })

  test.each<[string, Policy]>([
    ['a part more is kept', withSizes({ parts: ['measures', 'wardrobe', 'history'] })],
    ['parts are kept longer', withSizes({ keep: 'P3Y' })],
  ])('for a device purpose when %s', async (_, changed) => {
    expect(await fingerprint(changed, 'sizes')).not.toBe(await fingerprint(policy, 'sizes'))
  })

  test('for a device purpose not when its parts are listed in another order', async () => {
    expect(await fingerprint(withSizes({ parts: ['wardrobe', 'measures'] }), 'sizes')).toBe(await fingerprint(policy, 'sizes'))
  })
})

test('a decision for one purpose is none for another with the same terms', async () => {
  const twins: Policy = { ...policy, purposes: { stylist, tailor: stylist } }
  expect(await fingerprint(twins, 'tailor')).not.toBe(await fingerprint(twins, 'stylist'))
})

test('a purpose that the policy does not have has no fingerprint, nor has an inherited name', async () => {
  await expect(fingerprint(policy, 'nothing')).rejects.toThrow('no purpose "nothing"')
  await expect(fingerprint(policy, 'constructor')).rejects.toThrow(RangeError)
})
