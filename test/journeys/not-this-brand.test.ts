import { describe, expect, test } from 'vitest'
import { engines } from '../setup/open-browser.js'
import { openShopper, shop } from './open-shopper.js'

/** Brands and titles of the cards on show. */
const CARDS = `const root = [...window.__roots].find(([host]) => host.localName === 'valet-picks')?.[1]
  return [...(root?.querySelectorAll('.pick') ?? [])].map((card) => [card.querySelector('.brand')?.textContent ?? '', card.querySelector('h3')?.textContent ?? ''])`

describe.each(engines())('In %s', (engine) => {
  test('“nothing by this brand” tells what goes and comes, does just that at once, sends and keeps nothing, and is undone', async () => {
    const shopper = await openShopper(engine)
    const cards = () => shopper.browser.run<[string, string][]>(CARDS)
    const until = async (wanted: (cards: [string, string][]) => boolean) => {
      for (;;) {
        const now = await cards()
        if (wanted(now)) return now
      }
    }
    try {
      await shopper.visit('/products/1003')
      const before = await until((now) => now.some(([brand, title]) => brand !== '' && title !== ''))
      const [brand, title] = before.find(([name]) => name !== '') ?? ['', '']
      const theirs = before.filter(([name]) => name === brand).length
      await shop.requests()
      await shopper.press(`Not for me: ${title}`)
      await shopper.sees(`Nothing by ${brand}`)
      await shopper.sees(`${theirs} ${theirs === 1 ? 'goes' : 'go'}, `)
      const words = await shopper.browser.run<string>(
        `return [...window.__roots.values()].flatMap((root) => [...root.querySelectorAll('.item')]).find((item) => item.textContent.startsWith('Nothing by'))?.textContent ?? ''`,
      )
      await shopper.press(words)
      const after = await until((now) => now.every(([name]) => name !== brand))
      expect(after.filter(([, name]) => !before.some(([, old]) => old === name)).length).toBe(
        Number(/(\d+) comes?$/.exec(words)?.[1] ?? Number.NaN),
      )
      await shopper.sees(`Nothing by ${brand}:`)
      await shopper.press('Change my taste')
      await shopper.sees('Show again')
      await shopper.press('Close')
      expect(await shopper.databases()).toEqual([])
      expect((await shop.requests()).filter(({ method }) => method !== 'GET')).toEqual([])
      await shopper.press('Undo')
      expect(await until((now) => now.some(([name]) => name === brand))).toEqual(before)
    } finally {
      await shopper.leave()
    }
  })
})
