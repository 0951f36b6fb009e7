import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'vite'
import { afterEach, describe, expect, test } from 'vitest'
import { compileProducts } from '../../src/compile/compile-products.js'
import { type Browser, engines, openBrowser } from '../setup/open-browser.js'

const root = new URL('../../', import.meta.url).pathname
const shirt = {
  id: 'shirt-1',
  title: 'Work shirt',
  brand: 'Fjellby',
  category: ['Shirts'],
  gender: 'men' as const,
  tags: ['colour:blue'],
  aliases: [],
  variants: ['S', 'M', 'L'].map((size) => ({ id: `shirt-1-${size}`, size, colour: 'blue', inStock: true })),
}
const chart = {
  brand: '',
  kinds: [],
  gender: 'men' as const,
  rows: ['S', 'M', 'L'].map((label, i) => ({ label, ranges: { chest: { min: 86 + 8 * i, max: 94 + 8 * i } } })),
}
const TYPES: { readonly [ending: string]: string } = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
}

let server: Server | undefined
let browser: Browser | undefined
afterEach(async () => {
  await browser?.close()
  server?.close()
})

async function serve(files: (path: string) => Promise<string | Uint8Array>): Promise<string> {
  const made = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://shop').pathname
    try {
      const body = await files(path === '/' ? '/index.html' : path)
      response
        .writeHead(200, { 'content-type': TYPES[path === '/' ? 'html' : (path.split('.').at(-1) ?? '')] ?? 'application/octet-stream' })
        .end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  server = made
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  return `http://localhost:${(made.address() as AddressInfo).port}/`
}

describe.each(engines().slice(0, 1))('In %s', (engine) => {
  test('the example with one tag advises on a size and puts a button into the page', async () => {
    const url = await serve(async (path) => {
      if (path === '/valet/catalogue.arrow') return compileProducts([shirt], [chart])
      if (path === '/valet/policy.json') return readFile(`${root}examples/demo/policy.json`)
      return readFile(path.startsWith('/valet/') ? `${root}dist/cdn/${path.slice(7)}` : `${root}examples/script-tag${path}`)
    })
    browser = await openBrowser(engine)
    await browser.goto(url)
    const found = await browser.run<{ best: string; button: boolean }>(`
      if (!window.valet) await new Promise((ready) => document.addEventListener('valet-ready', ready, { once: true }))
      await window.valet.propose({ measures: { chest: 98 } })
      return { best: (await window.valet.adviseSize('shirt-1')).best, button: document.querySelector('valet-button') !== null }`)
    expect(found).toEqual({ best: 'M', button: true })
  })

  test('the example with imports is bundled by vite, opens, and defines its elements', async () => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      root: `${root}examples/npm-module`,
      resolve: {
        alias: [
          { find: /^valet-sdk$/, replacement: `${root}dist/index.js` },
          { find: 'valet-sdk/elements/define', replacement: `${root}dist/elements/define.js` },
        ],
      },
      build: { write: false, target: 'es2022' },
    })
    const files = new Map<string, string | Uint8Array>()
    for (const { output } of [built].flat() as {
      output: ({ fileName: string } & ({ code: string } | { source: string | Uint8Array }))[]
    }[]) {
      for (const file of output) files.set(`/${file.fileName}`, 'code' in file ? file.code : file.source)
    }
    const url = await serve(async (path) => files.get(path) ?? Promise.reject(new Error(path)))
    browser = await openBrowser(engine)
    await browser.goto(url)
    const defined = await browser.run<boolean[]>(
      "return Promise.all(['valet-size', 'valet-picks', 'valet-button'].map(async (name) => (await customElements.whenDefined(name)) !== undefined))",
    )
    expect(defined).toEqual([true, true, true])
  })
})
