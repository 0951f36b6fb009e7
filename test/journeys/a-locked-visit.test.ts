import { describe, expect, test } from 'vitest'
import { engines } from '../setup/open-browser.js'
import { openShopper, shop } from './open-shopper.js'

/** What any visitor's browser asks for, whoever she is: pages, the shop's files, Valet's files, pictures. */
const STATIC = [
  /^\/(c\/[\w%]+|products\/\d+)?(\?silent)?$/,
  /^\/(shop\.(css|js)|test-hook\.js|favicon\.ico)$/,
  /^\/valet\/[\w.-]+\.(mjs|js|arrow)$/,
  /^\/pictures\/\w+-[0-9a-f]{6}-\d\.svg$/,
]

describe.each(engines())('In %s', (engine) => {
  test('a whole visit with every purpose locked tells the shop nothing and stores nothing', async () => {
    const shopper = await openShopper(engine)
    await shop.requests()
    try {
      await shopper.visit('/')
      await shopper.sees('In stock now')
      await shopper.visit('/products/1003')
      await shopper.press('Your fitting room')
      await shopper.press('Chest – Not said')
      await shopper.fill('measure', '99')
      await shopper.browser.press('Enter')
      await shopper.sees('Until this tab closes')
      await shopper.press('Close')
      await shopper.sees('Should fit you')
      expect(await shopper.databases()).toEqual([])
      expect(await shopper.browser.run<string>('return document.cookie + localStorage.length + sessionStorage.length')).toBe('00')
      const log = await shop.requests()
      expect(log.length).toBeGreaterThan(10)
      expect(log.filter(({ method, cookie }) => method !== 'GET' || cookie !== undefined)).toEqual([])
      expect(log.map(({ path }) => path).filter((path) => !STATIC.some((form) => form.test(path)))).toEqual([])
      expect(log.filter(({ path, referer }) => path.startsWith('/pictures/') && referer !== undefined)).toEqual([])
    } finally {
      await shopper.leave()
    }
  })

  test('in silent mode no picture of a chosen product is asked for', async () => {
    const shopper = await openShopper(engine)
    try {
      await shopper.visit('/products/1003?silent')
      await shopper.sees('Similar to this')
      const pictures = (await shop.requests()).map(({ path }) => path).filter((path) => path.startsWith('/pictures/'))
      const own = await shopper.browser.run<string[]>(
        "return [...document.querySelectorAll('img')].map((image) => new URL(image.src).pathname)",
      )
      expect(pictures.filter((path) => !own.includes(path) && !path.includes('jacket-6f8a7a-0'))).toEqual([])
    } finally {
      await shopper.leave()
    }
  })

  test('nothing on the public object reads the profile or unlocks', async () => {
    const shopper = await openShopper(engine)
    try {
      await shopper.visit('/products/1003')
      const names = await shopper.browser.run<string[]>(`
        const seen = new Set(), names = []
        const walk = (value, path) => {
          if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return
          seen.add(value)
          // What every function and object of the language has.
          const language = [Object.prototype, Function.prototype, Object.getPrototypeOf(async () => {}), Object.getPrototypeOf(async () => {}).constructor]
          if (language.includes(value)) return
          for (const key of Reflect.ownKeys(value)) {
            if (typeof value === 'function' && ['length', 'name', 'prototype', 'caller', 'arguments'].includes(key)) continue
            names.push(path + String(key))
            walk(value[key], path + String(key) + '.')
          }
          walk(Object.getPrototypeOf(value), path + '^')
        }
        walk(window.valet, '')
        for (const element of document.querySelectorAll('valet-button, valet-size, valet-picks')) {
          for (const key of Reflect.ownKeys(element)) names.push(element.localName + '.' + String(key))
          if (element.shadowRoot) names.push(element.localName + '.shadowRoot')
        }
        return names`)
      // The internals of an element give out its closed root, once; they are taken before a page can ask.
      const roots = await shopper.browser.run<string[]>(`
        await window.valet.openPreferences()
        return [...document.querySelectorAll('*')].filter((element) => element.localName.startsWith('valet-')).map((element) => {
          try { return element.localName + ': ' + element.attachInternals().shadowRoot } catch { return '' }
        }).filter((found) => found !== '')`)
      expect(roots).toEqual([])
      const page = [
        'propose',
        'observe',
        'adviseSize',
        'recommend',
        'recommendSlots',
        'purposes',
        'share',
        'freeze',
        'openPreferences',
        'unknownProducts',
        'status',
        'close',
        'experiment',
        'purposes.list',
        'purposes.ask',
        'purposes.lock',
      ]
      expect(names.sort()).toEqual(page.sort())
    } finally {
      await shopper.leave()
    }
  })
})
