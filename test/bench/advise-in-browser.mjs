// test/bench/advise-in-node.mjs in Chromium, with the built script that pages load: one product with 30 garments and a grid
// of 60, after a change of the shopper. Medians in ms. usage: node test/bench/advise-in-browser.mjs   (needs npm run build)
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { chromium } from 'playwright-core'
import { findBrowsers } from '../setup/find-browsers.mjs'

const files = new Map([
  ['/', ['text/html', '<!doctype html><title>bench</title>']],
  ['/case.mjs', ['text/javascript', readFileSync(new URL('advise-case.mjs', import.meta.url))]],
])
const server = createServer((request, response) => {
  // What valet.min.mjs imports lies beside it.
  const beside = new URL(`../../dist/cdn/${request.url.slice(1).replace(/[^\w.-]/g, '')}`, import.meta.url)
  const [type, body] = files.get(request.url) ?? ['text/javascript', request.url.endsWith('.mjs') ? readFileSync(beside) : '']
  response
    .writeHead(200, { 'content-type': type, 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' })
    .end(body)
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${server.address().port}/`)
  const figures = await page.evaluate(async () => {
    const [library, made] = ['/valet.min.mjs', '/case.mjs']
    const { adviseSize, openCatalogue } = await import(library)
    const { charts, products, shopper } = await import(made)
    const catalogue = await openCatalogue(products, charts)
    const median = (work) => {
      const times = []
      for (let i = 0; i < 300; i++) {
        const someone = shopper(i)
        const before = performance.now()
        work(someone)
        times.push(performance.now() - before)
      }
      // The first hundred warm up.
      return Math.round(times.slice(100).sort((a, b) => a - b)[100] * 1000) / 1000
    }
    return {
      garments: shopper(0).wardrobe.length,
      oneProductMs: median((someone) => adviseSize(catalogue, someone, products[0].id)),
      gridOf60Ms: median((someone) => products.map(({ id }) => adviseSize(catalogue, someone, id))),
    }
  })
  console.log(JSON.stringify({ engine: `Chromium ${browser.version()}`, ...figures }))
} finally {
  await browser.close()
  server.close()
}
