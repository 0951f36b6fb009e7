// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, engines, openBrowser } from '../setup/open-browser.js'

const POLICY = "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'"
const ENGINES = engines()
/** A wait ends as soon as the thing is there. */
const PATIENCE = 15_000

let server: Server
let url: string

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2022', lib: { entry: 'test/browser/widget-page.ts', formats: ['es'], fileName: 'page' } },
  })
  const files = new Map<string, string>()
  for (const { output } of [built].flat() as { output: { fileName: string; code?: string }[] }[]) {
    for (const { fileName, code } of output) files.set(`/${fileName}`, code ?? '')
  }
  const page = [...files.keys()].find((name) => name.startsWith('/page'))
  files.set('/hook.js', await readFile('test/setup/root-hook.js', 'utf8'))
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://shop')
    response.setHeader('content-security-policy', POLICY)
    response.setHeader('content-type', pathname === '/' ? 'text/html; charset=utf-8' : 'text/javascript')
    const language = searchParams.get('lang') ?? 'en'
    const html = `<!doctype html><html lang="${language}"><body><button id="opener">Open</button><script src="/hook.js"></script><script type="module" src="${page}"></script></body></html>`
    response.end(pathname === '/' ? html : (files.get(pathname) ?? ''))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}, 60_000)
afterAll(() => {
  server?.close()
})

describe.skipIf(ENGINES.length === 0).each(ENGINES)('the preferences widget in %s', (engine) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser(engine)
  }, 60_000)
  afterAll(() => browser?.close())

  const run = <T>(body: string) => browser.run<T>(body)
  const used = () => run<string[]>('return window.used')
  const text = () => run<string>('return window.__text()')
  const until = async <T>(what: string, look: () => Promise<T | undefined | false | null>): Promise<T> => {
    const end = performance.now() + PATIENCE
    while (performance.now() < end) {
      const found = await look()
      if (found) return found
    }
    throw new Error(`${what}; the page says: ${await text()}`)
  }
  type Point = { x: number; y: number; guarded: boolean; armed: boolean }
  const point = (words: string) => run<Point | null>(`return window.__point(${JSON.stringify(words)}) ?? null`)
  const press = async (words: string) => {
    const { x, y } = await until(`"${words}" is not there or not armed`, async () => {
      const found = await point(words)
      return found && (!found.guarded || found.armed) && found
    })
    await browser.clickAt(x, y)
  }
  const sees = (words: string) => until(`"${words}" is not to be read`, async () => (await text()).includes(words))
  const open = async (where = "'keys', 'stylist'", language = 'en', search = '') => {
    await browser.goto(`${url}?lang=${language}${search}`)
    await until('the widget is not mounted', () => run<boolean>('return window.openWidget !== undefined'))
    await run(`document.getElementById('opener').focus(); window.openWidget(${where})`)
  }

  test('the page finds nothing of ours on its element, and no way in', async () => {
    await open()
    await sees('Ask the stylist')
    const found = await run<unknown>(`
      const host = document.activeElement
      return { root: host.shadowRoot, fields: Reflect.ownKeys(host).map(String), methods: Reflect.ownKeys(Object.getPrototypeOf(host)).map(String), name: host.localName.replace(/-[^-]+$/, '') }`)
    expect(found).toEqual({ root: null, fields: [], methods: ['constructor'], name: 'valet-preferences' })
  }, 60_000)

  test('it draws under a strict policy with Trusted Types', async () => {
    await open()
    await sees('The exact message')
    expect(await run('return window.violations')).toEqual([])
    expect(await run(`return [...window.__roots.values()].flatMap((root) => [...root.querySelectorAll('style')]).length`)).toBe(0)
  }, 60_000)

  test('a key is given once the shopper could see it, and taken back with one press', async () => {
    await open()
    await press('Give key')
    await sees('Key given: Ask the stylist')
    await press('Take back')
    await sees('Key taken back: Ask the stylist')
    expect(await used()).toEqual(['unlock stylist', 'lock stylist'])
  }, 60_000)

  test('a press on a key that has only just appeared gives nothing, and says why', async () => {
    await open()
    const shown = await until('no key', () => point('Give key'))
    if (!shown.armed) {
      await browser.clickAt(shown.x, shown.y)
      await sees('Press again')
    }
    // The same press on a key that a script moves under the pointer.
    await until('never armed', async () => (await point('Give key'))?.armed)
    await run(`window.__controls('Give key')[0].style.setProperty('translate', '3px')`)
    await browser.clickAt(shown.x, shown.y)
    await sees('Press again')
    expect(await used()).toEqual([])
  }, 60_000)

  test('a script that reaches the key all the same presses it in vain', async () => {
    await open()
    await until('never armed', async () => (await point('Give key'))?.armed)
    await run(
      `const [key] = window.__controls('Give key'); key.click(); key.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })); await new Promise(requestAnimationFrame)`,
    )
    expect(await used()).toEqual([])
  }, 60_000)

  test('a popover of the page over the key disarms it, even one that lets presses through', async () => {
    await open()
    const { x, y } = await until('never armed', async () => {
      const found = await point('Give key')
      return found?.armed && found
    })
    await run(
      `const cover = document.createElement('div'); cover.id = 'cover'; cover.popover = 'manual'; document.body.append(cover); cover.style.setProperty('pointer-events', 'none'); cover.showPopover()`,
    )
    await browser.clickAt(x, y)
    await sees('Press again')
    expect(await used()).toEqual([])
    await run(`document.getElementById('cover').remove()`)
    await press('Give key')
    await sees('Key given')
  }, 60_000)

  test('a taste is pinned, unpinned, and muted with the way back', async () => {
    await open("'taste'", 'en', '&looked')
    await press('Wool, Learnt')
    await sees('2 looks at products here')
    await press('Pin')
    await sees('Pinned: Wool')
    await sees('You fixed it yourself.')
    await press('Unpin')
    await sees('No longer pinned: Wool')
    await press('Mute')
    await sees('Muted: Wool')
    await press('Undo')
    await sees('Taken back: Muted: Wool')
    expect(await used()).toEqual(['change pin', 'change unpin', 'change pin', 'undo'])
  }, 60_000)

  test('a look is said to be for someone else, and is hers after all', async () => {
    await open("'taste'", 'en', '&looked')
    await press('For someone else: jacket')
    await sees('not counted')
    await press('For me after all: jacket')
    await until('still not counted', async () => !(await text()).includes('not counted'))
    expect(await used()).toEqual(['change set-gift', 'change set-gift'])
  }, 60_000)

  test('this visit is forgotten and brought back, one look is forgotten, and learning is paused and goes on', async () => {
    await open("'taste'", 'en', '&looked')
    await press('This visit no pick changes')
    await sees('Forgotten: This visit')
    await sees('You looked at 1 product here.')
    await press('Undo')
    await sees('You looked at 2 products here.')
    await press('Forget: parka')
    await sees('You looked at 1 product here.')
    await press('Pause learning')
    await sees('Learning is paused.')
    await press('Learn again')
    await sees('It is learnt again what you look at.')
    expect(await used()).toEqual(['change forget-history', 'undo', 'change forget-history', 'pause true', 'pause false'])
  }, 60_000)

  test('what a script presses in the taste room changes nothing', async () => {
    await open("'taste'", 'en', '&looked')
    await sees('Pause learning')
    await run(
      `[...window.__roots.values()].forEach((root) => root.querySelectorAll('.looked button, .tags button').forEach((button) => button.click()))`,
    )
    expect(await used()).toEqual([])
  }, 60_000)

  test('the version of a page that was drawn stands among her facts, and is forgotten there', async () => {
    await open("'data'", 'en', '&looked')
    await sees('Version of a page: cart')
    await press('Forget: Version of a page: cart')
    await until('still there', async () => (await used()).length === 1)
    expect(await used()).toEqual(['change forget-draw'])
  }, 60_000)

  test('the facts in the exact message are marked', async () => {
    await open()
    await press('As sent')
    const marked = () =>
      run<string>(
        `return [...window.__roots.values()].flatMap((root) => [...root.querySelectorAll('pre b')]).map((b) => b.textContent).join()`,
      )
    await until('nothing is marked', async () => (await marked()) === '"measures.chest": 92')
  }, 60_000)

  test('Escape decides nothing, and the focus goes back to where it was', async () => {
    await open()
    await until('never armed', async () => (await point('Give key'))?.armed)
    await browser.press('Escape')
    await until('still open', () => run<boolean>(`return document.activeElement?.id === 'opener'`))
    expect(await used()).toEqual([])
  }, 60_000)

  test('a measure no human being has is asked back; a plausible one is taken', async () => {
    await open("'me'")
    const type = async (value: string) => {
      const { x, y } = await until('no field', () => point('measure'))
      await browser.clickAt(x, y)
      await browser.type(value)
      await browser.press('Enter')
    }
    await type('810')
    await sees('Look once more')
    expect(await used()).toEqual([])
    await run(`window.__controls('measure')[0].select()`)
    await type('174')
    await sees('Height: 174 cm')
    await press('Waist – Not said')
    await type('810')
    await sees('810 cm? Did you mean 81 cm?')
    await press('81 cm')
    await sees('Waist: 81 cm')
    expect(await used()).toEqual(['change set-measure', 'change set-measure'])
  }, 60_000)

  test('a garment that fits may have long sleeves', async () => {
    await open("'wardrobe'")
    await press('Add by hand')
    await press('Size on the label')
    await browser.type('M')
    await press('Hang it up')
    await press('Where exactly')
    await until('no sleeves', () => point('Sleeves: Top, shirt, knit, M'))
    await run(`
      const [sleeves] = window.__controls('Sleeves: Top, shirt, knit, M')
      sleeves.focus()`)
    // The first letter of "long", as at a keyboard.
    await browser.type('l')
    await sees('Sleeves long')
    expect(await used()).toEqual(['change add-garment', 'change change-garment'])
  }, 60_000)

  test('it speaks German on a German page', async () => {
    await open("'data'", 'de-AT')
    await sees('Ihre Anprobe')
    await sees('Einfrieren')
  }, 60_000)

  test('erasing takes two presses and names what goes', async () => {
    await open("'data'")
    await press('Erase')
    await sees('It cannot be undone')
    expect(await used()).toEqual([])
    await press('Erase 0 facts')
    await sees('Erased. Nothing is left of it here.')
    expect(await used()).toEqual(['erase'])
  }, 60_000)
})
