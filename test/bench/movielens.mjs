// node test/bench/movielens.mjs [--json] [--min 2,5], after a build: each person's last rated film by time, from all that was rated before
// (MovieLens-100k; a rating counts as a purchase whatever its stars), all films ranked, history left out. HR@10 and NDCG@10
// with one standard error, Valet through the compiled file and recommend(), beside the most popular, item cosine and EASE.
// EASE's λ is the best of the grid on the very points that are judged: in its favour. Valet's settings are the compiler's choice.
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compileShop, DATA, gainsOf, judge, rounded, summaryOf } from './held-back.mjs'
import { cosinePeer, easePeer, popularityOf, popularPeer } from './peers.mjs'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, min: { type: 'string', default: '2,5' } } })
const folder = `${DATA}movielens-100k/`
if (!existsSync(`${folder}u.data`)) {
  console.error(`skipped: ${folder} is not there`)
  process.exit(0)
}
const say = values.json ? console.error : console.log
const lines = (name) =>
  readFileSync(folder + name, 'latin1')
    .trim()
    .split('\n')
const genres = lines('u.genre')
  .map((line) => line.split('|')[0])
  .filter(Boolean)
const films = lines('u.item').map((line) => {
  const [id, , date, , , ...flags] = line.split('|')
  const tags = flags.flatMap((flag, i) => (flag.trim() === '1' ? [`genre:${genres[i]}`] : []))
  return { id, tags: date ? [...tags, `decade:${date.slice(-4, -1)}0`] : tags }
})
const byPerson = new Map()
for (const line of lines('u.data')) {
  const [person, film, , time] = line.split('\t')
  byPerson.set(person, [...(byPerson.get(person) ?? []), [Number(time), film]])
}
// Sorting is stable: equal times keep the file's order.
const people = [...byPerson].map(([person, rated]) => [person, rated.sort((a, b) => a[0] - b[0])])
const number = new Map(films.map(({ id }, i) => [id, i]))
const training = people.map(([, rated]) => rated.slice(0, -1).map(([, film]) => number.get(film)))
const popularity = popularityOf(training, films.length)
const rows = []
const add = (name, gains, more = {}) => {
  const { mrr, mrrError, ...figures } = summaryOf(gains)
  rows.push({ name, ...figures, ...more })
  say(
    `${name.padEnd(34)} HR@10 ${figures.hr.toFixed(4)} ± ${figures.hrError.toFixed(4)}  NDCG@10 ${figures.ndcg.toFixed(4)} ± ${figures.ndcgError.toFixed(4)}`,
  )
}
const measure = (name, peer) =>
  add(
    name,
    people.map(([, rated], i) =>
      gainsOf(
        peer(training[i], 10, false).map((row) => films[row].id),
        [rated.at(-1)[1]],
        10,
      ),
    ),
  )
measure('most popular', popularPeer(popularity))
measure('item cosine, top 100', cosinePeer(training, films.length, popularity))
for (const lambda of [100, 300, 1000])
  for (const [i, peer] of easePeer(training, films.length, popularity, { lambda, recency: [1, 0.95, 0.8] }).entries())
    measure(`EASE, λ ${lambda}, recency ${[1, 0.95, 0.8][i]}`, peer)
for (const min of values.min.split(',').map(Number)) {
  const shop = await compileShop(
    films,
    people.map(([person, rated]) => [person, rated.slice(0, -1).map(([, film]) => film), rated.slice(0, -1).map(([time]) => time)]),
    min,
  )
  const { gains } = judge(
    shop.catalogue,
    people.map(([, rated]) => [rated.slice(0, -1).map(([, film]) => film), rated.at(-1)[1]]),
  )
  add(`Valet, >= ${min} shoppers`, gains, { weights: shop.weights, bytes: shop.bytes, seconds: shop.seconds, model: shop.model })
  say(JSON.stringify(rounded(shop.model)))
}
if (values.json) console.log(JSON.stringify({ bench: 'movielens', rows: rounded(rows) }))
