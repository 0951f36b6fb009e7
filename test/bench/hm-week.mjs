// node test/bench/hm-week.mjs [--json], after a build: one week of H&M, the basket of each customer's last day from what was
// bought on earlier days of the week (protocol of baselines/hm.py): HR@12 and NDCG@12, through the compiled file and recommend().
// The compiler chooses its settings with the last days of one half of the customers in sight; judged is the other half, both ways.
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { USUAL_SETTINGS } from '../../dist/compile/index.js'
import { compileShop, DATA, gainsOf, judge, rounded, summaryOf } from './held-back.mjs'
import { parseCsv } from './parse-csv.mjs'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, min: { type: 'string', default: '2,5' } } })
const folder = `${DATA}hm/`
if (!existsSync(folder)) {
  console.error(`skipped: ${folder} is not there`)
  process.exit(0)
}
const say = values.json ? console.error : console.log
const table = (name) => {
  const [head, ...rows] = parseCsv(gunzipSync(readFileSync(folder + name)).toString())
  return { rows, at: (column) => head.indexOf(column) }
}
const FEATURES = [
  'product_code',
  'product_type_name',
  'department_no',
  'colour_group_name',
  'section_no',
  'garment_group_no',
  'graphical_appearance_no',
  'index_code',
]
const articles = table('articles.csv.gz')
const products = articles.rows.map((row) => ({
  id: row[articles.at('article_id')],
  tags: FEATURES.map((name, i) => `feature-${'abcdefgh'[i]}:${row[articles.at(name)]}`),
}))
const lines = table('transactions_2020-09-16_22_customers75.csv.gz')
const byCustomer = new Map()
for (const row of lines.rows) {
  if (row.length < 3) continue
  const [day, customer, article] = [row[lines.at('t_dat')], row[lines.at('customer_id')], row[lines.at('article_id')]]
  const held = byCustomer.get(customer) ?? []
  byCustomer.set(customer, held)
  held.push([day, article])
}
const customers = []
const rest = []
for (const [customer, bought] of byCustomer) {
  bought.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
  const last = bought.at(-1)[0]
  const [before, after] = [bought.filter(([day]) => day < last), bought.filter(([day]) => day === last)]
  if (before.length > 0) customers.push({ customer, before, after })
  else rest.push([customer, bought.map(([, id]) => id), bought.map(([day]) => day)])
}
const train = (held) => [
  ...rest,
  ...customers.map(({ customer, before, after }) => {
    const all = held.has(customer) ? [...before, ...after] : before
    return [customer, all.map(([, id]) => id), all.map(([day]) => day)]
  }),
]
const halves = [0, 1].map((half) => customers.filter((_, i) => i % 2 === half))
const casesOf = (some) =>
  some.map(({ before, after }) => [[...new Set(before.map(([, id]) => id))], [...new Set(after.map(([, id]) => id))]])
/** Weighs pairs only; where they run out, the most bought fill the list, as in baselines/hm.py. */
const alone = { taste: 1e-12, prior: 1e-7, lift: 0 }
const pairsOnly = (catalogue) => ({ ...catalogue, near: { ...catalogue.near, blend: { ...catalogue.near.blend, ...alone } } })
const RIDGE = { ...USUAL_SETTINGS, mix: 0, damp: 0, kept: 100, blend: { recency: 1, fading: 1, ...alone } }
const gainsFor = (catalogue, half) => judge(catalogue, casesOf(half), { limit: 12 }).gains
const rows = []
for (const min of values.min.split(',').map(Number)) {
  const learn = (model) => compileShop(products, train(new Set()), min, { compile: { model } })
  const found = { popularity: [], ridge: [], pairs: [], valet: [] }
  const chosen = []
  const { catalogue: plain } = await learn(RIDGE)
  for (const [one, other] of [halves, [...halves].reverse()]) {
    // Chosen with one half's last days in sight; then learnt without anybody's, as the baseline is.
    const { model, seconds } = await compileShop(products, train(new Set(one.map(({ customer }) => customer))), min)
    chosen.push({ ...model, seconds })
    const shop = await learn(model.settings)
    found.popularity.push(...popular(other))
    found.ridge.push(...gainsFor(plain, other))
    found.pairs.push(...gainsFor(pairsOnly(shop.catalogue), other))
    found.valet.push(...gainsFor(shop.catalogue, other))
    say(JSON.stringify(rounded({ min, chosen: model, seconds, half: summaryOf(found.valet.slice(-other.length)) })))
  }
  const differences = found.valet.map(({ ndcg }, i) => ({ hit: 0, mrr: 0, ndcg: ndcg - found.ridge[i].ndcg }))
  const { ndcg: mean, ndcgError: error } = summaryOf(differences)
  const row = {
    min,
    ...Object.fromEntries(Object.entries(found).map(([name, gains]) => [name, summaryOf(gains)])),
    aboveRidge: { mean, error, z: mean / error },
    chosen,
  }
  rows.push(row)
  for (const [name, gains] of Object.entries(found)) {
    const { n, hr, hrError, ndcg, ndcgError } = summaryOf(gains)
    say(
      `>= ${min}  ${name.padEnd(10)} n ${n}  HR@12 ${hr.toFixed(4)} ± ${hrError.toFixed(4)}  NDCG@12 ${ndcg.toFixed(4)} ± ${ndcgError.toFixed(4)}`,
    )
  }
  say(`>= ${min}  above the ridge alone, customer by customer: ${mean.toFixed(4)} ± ${error.toFixed(4)}, z ${(mean / error).toFixed(1)}`)
}
if (values.json) console.log(JSON.stringify({ bench: 'hm-week', rows }))

/** What most shoppers bought, counted as the baseline counts it. */
function popular(half) {
  const counts = new Map()
  for (const [, ids] of train(new Set())) for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const order = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
  return casesOf(half).map(([history, bought]) => {
    const mine = new Set(history)
    return gainsOf(
      order.slice(0, 12 + mine.size).filter((id) => !mine.has(id)),
      bought,
      12,
    )
  })
}
