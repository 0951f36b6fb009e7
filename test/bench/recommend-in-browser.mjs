// test/bench/recommend-speed.mjs in Chromium, with the built script that pages load: medians in ms at growing catalogues, beside
// minisearch, orama and a dense dot product, in the same page.
// InstantSearch is not here: in the page it renders and keeps state; its search is Algolia's server.
// usage: node test/bench/recommend-in-browser.mjs [--sizes 1000,10000,100000]   (needs npm run build)
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { findBrowsers } from '../setup/find-browsers.mjs'
import { shopFile } from './recommend-file.mjs'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000,100000' } } })
const sizes = values.sizes.split(',').map(Number)
const made = new Map()
for (const size of sizes) {
  const { bytes, tags } = shopFile(size)
  made.set(`/${size}.arrow`, Buffer.from(bytes)).set(`/${size}.json`, JSON.stringify(tags))
}
const at = (path) => readFileSync(new URL(`../../${path}`, import.meta.url))
/** Of the project's folders only what the page imports. */
function bodyOf(path) {
  if (path === '/') return '<!doctype html><title>bench</title>'
  if (path === '/recommend-case.mjs' || path === '/dice-of.mjs') return at(`test/bench${path}`)
  if (/^\/(dist|node_modules\/(minisearch|@orama\/orama))\/[\w./-]+\.js$/.test(path)) return at(path.slice(1))
  return made.get(path) ?? (path.endsWith('.mjs') ? at(`dist/cdn/${path.slice(1).replace(/[^\w.-]/g, '')}`) : '')
}
const server = createServer(({ url }, response) => {
  const type = url === '/' ? 'text/html' : /js$/.test(url) ? 'text/javascript' : 'application/octet-stream'
  const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
  response.writeHead(200, { 'content-type': type, ...isolated }).end(bodyOf(url))
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const rows = []
  for (const size of sizes) {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${server.address().port}/`)
    rows.push(await page.evaluate(measure, size))
    await page.close()
  }
  console.log(JSON.stringify({ bench: 'recommend-in-browser', engine: `Chromium ${browser.version()}`, rows }))
} finally {
  await browser.close()
  server.close()
}

/** Runs in the page. */
async function measure(size) {
  const load = (path) => import(path)
  const { openCatalogue, recommend } = await load('/valet.min.mjs')
  const { learnTaste } = await load('/dist/recommendations/taste.js')
  const { NOW, denseOf, learnersOf, median, shopperOf, topOf, vectorOf, wordsOf } = await load('/recommend-case.mjs')
  const { default: MiniSearch } = await load('/node_modules/minisearch/dist/es/index.js')
  const orama = await load('/node_modules/@orama/orama/dist/browser/index.js')
  const catalogue = await openCatalogue(await (await fetch(`/${size}.arrow`)).arrayBuffer())
  const tags = await (await fetch(`/${size}.json`)).json()
  const request = { limit: 12, now: NOW }
  const [first, learners] = [shopperOf(size, 0), learnersOf(size, 201)]
  const changed = Array.from({ length: 51 }, (_, i) => shopperOf(size, i + 1))
  recommend(catalogue, first, request)
  const dense = denseOf(size)
  const index = new MiniSearch({ fields: ['title'], idField: 'id' })
  index.addAll(tags.map((some, id) => ({ id, title: wordsOf(some) })))
  const vectors = size <= 100_000 ? orama.create({ schema: { vector: 'vector[64]' } }) : null
  if (vectors)
    await orama.insertMultiple(
      vectors,
      tags.map((_, i) => ({ id: `p${i}`, vector: vectorOf() })),
    )
  const query = { mode: 'vector', vector: { value: vectorOf(), property: 'vector' }, limit: 12 }
  return {
    size,
    warm: median(201, () => recommend(catalogue, first, request)),
    afterChange: median(51, (i) => recommend(catalogue, changed[i], request)),
    learnOneEvent: median(201, (i) => learnTaste(catalogue, learners[i], NOW)),
    denseDot: median(11, () => topOf(dense, size)),
    orama: vectors ? median(11, () => orama.searchVector(vectors, query)) : null,
    minisearch: median(11, () => index.search('type7 colour3 brand9').slice(0, 12)),
  }
}
