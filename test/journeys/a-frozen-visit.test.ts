import { describe, expect, test } from 'vitest'
import { engines } from '../setup/open-browser.js'
import { openShopper } from './open-shopper.js'

describe.each(engines())('In %s', (engine) => {
  test('while frozen nothing new is learnt, and only the shopper thaws', async () => {
    const shopper = await openShopper(engine)
    const history = () =>
      shopper.browser.run<number>(`
      const open = indexedDB.open('valet')
      const database = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result) })
      const read = database.transaction('profile').objectStore('profile').get('history')
      await new Promise((resolve) => { read.onsuccess = resolve })
      database.close()
      return read.result?.length ?? 0`)
    const look = (product: string) => shopper.browser.run(`await valet.observe({ type: 'view', product: '${product}' })`)
    try {
      await shopper.visit('/')
      await shopper.press('Your fitting room')
      await shopper.press('Keys 0/6')
      await shopper.press('Learn from what I look at Not decided')
      await shopper.press('Give key')
      await shopper.sees('Take back')
      await look('1003')
      expect(await history()).toBe(1)
      await shopper.press('My data')
      await shopper.press('Freeze')
      await shopper.sees('Nothing is learnt or sent')
      await look('1004')
      expect(await history()).toBe(1)
      await shopper.visit('/products/1005')
      expect(await history()).toBe(1)
      await shopper.press('Your fitting room')
      await shopper.press('Thaw')
      while (await shopper.browser.run<boolean>('return (await valet.status()).frozen !== undefined'));
      await look('1006')
      expect(await history()).toBe(2)
    } finally {
      await shopper.leave()
    }
  })
})
