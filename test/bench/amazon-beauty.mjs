// node test/bench/amazon-beauty.mjs [--json] [--protocol A|B] [--min 2,3,5] [--shoppers N] [--cold], after a build: last purchases of Amazon Beauty
// (5-core), all products ranked, history left out, through the compiled file and recommend().
// A: all but the last purchase trains. B: all but the last two train, and the last but one is input; only B may be set beside
// published figures. Settings are chosen by the compiler on purchases it holds back inside what trains.
// --cold: also by the length of the history, and for products that fewer than five shoppers have. The order of these
// reviews within a day is not trustworthy, so nothing follows from this bench about sequence.
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { compileShop, DATA, judge, rounded, summaryOf } from './held-back.mjs'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    protocol: { type: 'string', default: 'A,B' },
    min: { type: 'string', default: '2,3,5' },
    shoppers: { type: 'string' },
    cold: { type: 'boolean', default: false },
  },
})
const folder = `${DATA}amazon-5core/`
if (!existsSync(`${folder}Beauty.txt.gz`)) {
  console.error(`skipped: ${folder} is not there`)
  process.exit(0)
}
const say = values.json ? console.error : console.log
const text = (name) => gunzipSync(readFileSync(folder + name)).toString()
const sequences = text('Beauty.txt.gz')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
const attributes = JSON.parse(text('Beauty_item2attributes.json.gz'))
const ids = [...new Set(sequences.flatMap(([, ...bought]) => bought))]
const products = ids.map((id) => ({ id, tags: (attributes[id] ?? []).map((attribute) => `attribute:${attribute}`) }))
const asked = values.shoppers ? sequences.filter((_, i) => i % Math.round(sequences.length / Number(values.shoppers)) === 0) : sequences
const rows = []
for (const protocol of values.protocol.split(','))
  for (const min of values.min.split(',').map(Number)) {
    const train = sequences.map(([shopper, ...bought]) => [shopper, bought.slice(0, protocol === 'A' ? -1 : -2)])
    const cases = asked.map(([, ...bought]) => [bought.slice(0, -1), bought.at(-1)])
    const shop = await compileShop(products, train, min)
    const began = performance.now()
    const { gains, ...valet } = judge(shop.catalogue, cases)
    const each = (performance.now() - began) / cases.length
    const { settings, ndcg, pairsNdcg } = shop.model
    const row = {
      protocol,
      min,
      ...valet,
      pairs: shop.pairs,
      weights: shop.weights,
      bytes: shop.bytes,
      seconds: shop.seconds,
      msEach: each,
      settings,
      heldBack: { ndcg, pairsNdcg },
    }
    rows.push(row)
    if (values.cold) {
      const count = new Map()
      for (const [, bought] of train) for (const id of bought) count.set(id, (count.get(id) ?? 0) + 1)
      row.coldProducts = summaryOf(gains.filter((_, i) => (count.get(cases[i][1]) ?? 0) < 5))
      row.byHistory = Object.fromEntries(
        [0, 1, 2, 5, 20].map((most) => {
          const some = cases.filter(([bought]) => bought.length >= Math.min(most, 5)).slice(0, 4000)
          const { gains: _, ...figures } = judge(
            shop.catalogue,
            some.map(([bought, next]) => [most === 0 ? [] : bought.slice(-most), next]),
          )
          return [most, figures]
        }),
      )
    }
    say(JSON.stringify(rounded(row)))
  }
if (values.json) console.log(JSON.stringify({ bench: 'amazon-beauty', rows }))
