import { describe, expect, test } from 'vitest'
import { engines } from '../setup/open-browser.js'
import { openShopper, type Shop, type Shopper, shop } from './open-shopper.js'

const held = async (wanted: (now: Awaited<ReturnType<Shop['held']>>) => boolean) => {
  for (;;) {
    const { facts, decisions } = await shop.held()
    const now = { facts: facts.filter(({ purpose }) => purpose === 'stylist'), decisions }
    if (wanted(now)) return now
  }
}

async function sayChest(shopper: Shopper): Promise<void> {
  await shopper.press('Your fitting room')
  await shopper.press('Chest – Not said')
  await shopper.fill('measure', '95')
  await shopper.browser.press('Enter')
}

describe.each(engines())('In %s', (engine) => {
  test('giving the key puts exactly its facts into Postgres, taking it back removes them and leaves the decision', async () => {
    const shopper = await openShopper(engine)
    const before = await shop.held()
    const isNew = (decision: { purpose: string }, i: number, all: readonly unknown[]) =>
      decision.purpose === 'stylist' && i < all.length - before.decisions.length
    try {
      await shopper.visit('/products/1003')
      await sayChest(shopper)
      await shopper.press('Keep on this device')
      await shopper.press('Keys 1/6')
      await shopper.press('Ask the stylist Not decided')
      await shopper.sees('"measures.chest": 96')
      await shopper.press('Give key')
      const given = await held(({ facts }) => facts.length === 1)
      expect(given.facts).toMatchObject([{ purpose: 'stylist', recipient: 'styling', facts: { 'measures.chest': 96 } }])
      expect(Object.keys(given.facts[0]?.facts as object)).toEqual(['measures.chest'])
      await shopper.press('Take back')
      const ended = await held(({ facts }) => facts.length === 0)
      expect(ended.decisions.filter(isNew)).toMatchObject([{ purpose: 'stylist', endedBy: 'withdrawal' }])
      expect(JSON.stringify(ended.decisions)).not.toContain('measures')
    } finally {
      await shopper.leave()
    }
  })
})
