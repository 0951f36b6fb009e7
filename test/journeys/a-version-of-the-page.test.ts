import { describe, expect, test } from 'vitest'
import { engines } from '../setup/open-browser.js'
import { openShopper, type Shopper, shop } from './open-shopper.js'

const told = async () => (await shop.held()).facts.filter(({ purpose }) => purpose === 'count')

async function putInBag(shopper: Shopper): Promise<void> {
  await shopper.press('M')
  await shopper.press('Add to bag')
  await shopper.sees('In the bag')
}

const drawn = (shopper: Shopper) => shopper.browser.run<{ variant: string }>("return valet.experiment('free-returns')")

async function give(shopper: Shopper, key: string): Promise<void> {
  await shopper.press(`${key} Not decided`)
  await shopper.press('Give key')
  await shopper.sees(`Key given: ${key}`)
}

describe.each(engines())('In %s', (engine) => {
  test('a version of the page is drawn here, kept after one key, and counted after another once its time is over', async () => {
    const shopper = await openShopper(engine)
    try {
      await shopper.visit('/products/1003?days=-8')
      await putInBag(shopper)
      const { variant } = await drawn(shopper)
      expect(await shopper.databases()).toEqual([])
      await shopper.press('Your fitting room')
      await shopper.press('Keys 0/6')
      await give(shopper, 'Show me the same page again')
      await give(shopper, 'Count me in')
      await drawn(shopper)
      await shopper.press('My data')
      await shopper.sees('Version of a page: free-returns')

      await shopper.visit('/products/1003?days=-8')
      expect(await drawn(shopper)).toEqual({ variant })
      await putInBag(shopper)
      expect(await told()).toEqual([])

      await shopper.visit('/products/1003')
      let counted = await told()
      while (counted.length === 0) counted = await told()
      expect(counted).toMatchObject([
        {
          recipient: 'counting',
          facts: { experiments: [{ experiment: 'free-returns', variant, outcome: expect.stringMatching(/^(yes|no)$/) }] },
        },
      ])
      await shopper.press('Your fitting room')
      await shopper.press('Keys 2/6')
      await shopper.press('Lock all')
      while ((await told()).length > 0);
    } finally {
      await shopper.leave()
    }
  })
})
