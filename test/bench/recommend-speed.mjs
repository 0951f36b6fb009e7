// node test/bench/recommend-speed.mjs [--sizes 1000,10000,100000,1000000] [--json], after a build: medians of recommend() at
// growing catalogues with 25 neighbours a product: warm, after a change of the profile, learning from one event;
// beside minisearch (three words) and a dense dot product of 64 dimensions, in the same run. Invented products.
import { parseArgs } from 'node:util'
import MiniSearch from 'minisearch'
import { readArrow } from '../../dist/catalogue/read-arrow.js'
import { compileProducts } from '../../dist/compile/index.js'
import { writeArrow } from '../../dist/compile/write-arrow.js'
import { openCatalogue, recommend } from '../../dist/index.js'
import { learnTaste } from '../../dist/recommendations/taste.js'

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, sizes: { type: 'string', default: '1000,10000,100000,1000000' } },
})
const NOW = 1_700_000_000_000
let seed = 1
const dice = (sides) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * sides)
}
const median = (times, work) => {
  const taken = Array.from({ length: times }, (_, i) => {
    const began = performance.now()
    work(i)
    return performance.now() - began
  })
  return taken.sort((a, b) => a - b)[times >> 1]
}
/** Mean milliseconds of the processor: on a busy machine the clock tells more of the neighbours than of the work. */
const cpuOf = (times, work) => {
  const began = process.cpuUsage()
  for (let i = 0; i < times; i++) work(i)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000 / times
}
const rows = []
for (const size of values.sizes.split(',').map(Number)) {
  const tags = () => [
    `brand:${dice(400)}`,
    `type:${dice(130)}`,
    `colour:${dice(50)}`,
    `look:${dice(30)}`,
    `section:${dice(57)}`,
    `word:${dice(4000)}`,
    `word:${dice(4000)}`,
  ]
  const products = Array.from({ length: size }, (_, i) => ({
    id: `p${i}`,
    title: `Shirt ${i}`,
    brand: '',
    category: [],
    gender: 'unisex',
    tags: [...new Set(tags())],
    aliases: [],
    variants: [{ id: `v${i}`, size: '', colour: '', inStock: true }],
  }))
  const { columns } = readArrow(compileProducts(products, [], 0))
  const each = 25
  const near = {
    starts: Int32Array.from({ length: size + 1 }, (_, i) => i * each),
    rows: Uint32Array.from({ length: size * each }, () => dice(size)),
    strength: Uint8Array.from({ length: size * each }, () => 1 + dice(255)),
    scale: new Float32Array(size).fill(0.001),
    popularity: Uint8Array.from({ length: size }, () => dice(120)),
    blend: { recency: 0.7, fading: 0.9, taste: 0.015, lift: 0.1, prior: 0.001 },
  }
  const bytes = writeArrow({ ...columns, near })
  const catalogue = await openCatalogue(bytes)
  const shopper = (i) => ({
    history: Array.from({ length: 20 }, (_, k) => ({
      type: 'view',
      product: `p${(i * 37 + k * 101) % size}`,
      at: NOW - (20 - k) * 86_400_000,
    })),
  })
  const request = { limit: 12, now: NOW }
  const first = shopper(0)
  recommend(catalogue, first, request)
  const learn = (i) => {
    const someone = shopper(i)
    return { ...someone, history: [...someone.history, { type: 'view', product: `p${i % size}`, at: NOW }] }
  }
  const dense = new Float32Array(size * 64).map(() => dice(100) / 100)
  const index = new MiniSearch({ fields: ['title'], idField: 'id' })
  if (size <= 100_000) index.addAll(products.map(({ id, tags: [a, b, c] }) => ({ id, title: `${a} ${b} ${c}`.replaceAll(':', '') })))
  const row = {
    size,
    fileBytes: bytes.length / size,
    warm: median(201, () => recommend(catalogue, first, request)),
    warmWithoutDiversity: median(201, () => recommend(catalogue, first, { ...request, diversify: 0 })),
    afterChangeCpu: cpuOf(51, (i) => recommend(catalogue, shopper(i + 1000), request)),
    learnOneEventCpu: cpuOf(501, (i) => learnTaste(catalogue, learn(i), NOW)),
    afterChange: median(51, (i) => recommend(catalogue, shopper(i + 1), request)),
    learnOneEvent: median(201, (i) => learnTaste(catalogue, learn(i), NOW)),
    denseDot: median(11, () => topOf(dense, size)),
    minisearch: size <= 100_000 ? median(11, () => index.search('type7 colour3 brand9').slice(0, 12)) : null,
  }
  rows.push(row)
  if (!values.json)
    console.table(
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? 'not run' : Number(value.toPrecision(3))])),
    )
}
if (values.json) console.log(JSON.stringify({ bench: 'recommend-speed', node: process.version, rows }))

function topOf(dense, size) {
  const best = new Float64Array(12).fill(-1)
  for (let row = 0; row < size; row++) {
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let k = row * 64; k < row * 64 + 64; k += 4) {
      a += dense[k] * dense[k - row * 64]
      b += dense[k + 1] * dense[k + 1 - row * 64]
      c += dense[k + 2] * dense[k + 2 - row * 64]
      d += dense[k + 3] * dense[k + 3 - row * 64]
    }
    const sum = a + b + c + d
    if (sum > best[0]) {
      best[0] = sum
      best.sort()
    }
  }
  return best
}
