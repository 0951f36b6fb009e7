// npm run bench [-- --json]: speed and bytes beside minisearch on the same titles, in one run; then size advice in Node and in the browsers
// that are here, each in a process of its own. Medians.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import MiniSearch from 'minisearch'
import { compileProducts } from '../../dist/compile/index.js'
import { adviseSize, openCatalogue, recommend } from '../../dist/index.js'
import { hmProducts } from './hm-products.mjs'

const NOW = 1_700_000_000_000
const json = process.argv.includes('--json')
const say = (text) => (json ? console.error(text) : console.log(text))
const chart = {
  brand: '',
  kinds: [],
  gender: 'unisex',
  rows: ['XS', 'S', 'M', 'L', 'XL'].map((label, i) => ({
    label,
    ranges: { chest: { min: 76 + 8 * i, max: 84 + 8 * i }, waist: { min: 60 + 8 * i, max: 68 + 8 * i } },
  })),
}

const { source, products } = hmProducts()
say(`catalogue: ${source}, ${products.length} products; Node ${process.version}`)
const result = { source, node: process.version, runs: [] }
for (const count of [10_000, products.length]) result.runs.push(await measure(products.slice(0, count)))
result.advice = ['advise-in-node.mjs', 'advise-in-browser.mjs'].flatMap((file) => {
  const told = execFileSync(process.execPath, [new URL(file, import.meta.url).pathname, '--json'], { encoding: 'utf8' })
  return told
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
})
result.priors = { brotli: brotliCompressSync(readFileSync(new URL('../../dist/measures/population.js', import.meta.url))).length }
say('\nsize advice with 30 garments after a change of the shopper (least call behind the stroke):')
for (const { engine, oneProductMs, oneProductLeastMs, gridOf60Ms, gridOf60LeastMs } of result.advice)
  say(`  ${engine.padEnd(22)} one product ${oneProductMs} / ${oneProductLeastMs} ms, a grid of 60 ${gridOf60Ms} / ${gridOf60LeastMs} ms`)
say(`priors of the body: ${result.priors.brotli} bytes brotli, as the package holds them`)
if (json) console.log(JSON.stringify(result))

async function measure(list) {
  const bytes = compileProducts(list, [chart], NOW)
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length
  const openFile = await median(9, () => openCatalogue(bytes))
  const firstId = await median(5, async () => (await openCatalogue(bytes)).rowOf(list.at(-1).id))
  const fromFile = await openCatalogue(bytes)
  const fromArray = await openCatalogue(list, [chart])
  const shopper = (i) => ({
    measures: { chest: 96, height: 178, weight: 78 },
    history: Array.from({ length: 20 }, (_, k) => ({
      type: 'view',
      product: list[(i * 37 + k * 101) % list.length].id,
      at: NOW - k * 86_400_000,
    })),
    wardrobe: Array.from({ length: 30 }, (_, k) => ({
      brand: 'H&M',
      category: 'top',
      size: ['S', 'M', 'L'][k % 3],
      verdict: ['right', 'right', 'small', 'large'][k % 4],
      product: list[(i * 53 + k * 211) % list.length].id,
    })),
  })
  const request = { limit: 12, now: NOW }
  const one = { products: list.length, bytes: bytes.length, brotli, brotliPerProduct: brotli / list.length, openFile, firstId }
  for (const [name, catalogue] of [
    ['array', fromArray],
    ['file', fromFile],
  ]) {
    const warm = shopper(0)
    recommend(catalogue, warm, request)
    adviseSize(catalogue, warm, list[5].id)
    let i = 0
    one[name] = {
      recommendWarm: await median(51, () => recommend(catalogue, warm, request)),
      recommendAfterChange: await median(15, () => recommend(catalogue, shopper(++i), request)),
      adviseSizeAfterChange: await median(51, () => adviseSize(catalogue, shopper(++i), list[5].id)),
      adviseSizeWarm: await median(51, () => adviseSize(catalogue, warm, list[5].id)),
    }
  }
  const index = new MiniSearch({ fields: ['title'], idField: 'id' })
  index.addAll(list.map(({ id, title }) => ({ id, title })))
  one.minisearch = await median(15, () => index.search('basic slim shirt').slice(0, 12))
  print(one)
  return one
}

async function median(times, work) {
  const taken = []
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    await work()
    taken.push(performance.now() - began)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]
}

function print(one) {
  const ms = (value) => `${value.toFixed(3)} ms`
  say(`\n${one.products} products: ${one.bytes} bytes, ${one.brotli} brotli (${one.brotliPerProduct.toFixed(1)} a product, cards included)`)
  say(`  open the file ${ms(one.openFile)}, with the first id looked up ${ms(one.firstId)}`)
  for (const name of ['array', 'file']) {
    const { recommendWarm, recommendAfterChange, adviseSizeWarm, adviseSizeAfterChange } = one[name]
    say(
      `  from ${name.padEnd(5)}: recommend ${ms(recommendWarm)} warm, ${ms(recommendAfterChange)} after a change; adviseSize ${ms(adviseSizeWarm)} warm, ${ms(adviseSizeAfterChange)} with 30 garments after a change`,
    )
  }
  say(`  minisearch, 3 words on the same titles: ${ms(one.minisearch)}`)
}
