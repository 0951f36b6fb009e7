import { describe, expect, test } from 'vitest'
import { engines } from '../setup/open-browser.js'
import { openShopper } from './open-shopper.js'

describe.each(engines())('In %s', (engine) => {
  test('the page of twelve shoppers answers for twelve products each, and the chances of every size sum to 100', async () => {
    const shopper = await openShopper(engine)
    try {
      await shopper.visit('/sizes')
      await shopper.sees('Everything else')
      const cells = await shopper.browser.run<string[]>(`
        const sums = []
        const buttons = [...document.querySelectorAll('#sizes tbody button')]
        for (const button of buttons) {
          button.click()
          for (const row of document.querySelectorAll('#cell tr:not(:first-child)')) sums.push(row.cells[row.cells.length - 2].textContent)
        }
        return [String(buttons.length), String(sums.length > 200), ...new Set(sums)]`)
      expect(cells).toEqual(['144', 'true', '100.0'])
    } finally {
      await shopper.leave()
    }
  })
})
