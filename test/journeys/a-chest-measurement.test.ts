import { describe, expect, test } from 'vitest'
import { engines } from '../setup/open-browser.js'
import { openShopper } from './open-shopper.js'

describe.each(engines())('In %s', (engine) => {
  test('a chest measure becomes a size on the page, is kept after one press, and is there at the next visit', async () => {
    const shopper = await openShopper(engine)
    try {
      await shopper.visit('/products/1003')
      await shopper.sees('Height and weight, 10 seconds: your size.')
      await shopper.press('Your fitting room')
      await shopper.sees('Say what you like.')
      await shopper.press('Chest – Not said')
      await shopper.fill('measure', '99')
      await shopper.browser.press('Enter')
      await shopper.sees('Keep on this device')
      expect(await shopper.databases()).toEqual([])
      await shopper.press('Keep on this device')
      await shopper.sees('Kept on this device')
      await shopper.press('Close')
      await shopper.sees('Should fit you')
      expect(await shopper.databases()).toEqual(['valet'])

      await shopper.visit('/products/1003')
      await shopper.sees('Should fit you')
      await shopper.sees('From your chest')
    } finally {
      await shopper.leave()
    }
  })
})
