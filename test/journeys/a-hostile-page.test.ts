import { describe, expect, test } from 'vitest'
import { engines } from '../setup/open-browser.js'
import { openShopper, type Shopper } from './open-shopper.js'

const stateOf = (shopper: Shopper) =>
  shopper.browser.run<string>("return (await window.valet.purposes.list()).find((purpose) => purpose.id === 'remember').state")
const openKeys = async (shopper: Shopper) => {
  await shopper.press('Your fitting room')
  await shopper.press('Keys 0/6')
  await shopper.press('Remember my sizes Not decided')
}
const KEY = "const [key] = window.__controls('Give key'); const dialog = key.closest('dialog');"

describe.each(engines())('In %s', (engine) => {
  test('only a real press on a key that could be seen unlocks', async () => {
    const shopper = await openShopper(engine)
    try {
      await shopper.visit('/products/1003')
      // A page may claim the name first; ours is registered under another.
      await shopper.browser.run("customElements.define('valet-preferences', class extends HTMLElement {})")
      // The page catches a real press of its own, to play it to us later.
      await shopper.browser.run(
        "window.__caught = []; window.addEventListener('click', (event) => window.__caught.push(event), { capture: true, once: true })",
      )
      await openKeys(shopper)
      await shopper.sees('Give key')

      await shopper.browser.run(`${KEY} key.click()`)
      await shopper.browser.run(`${KEY} key.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))`)
      await shopper.browser.run(`${KEY} key.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))`)
      await shopper.browser.run(`${KEY} key.dispatchEvent(window.__caught[0])`)
      await shopper.browser.run(
        `${KEY} key.dispatchEvent(Object.defineProperty(new MouseEvent('click', { bubbles: true }), 'detail', { value: 1 }))`,
      )
      expect(await stateOf(shopper)).toBe('undecided')

      for (const trick of [
        'dialog.style.opacity = ".02"',
        'dialog.style.transform = "scale(.4)"',
        'dialog.style.translate = "40px 0"',
        'key.style.visibility = "visible"; key.style.opacity = ".1"',
      ]) {
        await shopper.sees('Give key')
        await shopper.browser.run(`${KEY} ${trick}`)
        await shopper.pressNow('Give key')
        expect(await stateOf(shopper), trick).toBe('undecided')
        await shopper.browser.run(`${KEY} dialog.removeAttribute('style'); key.removeAttribute('style')`)
      }
      // Something of the page on top that lets presses through.
      await shopper.browser.run(
        "const cover = document.createElement('div'); cover.id = 'cover'; cover.popover = 'manual'; cover.style.cssText = 'inset: 0; inline-size: 100%; block-size: 100%; pointer-events: none; background: white'; document.body.append(cover); cover.showPopover()",
      )
      await shopper.pressNow('Give key')
      expect(await stateOf(shopper), 'covered').toBe('undecided')
      await shopper.browser.run("document.querySelector('#cover').remove()")

      await shopper.press('Give key')
      await shopper.sees('Take back')
      expect(await stateOf(shopper)).toBe('unlocked')
    } finally {
      await shopper.leave()
    }
  })

  test('Escape closes and decides nothing', async () => {
    const shopper = await openShopper(engine)
    try {
      await shopper.visit('/products/1003')
      await openKeys(shopper)
      await shopper.browser.press('Escape')
      expect(await stateOf(shopper)).toBe('undecided')
      expect(await shopper.databases()).toEqual([])
    } finally {
      await shopper.leave()
    }
  })
})
