import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, engines, openBrowser } from '../setup/open-browser.js'

const DIST = new URL('../../dist/cdn/', import.meta.url).pathname
const OPTIONS = 'data-policy="/policy.json" data-catalogue="/catalogue.arrow"'
/** A wait ends as soon as the thing is there. */
const PATIENCE = 15_000
/** Counts what reaches the page, before anything else runs. */
const WATCH = `<script>
  window.seen = { ready: [], errors: 0 }
  window.addEventListener('error', () => window.seen.errors++)
  window.addEventListener('unhandledrejection', () => window.seen.errors++)
  document.addEventListener('valet-ready', (event) => window.seen.ready.push(event.detail))
</script>`

let shop: Server
let cdn: Server
const asked: string[] = []
let body = ''
const address = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port}/`

beforeAll(async () => {
  if (!existsSync(`${DIST}valet.js`)) throw new Error('nothing is built; run: npm run build')
  shop = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/')
      return response.setHeader('content-type', 'text/html').end(`<!doctype html><meta charset="utf-8"><title>Shop</title>${WATCH}${body}`)
    if (request.url === '/policy.json') return response.end(readFileSync(new URL('../../examples/demo/policy.json', import.meta.url)))
    return response.writeHead(404).end()
  })
  cdn = createServer((request, response) => {
    const file = DIST + (request.url ?? '').slice(1)
    if (!existsSync(file)) return response.writeHead(404).end()
    return response.setHeader('access-control-allow-origin', '*').setHeader('content-type', 'text/javascript').end(readFileSync(file))
  })
  for (const server of [shop, cdn]) await new Promise<void>((resolve) => server.listen(0, resolve))
})
afterAll(() => {
  shop?.close()
  cdn?.close()
})

describe.each(engines())('The script tag in %s', (engine) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser(engine)
  })
  afterAll(() => browser?.close())

  const tag = (attributes: string = OPTIONS) => `<script src="${address(cdn)}valet.js" ${attributes}></script>`
  const open = async (html: string) => {
    body = html
    asked.length = 0
    await browser.goto(address(shop))
    const end = performance.now() + PATIENCE
    while (performance.now() < end) if (await browser.run<boolean>('return window.seen.ready.length > 0')) return
    throw new Error('Valet does not announce itself')
  }
  const buttons = () =>
    browser.run<string[]>(
      "return [...document.querySelectorAll('valet-button')].map((button) => button.parentElement.localName + (button.hasAttribute('corner') ? ' corner' : ''))",
    )

  test('opens Valet from another address, announces it without telling anything, and puts its button into the corner', async () => {
    await open(`<main></main>${tag()}`)
    expect(await browser.run('return window.seen')).toEqual({ ready: [null], errors: 0 })
    expect(await browser.run<string>('return typeof window.valet.adviseSize')).toBe('function')
    expect(await buttons()).toEqual(['body corner'])
  })

  test('is not led astray by an image called currentScript', async () => {
    await open(`<img name="currentScript" src="/evil/x.png" data-policy="/evil/policy.json">${tag()}`)
    expect(asked.filter((path) => path.startsWith('/evil/') && path !== '/evil/x.png')).toEqual([])
    expect(await browser.run<string>('return typeof window.valet.adviseSize')).toBe('function')
  })

  test.each([
    ['where the shop wants it', '<nav></nav>', 'data-button="nav"', ['nav']],
    ['nowhere, if the shop has its own way in', '', 'data-button="none"', []],
    ['not twice', '<nav><valet-button></valet-button></nav>', '', ['nav']],
    ['in the corner, if what the shop wrote is no selector', '', 'data-button="1%"', ['body corner']],
  ])('puts its button %s', async (_where, html, attribute, expected) => {
    await open(html + tag(`${OPTIONS} ${attribute}`))
    expect(await buttons()).toEqual(expected)
  })

  test('leaves a name that the page uses to the page', async () => {
    await open(`<script>window.valet = 'parking'</script>${tag()}`)
    expect(await browser.run('return window.valet')).toBe('parking')
  })

  test('works as a module as well, where no tag is its own', async () => {
    await open(`<script type="module" src="${address(cdn)}valet.js" ${OPTIONS}></script>`)
    expect(await browser.run<string>('return typeof window.valet.adviseSize')).toBe('function')
  })

  test('takes its options from a tag that runs nothing, where a bundler has rewritten the others', async () => {
    await open(
      `<script type="application/json" ${OPTIONS} data-button="none"></script><script type="module" src="${address(cdn)}valet.js"></script>`,
    )
    expect(await browser.run<string>('return typeof window.valet.adviseSize')).toBe('function')
    expect(await buttons()).toEqual([])
  })

  test('does nothing on a page that says nothing to it', async () => {
    body = tag('')
    await browser.goto(address(shop))
    expect(await browser.run('return { ...window.seen, valet: typeof window.valet }')).toEqual({ ready: [], errors: 0, valet: 'undefined' })
  })

  test('throws nothing at a page whose policy is not there', async () => {
    await open(tag('data-policy="/nowhere.json" data-catalogue="/nowhere.arrow"'))
    await browser.run('await window.valet.purposes.list().catch(() => {})')
    expect(await browser.run<number>('return window.seen.errors')).toBe(0)
  })
})

describe.each(engines())('The module in %s', (engine) => {
  test('opens Valet and knows the elements, without a bundler', async () => {
    const browser = await openBrowser(engine)
    try {
      body = `<script type="module">import { openValet } from '${address(cdn)}valet.min.mjs'
        window.status = JSON.stringify(await (await openValet({ policy: '/policy.json', catalogue: [] })).status())
        window.seen.ready.push(customElements.get('valet-size') !== undefined)</script>`
      await browser.goto(address(shop))
      const end = performance.now() + PATIENCE
      while (performance.now() < end) if (await browser.run<boolean>('return window.seen.ready.length > 0')) break
      expect(await browser.run('return window.seen')).toEqual({ ready: [true], errors: 0 })
    } finally {
      await browser.close()
    }
  })
})
