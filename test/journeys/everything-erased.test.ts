import { describe, expect, test } from 'vitest'
import { engines } from '../setup/open-browser.js'
import { openShopper, shop } from './open-shopper.js'

describe.each(engines())('In %s', (engine) => {
  test('erasing leaves no database once the recipient confirmed, and nothing at the recipient', async () => {
    const shopper = await openShopper(engine)
    try {
      await shopper.visit('/products/1003')
      await shopper.press('Your fitting room')
      await shopper.press('Chest – Not said')
      await shopper.fill('measure', '95')
      await shopper.browser.press('Enter')
      await shopper.press('Keep on this device')
      await shopper.press('Keys 1/6')
      await shopper.press('Ask the stylist Not decided')
      await shopper.press('Give key')
      while ((await shop.held()).facts.length === 0);
      await shopper.press('My data')
      await shopper.sees('Sent to Harrow & Lind GmbH')
      await shopper.press('Erase')
      await shopper.press('Erase 1 fact')
      while ((await shop.held()).facts.length > 0);
      while ((await shopper.databases()).length > 0);
      expect((await shop.held()).decisions.some(({ endedBy }) => endedBy === 'erasure')).toBe(true)
    } finally {
      await shopper.leave()
    }
  })
})
