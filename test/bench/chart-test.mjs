// Every real chart against every body of ANSUR II: the size advised from what a shopper may say, beside the one that the
// chart gives for the measured body (true-size.mjs, which knows nothing of the model). Height and weight are what the
// soldiers said of themselves. "As measured" states what Natick measured; "at home" and the waist are off by as much as
// 2 cm (feet 0.5), evenly, and rounded as people round. The constants of src/size-advice were
// set on bodies whose number is even; figures are of the odd ones.
// usage: node test/bench/chart-test.mjs [--json] [--half even|odd] [--every 4] [--charts]
import { loadSource } from './load-source.mjs'
import { ANSUR_COLUMNS, ansurBodies, needBodies } from './read-bodies.mjs'
import { readCharts, wornSize } from './true-size.mjs'

needBodies()
const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise)
const half = option('--half', 'odd')
const every = Number(option('--every', 4))
const KINDS = ['top', 'outerwear', 'dress', 'trousers', 'skirt', 'shoes']
const CATEGORY = { top: 'Tops', outerwear: 'Jackets', dress: 'Dresses', trousers: 'Trousers', skirt: 'Skirts', shoes: 'Shoes' }
const SAYS = {
  'all, as measured': (_said, body) => ({ measures: body }),
  'all, at home': (said, _body, home) => ({ measures: { ...home, ...said } }),
  'height, weight': (said) => ({ measures: said }),
  '+ waist': (said, _body, { waist }) => ({ measures: { ...said, waist } }),
  '+ a garment of another brand': (said, _body, _home, owned) => owned && { measures: said, wardrobe: [owned] },
  '+ two of the same brand': (said, _body, _home, _owned, same) => same && { measures: said, wardrobe: [same, same] },
}

const { modules, stop } = await loadSource('catalogue/open-catalogue.ts', 'size-advice/advise-size.ts')
const [{ openCatalogue }, { adviseSize }] = modules
const charts = (await readCharts()).filter(({ rows }) => rows.length > 1 && new Set(rows.map(({ label }) => label)).size === rows.length)
const people = Object.fromEntries(['women', 'men'].map((group) => [group, peopleOf(group)]))
const tables = {}
const perChart = []
let beyond = 0
for (const [number, chart] of charts.entries())
  for (const kind of KINDS.filter((one) => chart.kinds.length === 0 || chart.kinds.includes(one))) {
    const groups = chart.gender === 'unisex' ? ['women', 'men'] : [chart.gender]
    const others = charts.filter(
      (one) =>
        one.file !== chart.file && groups.every((group) => one.gender === group) && (one.kinds.length === 0 || one.kinds.includes(kind)),
    )
    const other = others[number % Math.max(1, others.length)]
    const catalogue = await openCatalogue(
      [productOf(chart, kind)],
      [{ ...chart, brand: 'Asked' }, ...(other ? [{ ...other, brand: 'Owned' }] : [])],
    )
    const own = {}
    for (const group of groups)
      for (const { body, said, home } of people[group]) {
        const truth = wornSize(chart, kind, (name) => body[name])
        if (!truth) {
          beyond++
          continue
        }
        const elsewhere = other && wornSize(other, kind, (name) => body[name])
        const owned = elsewhere && { brand: 'Owned', category: kind, size: elsewhere.label, verdict: 'right' }
        const same = { brand: 'Asked', category: kind, size: truth.label, verdict: 'right' }
        for (const [what, shopperOf] of Object.entries(SAYS)) {
          const shopper = shopperOf(said, body, home, owned, same)
          if (!shopper) continue
          const { sizes } = adviseSize(catalogue, shopper, 'p')
          if (!sizes) continue
          tables[what] ??= table()
          own[what] ??= table()
          for (const of of [tables[what], own[what]]) take(of, sizes, truth.label)
        }
      }
    if (Object.keys(own).length > 0)
      perChart.push({
        chart: `${chart.file} ${chart.gender} ${kind}`,
        ...Object.fromEntries(Object.entries(own).map(([what, of]) => [what, told(of)])),
      })
  }
await stop()
const figures = Object.fromEntries(Object.entries(tables).map(([what, of]) => [what, told(of)]))
if (process.argv.includes('--json')) console.log(JSON.stringify({ half, every, beyondTheChart: beyond, ...figures, charts: perChart }))
else {
  console.log(`${perChart.length} charts and kinds, ${half} half, every ${every}th body; ${beyond} bodies beyond the chart are left out`)
  const columns = [
    'n',
    'right',
    'withinOne',
    'certainty',
    'brier',
    'ece',
    'advised',
    'rightWhenAdvised',
    'certaintyWhenAdvised',
    'sumRight',
  ]
  const line = (name, of) => console.log(name.padEnd(30), columns.map((column) => String(of[column]).padStart(column.length + 2)).join(''))
  console.log(''.padEnd(30), columns.map((column) => column.padStart(column.length + 2)).join(''))
  for (const [what, of] of Object.entries(figures)) line(what, of)
  if (process.argv.includes('--charts'))
    for (const { chart, ...of } of perChart) for (const what of Object.keys(of)) line(`${chart}: ${what}`.slice(0, 60), of[what])
  console.log('\ncertainty stated : share reached (n), by tenths')
  for (const [what, { reliability }] of Object.entries(figures))
    console.log(
      what.padEnd(30),
      reliability.map(({ stated, reached, n }) => `${stated.toFixed(2)}:${reached.toFixed(2)} (${n})`).join('  '),
    )
}

function productOf(chart, kind) {
  return {
    id: 'p',
    title: CATEGORY[kind],
    brand: 'Asked',
    category: [CATEGORY[kind]],
    gender: chart.gender,
    tags: [],
    aliases: [],
    variants: chart.rows.map(({ label }) => ({ id: label, size: label, colour: '', inStock: true })),
  }
}

function peopleOf(group) {
  const columns = [...ANSUR_COLUMNS, ['saidHeight', 'heightin', 2.54], ['saidWeight', 'weightlbs', 0.45359237]]
  return ansurBodies(group, columns)
    .map((row, i) => ({ row, i }))
    .filter(({ i }) => (half === 'odd') === (i % 2 === 1) && Math.floor(i / 2) % every === 0)
    .map(({ row, i }) => ({
      home: Object.fromEntries(ANSUR_COLUMNS.map(([name], k) => [name, atHome(name, row[k], i * 31 + k)])),
      body: Object.fromEntries(ANSUR_COLUMNS.map(([name], k) => [name, row[k]])),
      said: { height: row.at(-2), weight: row.at(-1) },
    }))
}

function atHome(name, value, seed) {
  const [off, step] = /^foot/.test(name) ? [0.5, 0.5] : [2, 1]
  const h = Math.imul(seed + 7, 0x9e3779b1)
  const even = ((Math.imul(h ^ (h >>> 15), 0x85ebca6b) >>> 8) / 2 ** 24) * 2 - 1
  return Math.round((value + off * even) / step) * step
}

function table() {
  return {
    n: 0,
    right: 0,
    withinOne: 0,
    certainty: 0,
    brier: 0,
    advised: 0,
    rightAdvised: 0,
    certaintyAdvised: 0,
    sumRight: 0,
    bins: Array.from({ length: 10 }, () => [0, 0, 0]),
  }
}

function take(of, sizes, truth) {
  const at = sizes.findIndex(({ label }) => label === truth)
  if (at < 0) return
  const best = sizes.reduce((most, size, i) => (size.right > sizes[most].right ? i : most), 0)
  const right = best === at ? 1 : 0
  const certainty = sizes[best].right
  of.n++
  of.right += right
  of.withinOne += Math.abs(best - at) <= 1 ? 1 : 0
  of.certainty += certainty
  of.sumRight += sizes.reduce((sum, size) => sum + size.right, 0)
  for (const [i, size] of sizes.entries()) of.brier += (size.right - (i === at ? 1 : 0)) ** 2
  if (certainty >= 0.6) {
    of.advised++
    of.rightAdvised += right
    of.certaintyAdvised += certainty
  }
  const bin = of.bins[Math.min(9, Math.floor(certainty * 10))]
  bin[0]++
  bin[1] += certainty
  bin[2] += right
}

function told(of) {
  const share = (value, n = of.n) => Math.round((1000 * value) / Math.max(1, n)) / 1000
  return {
    n: of.n,
    right: share(of.right),
    withinOne: share(of.withinOne),
    certainty: share(of.certainty),
    brier: share(of.brier),
    ece: share(of.bins.reduce((sum, [, stated, reached]) => sum + Math.abs(stated - reached), 0)),
    advised: share(of.advised),
    rightWhenAdvised: share(of.rightAdvised, of.advised),
    certaintyWhenAdvised: share(of.certaintyAdvised, of.advised),
    sumRight: share(of.sumRight),
    reliability: of.bins
      .filter(([n]) => n > 0)
      .map(([n, stated, reached]) => ({ stated: share(stated, n), reached: share(reached, n), n })),
  }
}
