// node --expose-gc test/bench/recommend-speed.mjs [--sizes 1000,10000,100000,1000000] [--json], after a build: medians of recommend() at
// growing catalogues with 25 neighbours a product: warm, after a change of the profile, learning from one event;
// beside minisearch (three words), orama (vectors of 64 dimensions, its usual threshold) and a dense dot product of as many, in the
// same run; with --expose-gc also the memory a product takes (heap, buffers, without the file's own bytes). Invented products.
import { parseArgs } from 'node:util'
import { create, insertMultiple, searchVector } from '@orama/orama'
import MiniSearch from 'minisearch'
import { openCatalogue, recommend } from '../../dist/index.js'
import { learnTaste } from '../../dist/recommendations/taste.js'
import { denseOf, learnersOf, median, NOW, shopperOf, topOf, vectorOf, wordsOf } from './recommend-case.mjs'
import { shopFile } from './recommend-file.mjs'

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, sizes: { type: 'string', default: '1000,10000,100000,1000000' } },
})
/** Mean milliseconds of the processor: on a busy machine the clock tells more of the neighbours than of the work. */
const cpuOf = (times, work) => {
  const began = process.cpuUsage()
  for (let i = 0; i < times; i++) work(i)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000 / times
}
/** Bytes in use after a collection; 0 without --expose-gc. */
const inUse = async () => {
  if (!globalThis.gc) return 0
  for (let i = 0; i < 4; i++) {
    globalThis.gc()
    await new Promise(setImmediate)
  }
  const { heapUsed, external } = process.memoryUsage()
  // `external` holds the array buffers too.
  return heapUsed + external
}
const rows = []
for (const size of values.sizes.split(',').map(Number)) {
  const row = await measure(size)
  rows.push(row)
  if (!values.json)
    console.table(
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? 'not run' : Number(value.toPrecision(3))])),
    )
}
if (values.json) console.log(JSON.stringify({ bench: 'recommend-speed', node: process.version, rows }))

/** One size; nothing of it is held afterwards. */
async function measure(size) {
  const { bytes, tags } = shopFile(size)
  const before = await inUse()
  const catalogue = await openCatalogue(bytes)
  const opened = (await inUse()) - before
  const shopper = (i) => shopperOf(size, i)
  const request = { limit: 12, now: NOW }
  const first = shopper(0)
  recommend(catalogue, first, request)
  const used = (await inUse()) - before
  const learners = learnersOf(size, 702)
  const vectors = size <= 100_000 ? await oramaOf(size) : null
  const dense = denseOf(size)
  const index = new MiniSearch({ fields: ['title'], idField: 'id' })
  if (size <= 100_000) index.addAll(tags.map((some, id) => ({ id, title: wordsOf(some) })))
  return {
    size,
    fileBytes: bytes.length / size,
    memoryOpened: globalThis.gc ? opened / size : null,
    memoryAfterFirst: globalThis.gc ? used / size : null,
    warm: median(201, () => recommend(catalogue, first, request)),
    warmWithoutDiversity: median(201, () => recommend(catalogue, first, { ...request, diversify: 0 })),
    afterChangeCpu: cpuOf(51, (i) => recommend(catalogue, shopper(i + 1000), request)),
    learnOneEventCpu: cpuOf(501, (i) => learnTaste(catalogue, learners[i], NOW)),
    afterChange: median(51, (i) => recommend(catalogue, shopper(i + 1), request)),
    learnOneEvent: median(201, (i) => learnTaste(catalogue, learners[501 + i], NOW)),
    denseDot: median(11, () => topOf(dense, size)),
    orama: vectors ? median(11, () => searchVector(vectors.index, vectors.query)) : null,
    minisearch: size <= 100_000 ? median(11, () => index.search('type7 colour3 brand9').slice(0, 12)) : null,
  }
}

async function oramaOf(size) {
  const index = create({ schema: { vector: 'vector[64]' } })
  await insertMultiple(
    index,
    Array.from({ length: size }, (_, i) => ({ id: `p${i}`, vector: vectorOf() })),
  )
  return { index, query: { mode: 'vector', vector: { value: vectorOf(), property: 'vector' }, limit: 12 } }
}
