// How long size advice takes after a change of the shopper: one product with 30 garments, and a grid of 60 products.
// Medians of 200 in ms, after a hundred calls in a fresh process; `hot` is after 3,000. The least call of each tells what the machine does when
// nothing else runs. usage: node test/bench/advise-in-node.mjs [--json]   (needs npm run build)
import { adviseSize, openCatalogue } from '../../dist/index.js'
import { charts, products, shopper } from './advise-case.mjs'

const catalogue = await openCatalogue(products, charts)
const rounded = (value) => Math.round(value * 1000) / 1000
const timed = (work, calls) => {
  const times = []
  for (let i = 0; i < calls; i++) {
    const someone = shopper(i)
    const before = performance.now()
    work(someone)
    times.push(performance.now() - before)
  }
  const of = (from, to) => {
    const sorted = times.slice(from, to).sort((a, b) => a - b)
    return { median: rounded(sorted[sorted.length >> 1]), least: rounded(sorted[0]) }
  }
  // The first hundred warm up.
  return { ...of(100, 300), hot: of(3000, calls) }
}
const first = performance.now()
adviseSize(catalogue, shopper(0), products[0].id)
const cold = rounded(performance.now() - first)
const one = timed((someone) => adviseSize(catalogue, someone, products[0].id), 5000)
const grid = timed((someone) => products.map(({ id }) => adviseSize(catalogue, someone, id)), 300)
const figures = {
  engine: `Node ${process.versions.node}`,
  garments: shopper(0).wardrobe.length,
  firstEverMs: cold,
  oneProductMs: one.median,
  gridOf60Ms: grid.median,
  oneProductLeastMs: one.least,
  gridOf60LeastMs: grid.least,
  oneProductHotMs: one.hot.median,
  oneProductHotLeastMs: one.hot.least,
}
if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
else console.table(figures)
