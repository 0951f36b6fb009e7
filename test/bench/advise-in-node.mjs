// How long size advice takes after a change of the shopper: one product with 30 garments, and a grid of 60 products.
// Medians of 200 in ms. usage: node test/bench/advise-in-node.mjs [--json]   (needs npm run build)
import { adviseSize, openCatalogue } from '../../dist/index.js'
import { charts, products, shopper } from './advise-case.mjs'

const catalogue = await openCatalogue(products, charts)
const median = (work) => {
  const times = []
  for (let i = 0; i < 300; i++) {
    const someone = shopper(i)
    const before = performance.now()
    work(someone)
    times.push(performance.now() - before)
  }
  // The first hundred warm up.
  return Math.round(times.slice(100).sort((a, b) => a - b)[100] * 1000) / 1000
}
const first = performance.now()
adviseSize(catalogue, shopper(0), products[0].id)
const cold = Math.round((performance.now() - first) * 1000) / 1000
const figures = {
  engine: `Node ${process.versions.node}`,
  garments: shopper(0).wardrobe.length,
  firstEverMs: cold,
  oneProductMs: median((someone) => adviseSize(catalogue, someone, products[0].id)),
  gridOf60Ms: median((someone) => products.map(({ id }) => adviseSize(catalogue, someone, id))),
}
if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
else console.table(figures)
