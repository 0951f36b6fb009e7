// npm run demo [-- --feed FILE... --size-charts FILE...]: a shop page with Valet, and a receiver, on one address.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'
import { compileCatalogue, compileProducts, describeProblem } from '../../dist/compile/index.js'
import { openCatalogue } from '../../dist/index.js'
import { openPostgresStore, readPolicy, receiveShares } from '../../dist/receiver/index.js'
import { makeCharts, makeFeed } from './make-shop.mjs'
import { heldPage, listing, page, privacyPage, problemsPage, productPage } from './pages.mjs'
import { picture } from './pictures.mjs'
import { sizesPage, twelveProducts } from './sizes-page.mjs'
import { TEXTS } from './texts.mjs'

const here = (path) => new URL(path, import.meta.url)
const { values } = parseArgs({ options: { feed: { type: 'string', multiple: true }, 'size-charts': { type: 'string', multiple: true } } })
const started = performance.now()

const feed = makeFeed()
const given = (names = []) => Promise.all(names.map(async (name) => ({ name: basename(name), bytes: await readFile(name) })))
const encode = (name, value) => ({ name, bytes: new TextEncoder().encode(JSON.stringify(value)) })
const feeds = values.feed ? await given(values.feed) : [encode('products.json', feed)]
const sizeCharts = values['size-charts']
  ? await given(values['size-charts'])
  : values.feed
    ? []
    : [encode('size-charts.json', makeCharts())]

const { bytes, report } = await compileCatalogue(feeds, { sizeCharts, now: Date.now() })
if (!bytes) {
  for (const problem of report.problems) console.error(describeProblem(problem))
  console.error('The feed holds no product that could be read.')
  process.exit(1)
}
// Every product has its page here, also where the feed points to a shop elsewhere.
const compiled = await openCatalogue(bytes)
const products = Array.from({ length: compiled.size }, (_, row) => {
  const product = compiled.product(row)
  return {
    ...product,
    ...(values.feed ? {} : { currency: 'EUR' }),
    link: product.link?.startsWith('/') ? product.link : `/products/${encodeURIComponent(product.id)}`,
  }
})
const catalogueBytes = compileProducts(products, compiled.charts, Date.now())
const catalogue = await openCatalogue(catalogueBytes)
const words = new Map(feed.products.map(({ id, body_html }) => [String(id), body_html.replace(/<[^>]+>/g, '')]))
const categories = [...new Set(products.map((product) => product.category.at(-1) ?? '').filter((name) => name !== ''))]

const policyText = await readFile(here('policy.json'), 'utf8')
const policy = readPolicy(JSON.parse(policyText))
const store = await openPostgresStore()
const report500 = (error) => console.error('receiver:', error)
const receivers = new Map(
  Object.entries(policy.recipients).map(([recipient, { endpoint }]) => [
    endpoint,
    receiveShares({ store, policy, recipient, report: report500 }),
  ]),
)

/** Pictures of a foreign feed lie elsewhere; our own shop needs nothing but itself. */
const CSP = `default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'${values.feed ? "; img-src 'self' https: http:" : ''}`
const TYPES = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
  '.arrow': 'application/vnd.apache.arrow.file',
}
/** A feed of the user's own is no shop of ours: its file's name stands where the shop's does. */
const shop = values.feed ? basename(values.feed[0] ?? '') : undefined
const html = (text) => ({ type: 'text/html; charset=utf-8', body: text })

async function answer(url, headers) {
  const lang = url.searchParams.get('lang') === 'de' ? 'de' : 'en'
  const t = TEXTS[lang]
  const first = process.env.VALET_TEST ? '<script src="/test-hook.js"></script>' : ''
  const frame = (title, body) =>
    html(page({ shop, title, body, lang, categories, path: url.pathname, first, silent: url.searchParams.has('silent') }))
  const path = decodeURIComponent(url.pathname)
  if (path === '/')
    return frame(t.home, listing({ heading: t.all, products: products.slice(0, 48), lang, lead: shop ? t.ownFeed : t.tagline }))
  if (path === '/held') return frame(t.held, heldPage({ facts: await store.listFacts(), decisions: await store.listDecisions(), lang }))
  if (path === '/held.json')
    return { type: TYPES['.json'], body: JSON.stringify({ facts: await store.listFacts(), decisions: await store.listDecisions() }) }
  if (path === '/requests.json' && process.env.VALET_TEST) return { type: TYPES['.json'], body: JSON.stringify(requests.splice(0)) }
  if (path === '/privacy') return frame(t.privacy, privacyPage({ policy, lang }))
  if (path === '/sizes') return frame('Sizes', sizesPage(twelveProducts(products, ({ id }) => catalogue.kind(catalogue.rowOf(id)))))
  if (path === '/problems') return frame(t.problems, problemsPage({ report, lang }))
  if (path.startsWith('/c/')) {
    const name = path.slice(3)
    return frame(name, listing({ heading: name, products: products.filter((product) => product.category.at(-1) === name), lang }))
  }
  if (path.startsWith('/products/')) {
    const row = catalogue.rowOf(path) >= 0 ? catalogue.rowOf(path) : catalogue.rowOf(path.slice(10))
    if (row < 0) return undefined
    const product = products[row]
    return frame(product.title, productPage({ product, words: values.feed ? '' : (words.get(product.id) ?? ''), lang }))
  }
  const drawn = /^\/pictures\/(\w+)-([0-9a-f]{6})-(\d)\.svg$/.exec(path)
  if (drawn) return { type: TYPES['.svg'], body: picture(drawn[1], `#${drawn[2]}`, Number(drawn[3])) }
  return file(path, headers)
}

async function file(path) {
  if (path === '/valet/catalogue.arrow') return { type: TYPES['.arrow'], body: catalogueBytes }
  if (path === '/valet/policy.json') return { type: TYPES['.json'], body: policyText }
  const from = ['/shop.css', '/shop.js', '/sizes.js', '/bodies.mjs'].includes(path)
    ? here(`.${path}`)
    : /^\/valet\/[\w.-]+$/.test(path)
      ? here(`../../dist/cdn/${path.slice(7)}`)
      : process.env.VALET_TEST && path === '/test-hook.js'
        ? here('../../test/setup/root-hook.js')
        : undefined
  if (!from) return undefined
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', body: await readFile(from) }
}

/** What was asked of this server, for tests alone. */
const requests = []

const server = createServer(async (incoming, outgoing) => {
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`)
  if (process.env.VALET_TEST && !url.pathname.endsWith('.json')) {
    const { cookie, referer } = incoming.headers
    requests.push({ method: incoming.method, path: url.pathname + url.search, cookie, referer })
  }
  try {
    const receive = receivers.get(url.pathname)
    if (receive) {
      const chunks = []
      for await (const chunk of incoming) chunks.push(chunk)
      const body = incoming.method === 'POST' ? Buffer.concat(chunks) : undefined
      const response = await receive(
        new Request(url, { method: incoming.method, headers: { 'content-type': incoming.headers['content-type'] ?? '' }, body }),
      )
      outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text())
      return
    }
    const found = await answer(url, incoming.headers)
    if (found)
      outgoing
        .writeHead(200, {
          'content-type': found.type,
          'content-security-policy': CSP,
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-cache',
        })
        .end(found.body)
    else outgoing.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here.')
  } catch (error) {
    console.error(error)
    outgoing.writeHead(500, { 'content-type': 'text/plain' }).end('Something went wrong here.')
  }
})

const port = Number(process.env.PORT ?? 4173)
server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken; choose another: PORT=4174 npm run demo` : error.message)
  process.exit(1)
})
server.listen(port, () => {
  const address = `http://localhost:${server.address().port}/`
  console.log(address)
  console.log(
    `${report.products} products, ${report.variants} variants, ${report.charts} size charts, ${report.problems.length} problems (${address}problems); ${((performance.now() - started) / 1000).toFixed(1)} s`,
  )
  console.log(`What the receiver holds: ${address}held`)
  console.log(`Size advice, number by number: ${address}sizes`)
})
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close()
    store.close().finally(() => process.exit(0))
  })
}
