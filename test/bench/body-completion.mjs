// How well a body is completed from height and weight, and from one fact more, on ANSUR II: 20 splits, fitted on 80 %,
// judged on 20 %. Beside it least squares on the same split, and the shipped prior, which is the general population's.
// usage: node test/bench/body-completion.mjs [--json] [--splits 20]
import { loadSource } from './load-source.mjs'
import { covarianceOf, inverse, meanOf, times, transposed } from './normal-fit.mjs'
import { ANSUR_COLUMNS, ansurBodies, needBodies } from './read-bodies.mjs'
import { readCharts, wornSize } from './true-size.mjs'

needBodies()
const at = process.argv.indexOf('--splits')
const splits = at < 0 ? 20 : Number(process.argv[at + 1])
const names = ANSUR_COLUMNS.map(([name]) => name)
const TARGETS = ['chest', 'waist', 'hip', 'insideLeg', 'neck', 'armLength', 'footLength']
const place = (name) => names.indexOf(name)
const { modules, stop } = await loadSource('measures/body.ts', 'measures/population.ts', 'size-advice/seat.ts', 'size-advice/evidence.ts')
const [{ observe, view }, { BODY_MEASURES, populationBody }, { seatOf }, { garmentEvidence }] = modules
if (names.some((name, i) => BODY_MEASURES[i] !== name)) throw new Error('read-bodies.mjs and population.ts disagree on the order')
const charts = await readCharts()
const CHART = {
  women: charts.find(({ file, gender, kinds }) => file === 'hm' && gender === 'women' && !kinds.length),
  men: charts.find(({ file, gender, kinds, rows }) => file === 'hm' && gender === 'men' && kinds.includes('top') && rows.length > 8),
}

const figures = {}
for (const group of ['women', 'men']) {
  const bodies = ansurBodies(group)
  const sums = {}
  for (let split = 0; split < splits; split++) {
    const test = bodies.filter((_, i) => hash(i, split) % 5 === 0)
    const train = bodies.filter((_, i) => hash(i, split) % 5 !== 0)
    judge(sums, 'leastSquares', test, leastSquares(train))
    const logs = train.map((row) => row.map(Math.log))
    const mean = meanOf(logs)
    const covariance = Float64Array.from(covarianceOf(logs, mean).flat())
    const fitted = () => [{ likelihood: 0, mean: Float64Array.from(mean), covariance: Float64Array.from(covariance) }]
    const prior = () => populationBody(group)
    for (const [name, start] of [
      ['fitted', fitted],
      ['shipped', prior],
    ]) {
      judge(sums, name, test, (body) => complete(start(), body, []))
      judge(sums, `${name}+waist`, test, (body) => complete(start(), body, ['waist']))
      judge(sums, `${name}+garment`, test, (body) => complete(start(), body, [], garmentOf(group, body)))
    }
  }
  figures[group] = Object.fromEntries(
    Object.entries(sums).map(([model, of]) => [
      model,
      Object.fromEntries(
        Object.entries(of).map(([target, { square, held, n }]) => [
          target,
          { rmse: rounded(Math.sqrt(square / n)), ...(held === undefined ? {} : { within90: rounded(held / n) }) },
        ]),
      ),
    ]),
  )
}
await stop()
if (process.argv.includes('--json')) console.log(JSON.stringify({ splits, ...figures }))
else
  for (const [group, models] of Object.entries(figures)) {
    console.log(`\n${group}: root mean square error in cm (share within the 90 % interval)`)
    console.log(''.padEnd(18), TARGETS.map((target) => target.padStart(15)).join(''))
    for (const [model, of] of Object.entries(models))
      console.log(
        model.padEnd(18),
        TARGETS.map((target) =>
          `${of[target].rmse.toFixed(2)}${of[target].within90 ? ` (${(100 * of[target].within90).toFixed(1)})` : ''}`.padStart(15),
        ).join(''),
      )
  }

/** The body, given height and weight as measured, further measures, and a garment. */
function complete(known, body, measures, observations = []) {
  for (const name of ['height', 'weight', ...measures]) observe(known, [[place(name), 1]], Math.log(body[place(name)]), 1e-6)
  for (const { direction, value, variance } of observations) observe(known, direction, value, variance)
  return (target) => {
    const [{ mean, variance }] = view(known, [[place(target), 1]])
    const reach = 1.6448536 * Math.sqrt(variance)
    return { value: Math.exp(mean + variance / 2), low: Math.exp(mean - reach), high: Math.exp(mean + reach) }
  }
}

/** A top of H&M that fits, as the model takes it. */
function garmentOf(group, body) {
  const chart = CHART[group]
  const size = wornSize(chart, 'top', (name) => body[place(name)])
  const seat = size && seatOf(chart, 'top', size.label)
  if (!seat) return []
  const worn = { garment: { category: 'top', size: size.label, verdict: 'right' }, seat, habit: '' }
  return garmentEvidence([worn], new Map(), () => false)[0].observations
}

function leastSquares(train) {
  const x = train.map((body) => [1, body[0], body[1]])
  const [xt, y] = [transposed(x), train.map((body) => TARGETS.map((target) => body[place(target)]))]
  const slope = times(inverse(times(xt, x)), times(xt, y))
  return (body) => (target) => ({
    value: [1, body[0], body[1]].reduce((sum, value, i) => sum + value * slope[i][TARGETS.indexOf(target)], 0),
  })
}

function judge(sums, model, test, predict) {
  sums[model] ??= {}
  for (const body of test) {
    const predicted = predict(body)
    for (const target of TARGETS) {
      const truth = body[place(target)]
      const { value, low, high } = predicted(target)
      sums[model][target] ??= { square: 0, n: 0, ...(low === undefined ? {} : { held: 0 }) }
      const of = sums[model][target]
      of.square += (value - truth) ** 2
      of.n++
      if (low !== undefined && truth >= low && truth <= high) of.held++
    }
  }
}

function hash(i, split) {
  let h = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(split + 1, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 8
}

function rounded(value) {
  return Math.round(value * 1000) / 1000
}
