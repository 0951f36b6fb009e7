import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { engines } from '../setup/open-browser.js'
import { openShopper, type Shopper } from './open-shopper.js'

const folder = mkdtempSync(join(tmpdir(), 'valet-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Presses "Save" and reads what the browser was given to save. */
async function save(shopper: Shopper): Promise<string> {
  await shopper.browser.run(`
    window.__saved = new Promise((resolve) => {
      const make = URL.createObjectURL
      URL.createObjectURL = (blob) => {
        resolve(blob.text())
        URL.createObjectURL = make
        return make.call(URL, blob)
      }
    })`)
  await shopper.press('Save')
  return shopper.browser.run<string>('return window.__saved')
}

const states = (shopper: Shopper) => shopper.browser.run<string[]>('return (await valet.purposes.list()).map(({ state }) => state)')
/** The facts of a file, without until when they are kept: after reading, nothing is. */
const facts = (file: string) => JSON.parse(JSON.stringify(JSON.parse(file).profile, (key, value) => (key === 'until' ? undefined : value)))

describe.each(engines())('In %s', (engine) => {
  test('a saved file brings everything back after erasing, and every key is locked', async () => {
    const shopper = await openShopper(engine)
    const file = join(folder, `${engine}.json`)
    try {
      await shopper.visit('/products/1003')
      await shopper.press('Your fitting room')
      await shopper.press('Chest – Not said')
      await shopper.fill('measure', '95')
      await shopper.browser.press('Enter')
      await shopper.press('Keep on this device')
      await shopper.press('My data')
      const saved = await save(shopper)
      expect(facts(saved).measures.chest.value).toBe(95)
      expect(await states(shopper)).toContain('unlocked')
      await shopper.press('Erase')
      await shopper.press('Erase 1 fact')
      while ((await shopper.databases()).length > 0);
      writeFileSync(file, saved)
      await shopper.browser.choose(`[...__roots.values()].map((root) => root.querySelector('input[type=file]')).find(Boolean)`, file)
      await shopper.sees('1 fact lasts only until this tab closes.')
      expect(facts(await save(shopper))).toEqual(facts(saved))
      expect(await states(shopper)).not.toContain('unlocked')
      expect(await shopper.databases()).toEqual([])
    } finally {
      await shopper.leave()
    }
  })
})
