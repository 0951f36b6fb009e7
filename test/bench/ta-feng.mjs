// node test/bench/ta-feng.mjs [--json] [--min 2,5] [--ease 5000], after a build: the last basket of every shopper of a grocery (Ta-Feng), from
// the baskets before; what was bought before may be bought again (`seen: 'allow'`). HR@10 (any of the basket) and NDCG@10 with
// one standard error, Valet through the compiled file and recommend(), beside the most popular, what the shopper herself bought
// most often (then the most popular; GP-TopFreq of Li et al. 2023), item cosine, and EASE. The inverse of EASE is of the most bought
// products only, its λ the best of the grid on the very points that are judged: in its favour. The file has no attributes.
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { recommend } from '../../dist/index.js'
import { compileShop, DATA, gainsOf, NOW, rounded, summaryOf } from './held-back.mjs'
import { cosinePeer, easePeer, popularityOf, popularPeer } from './peers.mjs'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    min: { type: 'string', default: '2,5' },
    ease: { type: 'string', default: '5000' },
  },
})
const folder = `${DATA}tafeng/`
if (!existsSync(`${folder}tafeng_history.json.gz`)) {
  console.error(`skipped: ${folder} is not there`)
  process.exit(0)
}
const say = values.json ? console.error : console.log
const read = (name) => JSON.parse(gunzipSync(readFileSync(folder + name)).toString())
const future = read('tafeng_future.json.gz')
// A basket [-1] is padding.
const shoppers = Object.entries(read('tafeng_history.json.gz')).map(([shopper, all]) => ({
  shopper,
  baskets: all.slice(1, -1),
  next: [...new Set(future[shopper][1])],
}))
const size = 1 + shoppers.reduce((most, { baskets, next }) => Math.max(most, ...baskets.flat(), ...next), 0)
const training = shoppers.map(({ baskets }) => baskets.flat())
const popularity = popularityOf(training, size)
const rows = []
const add = (name, picksFor, more = {}) => {
  const gains = shoppers.map((one, s) => gainsOf(picksFor(one, s).map(String), one.next, 10))
  const { mrr, mrrError, ...figures } = summaryOf(gains)
  rows.push({ name, ...figures, ...more })
  say(
    `${name.padEnd(44)} HR@10 ${figures.hr.toFixed(4)} ± ${figures.hrError.toFixed(4)}  NDCG@10 ${figures.ndcg.toFixed(4)} ± ${figures.ndcgError.toFixed(4)}`,
  )
}
const popular = popularPeer(popularity)
add('most popular', (_, s) => popular(training[s], 10, true))
add('her most frequent, then the most popular', (_, s) => {
  const counts = new Map()
  for (const i of training[s]) counts.set(i, (counts.get(i) ?? 0) + 1)
  const own = [...counts].sort((a, b) => b[1] - a[1] || popularity[b[0]] - popularity[a[0]]).map(([i]) => i)
  return [...new Set([...own, ...popular([], 10, true)])].slice(0, 10)
})
const cosine = cosinePeer(training, size, popularity, true)
add('item cosine, top 100, itself included', (_, s) => cosine(training[s], 10, true))
for (const min of values.min.split(',').map(Number)) {
  const shop = await compileShop(
    Array.from({ length: size }, (_, i) => ({ id: String(i), tags: [] })),
    shoppers.map(({ shopper, baskets }, s) => [
      shopper,
      training[s],
      baskets.flatMap((items, day) => items.map(() => 1_500_000_000 + day)),
    ]),
    min,
  )
  const picks = ({ baskets }) =>
    recommend(
      shop.catalogue,
      {
        history: baskets.flatMap((items, day) =>
          items.map((product) => ({ type: 'purchase', product: String(product), at: NOW - (baskets.length - day) * 1000 })),
        ),
      },
      { limit: 10, now: NOW, diversify: 0, seen: 'allow' },
    ).map(({ product }) => product)
  add(`Valet, >= ${min} shoppers`, picks, { weights: shop.weights, bytes: shop.bytes, seconds: shop.seconds, model: shop.model })
  say(JSON.stringify(rounded(shop.model)))
}
const most = Math.min(size, Number(values.ease))
for (const lambda of most > 0 ? [100, 300, 1000] : [])
  for (const [i, peer] of easePeer(training, size, popularity, { lambda, most, recency: [1, 0.95] }).entries())
    add(`EASE of ${most} products, λ ${lambda}, recency ${[1, 0.95][i]}`, (_, s) => peer(training[s], 10, true))
if (values.json) console.log(JSON.stringify({ bench: 'ta-feng', rows: rounded(rows) }))
