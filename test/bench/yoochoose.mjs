// node test/bench/yoochoose.mjs [--json] [--min 2,5], after a build: the next click at every point of the test sessions of
// YooChoose 100k; results may name the current product. HR@20 and MRR@20 with 95 % intervals by session, beside V-SKNN (Ludewig
// and Jannach 2018: our own, k 200 of the 2,000 newest, not tuned) and plain counts of the last click, in the same run.
// V-SKNN needs the training sessions at hand; Valet has only what the compiled file holds.
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { recommend } from '../../dist/index.js'
import { compileShop, DATA, gainsOf, NOW, rounded } from './held-back.mjs'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, min: { type: 'string', default: '2,5' } } })
const folder = `${DATA}yoochoose-100k/`
if (!existsSync(folder)) {
  console.error(`skipped: ${folder} is not there`)
  process.exit(0)
}
const say = values.json ? console.error : console.log
const [train, test] = ['train_full', 'test'].map((name) => {
  const sessions = new Map()
  for (const line of gunzipSync(readFileSync(`${folder}yoochoose-clicks-100k_${name}.txt.gz`))
    .toString()
    .trim()
    .split('\n')
    .slice(1)) {
    const [session, item, time] = line.split('\t')
    const held = sessions.get(session) ?? []
    sessions.set(session, held)
    held.push([Number(time), item])
  }
  return [...sessions].map(([session, clicks]) => [session, clicks.sort((a, b) => a[0] - b[0])])
})
const ids = [...new Set(train.flatMap(([, clicks]) => clicks.map(([, item]) => item)))]
const products = ids.map((id) => ({ id, tags: [] }))
const rows = [measure('V-SKNN', vsknn()), measure('plain counts of the last click', lastClick())]
for (const min of values.min.split(',').map(Number)) {
  const shop = await compileShop(
    products,
    train.map(([s, clicks]) => [s, clicks.map(([, item]) => item), clicks.map(([time]) => time.toFixed(0))]),
    min,
  )
  const picks = (clicks) =>
    recommend(
      shop.catalogue,
      { history: clicks.map((product, i) => ({ type: 'view', product, at: NOW - (clicks.length - i) * 1000 })) },
      { limit: 20, now: NOW, diversify: 0, seen: 'allow' },
    ).map(({ product }) => product)
  rows.push({ ...measure(`Valet, >= ${min} sessions a pair`, picks), settings: shop.model.settings, weights: shop.weights })
  say(JSON.stringify(shop.model.settings))
}
if (values.json) console.log(JSON.stringify({ bench: 'yoochoose', rows }))

/** By session: one shopper's clicks hang together. */
function measure(name, picksFor) {
  const bySession = test.map(([, clicks]) => {
    const items = clicks.map(([, item]) => item)
    return items.slice(1).map((next, i) => gainsOf(picksFor(items.slice(0, i + 1)), [next], 20))
  })
  const all = bySession.flat()
  const row = { name, n: all.length }
  for (const [key, label] of [
    ['hit', 'hr'],
    ['mrr', 'mrr'],
  ]) {
    const mean = all.reduce((sum, gain) => sum + gain[key], 0) / all.length
    const spread = bySession.reduce((sum, gains) => sum + gains.reduce((part, gain) => part + gain[key] - mean, 0) ** 2, 0)
    row[label] = mean
    row[`${label}Interval`] = (1.96 * Math.sqrt(spread)) / all.length
  }
  say(
    `${name.padEnd(34)} n ${row.n}  HR@20 ${row.hr.toFixed(4)} ± ${row.hrInterval.toFixed(4)}  MRR@20 ${row.mrr.toFixed(4)} ± ${row.mrrInterval.toFixed(4)}`,
  )
  return rounded(row)
}

/** k = 200 of the 2,000 newest sessions that share a click; a click counts by its place (i / length), a neighbour's product by how near the shared click is to the end. */
function vsknn({ k = 200, sample = 2000 } = {}) {
  const sessions = train.map(([, clicks]) => ({ items: new Set(clicks.map(([, item]) => item)), time: clicks.at(-1)[0] }))
  const byItem = new Map()
  for (const [i, { items }] of sessions.entries()) for (const item of items) byItem.set(item, [...(byItem.get(item) ?? []), i])
  return (clicks) => {
    const weight = new Map(clicks.map((item, i) => [item, (i + 1) / clicks.length]))
    const possible = [...new Set([...weight.keys()].flatMap((item) => byItem.get(item) ?? []))]
      .sort((a, b) => sessions[b].time - sessions[a].time)
      .slice(0, sample)
    const near = possible.map((i) => {
      const { items } = sessions[i]
      let dot = 0
      for (const [item, value] of weight) if (items.has(item)) dot += value
      return { items, like: dot / weight.size }
    })
    near.sort((a, b) => b.like - a.like).length = Math.min(near.length, k)
    const scores = new Map()
    for (const { items, like } of near) {
      let step = 1
      for (; step <= clicks.length; step++) if (items.has(clicks.at(-step))) break
      const decay = step <= 100 ? 1 - 0.1 * step : 0
      if (decay <= 0) continue
      for (const item of items) scores.set(item, (scores.get(item) ?? 0) + like * decay)
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 20)
      .map(([item]) => item)
  }
}

function lastClick() {
  const pairs = new Map(ids.map((id) => [id, new Map()]))
  for (const [, clicks] of train) {
    const items = [...new Set(clicks.map(([, item]) => item))]
    for (const a of items) for (const b of items) if (a !== b) pairs.get(a).set(b, (pairs.get(a).get(b) ?? 0) + 1)
  }
  const lists = new Map(
    [...pairs].map(([a, others]) => [
      a,
      [...others]
        .sort((x, y) => y[1] - x[1])
        .slice(0, 20)
        .map(([b]) => b),
    ]),
  )
  return (clicks) => lists.get(clicks.at(-1)) ?? []
}
