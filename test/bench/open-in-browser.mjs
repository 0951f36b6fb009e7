// Opens compiled catalogues in Chromium, beside JSON.parse of the same products and apache-arrow. Medians, one JSON object.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { chromium } from 'playwright-core'
import { compileProducts } from '../../dist/compile/index.js'
import { findBrowsers } from '../setup/find-browsers.mjs'
import { hmProducts } from './hm-products.mjs'

const root = new URL('../../', import.meta.url)
const { source, products: all } = hmProducts()
const files = new Map([
  ['/', ['text/html', '<!doctype html><title>bench</title><script src="/arrow.js"></script>']],
  ['/valet-advice.mjs', ['text/javascript', readFileSync(new URL('dist/cdn/valet-advice.mjs', root))]],
  ['/arrow.js', ['text/javascript', readFileSync(new URL('node_modules/apache-arrow/Arrow.es2015.min.js', root))]],
])
for (const name of [
  'valet.min.mjs',
  'valet-core.mjs',
  'valet-desk.mjs',
  'valet-elements.mjs',
  'valet-widget.mjs',
  'load-page-text.mjs',
  'load-widget-text.mjs',
])
  files.set(`/${name}`, ['text/javascript', readFileSync(new URL(`dist/cdn/${name}`, root))])
const counts = [10_000, all.length]
for (const count of counts) {
  const products = all.slice(0, count)
  files.set(`/${count}.arrow`, ['application/octet-stream', compileProducts(products)])
  files.set(`/${count}.json`, ['application/json', JSON.stringify(products)])
}
const server = createServer((request, response) => {
  const [type, body] = files.get(request.url) ?? ['text/plain', '']
  response
    .writeHead(200, { 'content-type': type, 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' })
    .end(body)
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${server.address().port}/`)
  const figures = {}
  for (const count of counts)
    figures[count] = await page.evaluate(
      async ([count, id]) => {
        const address = '/valet.min.mjs'
        const { openCatalogue } = await import(address)
        const bytes = new Uint8Array(await (await fetch(`/${count}.arrow`)).arrayBuffer())
        const text = await (await fetch(`/${count}.json`)).text()
        const median = async (work) => {
          const times = []
          for (let i = 0; i < 15; i++) {
            const before = performance.now()
            await work()
            times.push(performance.now() - before)
          }
          return Math.round(times.sort((a, b) => a - b)[7] * 100) / 100
        }
        return {
          openMs: await median(() => openCatalogue(bytes)),
          openAndFirstIdMs: await median(async () => (await openCatalogue(bytes)).rowOf(id)),
          apacheArrowOpenMs: await median(() => window.Arrow.tableFromIPC(bytes)),
          apacheArrowOpenAndFirstIdMs: await median(() => {
            const column = window.Arrow.tableFromIPC(bytes).getChild('id')
            const ids = new Map()
            for (let i = 0; i < column.length; i++) ids.set(column.get(i), i)
            return ids.get(id)
          }),
          jsonParseMs: await median(() => JSON.parse(text)),
          arrowMB: Math.round(bytes.length / 1e4) / 100,
          jsonMB: Math.round(text.length / 1e4) / 100,
        }
      },
      [count, all[count - 1].id],
    )
  console.log(JSON.stringify({ browser: `Chromium ${browser.version()}`, source, ...figures }))
} finally {
  await browser.close()
  server.close()
}
