// test/bench/advise-in-node.mjs in Chromium, Firefox and WebKit, whichever are here, with the built script that pages load: one product
// with 30 garments and a grid of 60, after a change of the shopper, in ms. Firefox and WebKit round their clocks, so ten calls are timed
// together: `cold` is the mean of the first ten of a fresh page, the others the median and the least such mean after a hundred calls.
// One JSON object a line. usage: node test/bench/advise-in-browser.mjs   (needs npm run build; ENGINES=firefox asks one)
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { loadSource } from './load-source.mjs'

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
const { modules, stop } = await loadSource('../test/setup/open-browser.ts')
const [{ engines, openBrowser }] = modules
try {
  for (const engine of engines()) console.log(JSON.stringify(await figuresOf(engine)))
} finally {
  await stop()
  server.close()
}

async function figuresOf(engine) {
  const browser = await openBrowser(engine)
  /** In a fresh page, so that neither warms up the other. */
  const timed = async (work) => {
    await browser.goto(`http://127.0.0.1:${server.address().port}/`)
    return browser.run(`
      const { adviseSize, openCatalogue } = await import('/valet.min.mjs')
      const { charts, products, shopper, tensOf } = await import('/case.mjs')
      const catalogue = await openCatalogue(products, charts)
      return { agent: navigator.userAgent, garments: shopper(0).wardrobe.length, ...tensOf((someone) => { ${work} }) }
    `)
  }
  try {
    const one = await timed('adviseSize(catalogue, someone, products[0].id)')
    const grid = await timed('for (const { id } of products) adviseSize(catalogue, someone, id)')
    return {
      engine: versionOf(engine, one.agent),
      garments: one.garments,
      oneProductMs: one.median,
      gridOf60Ms: grid.median,
      oneProductLeastMs: one.least,
      gridOf60LeastMs: grid.least,
      oneProductColdMs: one.cold,
      gridOf60ColdMs: grid.cold,
    }
  } finally {
    await browser.close()
  }
}

/** `Chromium 156.0.0.0`; WebKitGTK's own number stands behind `Version/`. */
function versionOf(engine, agent) {
  const [name, pattern] = {
    chromium: ['Chromium', /Chrome\/([\d.]+)/],
    firefox: ['Firefox', /Firefox\/([\d.]+)/],
    webkit: ['WebKit', /Version\/([\d.]+)/],
  }[engine]
  return `${name} ${pattern.exec(agent)?.[1] ?? ''}`.trim()
}
