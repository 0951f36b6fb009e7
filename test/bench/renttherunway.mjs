// node test/bench/renttherunway.mjs [--json] [--dev] [--min 5] [--plot FILE.svg], after a build (with --csv FOLDER only the two files are written): the fit model on RentTheRunway's
// verdicts beside a logistic regression on the same rows and features. Shoppers are split by a hash: 8 in 10 to fit, 2 to judge; with --dev
// the model is fitted on 6 of those 8 and judged on the other 2, which is what hyperparameters were chosen on. Units: inches · 2.54, pounds ·
// 0.45359237; bra labels as they stand (the file's cups are letters; its "d" also holds larger ones). Impossible ages are refused by the reader.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { logisticOf } from './logistic-of-fit.mjs'
import { reliabilityPlot } from './reliability-plot.mjs'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    dev: { type: 'boolean' },
    min: { type: 'string', default: '5' },
    plot: { type: 'string' },
    csv: { type: 'string' },
    rounds: { type: 'string', default: '400' },
    code: { type: 'string', default: '../../dist/compile/index.js' },
  },
})
const DATA = new URL('../../../shared/data/renttherunway/renttherunway_users80.tsv.gz', import.meta.url)
if (!existsSync(DATA)) {
  console.error('skipped: ../shared/data/renttherunway is missing')
  process.exit(0)
}

const HEADER = 'shopper,product,size,outcome,time,category,height,weight,age,bra_band,bra_cup'
const files = csvFiles()
if (values.csv) {
  mkdirSync(values.csv, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(`${values.csv}/${name}.csv`, text)
  process.exit(0)
}
const { readFit, judgeFit, evaluationOf, fitQuality, areaUnderCurve } = await import(values.code)
const [train, test] = await Promise.all(
  ['train', 'test'].map(async (name) => (await readFit({ name: `${name}.csv`, bytes: new TextEncoder().encode(files[name]) })).table),
)
const start = performance.now()
const judged = judgeFit(train, test, { minShoppers: Number(values.min) })
const seconds = (performance.now() - start) / 1000
const ours = evaluationOf(judged)
const logistic = logisticOf(train, test, judged)
const ways = { all: 'all', historyHidden: 'body', productOnly: 'product' }
const peers = Object.fromEntries(Object.values(ways).map((way) => [way, fitQuality(logistic[way])]))
const paired = Object.fromEntries(Object.entries(ways).map(([own, way]) => [own, difference(own, way)]))
const result = {
  fitted: train.length,
  judged: judged.length,
  minShoppers: Number(values.min),
  fit: ours,
  logistic: peers,
  difference: paired,
  seconds: Math.round(seconds),
}
if (values.plot) writeFileSync(values.plot, reliabilityPlot(ours.all.reliability))
if (values.json) console.log(JSON.stringify(result))
else print()

/** Our mean AUC less the logistic's, on the same rows; 95 % of bootstrap samples of whole shoppers. */
function difference(own, way) {
  const byShopper = new Map()
  for (const [i, { row }] of judged.entries()) {
    const list = byShopper.get(test.shopper[row]) ?? []
    byShopper.set(test.shopper[row], [...list, i])
  }
  const shoppers = [...byShopper.values()]
  const aucs = (chances, rows) =>
    [0, 1, 2].reduce(
      (sum, c) =>
        sum +
        areaUnderCurve(
          rows.map((i) => chances[i][c]),
          rows.map((i) => judged[i].outcome === c),
        ) /
          3,
      0,
    )
  const [a, b] = [judged.map((row) => row[own]), logistic[way].map(({ chances }) => chances)]
  const of = (rows) => aucs(a, rows) - aucs(b, rows)
  let seed = 1
  const dice = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const samples = Array.from({ length: Number(values.rounds) }, () =>
    of(shoppers.flatMap(() => shoppers[Math.floor(dice() * shoppers.length)])),
  ).sort((x, y) => x - y)
  return {
    auc: of(judged.map((_, i) => i)),
    from: samples[Math.floor(samples.length * 0.025)],
    to: samples[Math.floor(samples.length * 0.975)],
  }
}

function csvFiles() {
  const [header, ...lines] = gunzipSync(readFileSync(DATA)).toString().trim().split('\n')
  const names = header.split('\t')
  const parts = { train: [HEADER], test: [HEADER] }
  const outcomes = { small: 'small', fit: 'right', large: 'large' }
  const scaled = (text, by) => (text === '' ? '' : (Number(text) * by).toFixed(2))
  for (const line of lines) {
    const cells = line.split('\t')
    const cell = (name) => cells[names.indexOf(name)] ?? ''
    const bucket =
      Number.parseInt(
        createHash('md5')
          .update(`fit:${cell('user_id')}`)
          .digest('hex')
          .slice(0, 8),
        16,
      ) % 10
    const to = values.dev ? (bucket < 6 ? 'train' : bucket < 8 ? 'test' : undefined) : bucket < 8 ? 'train' : 'test'
    if (to)
      parts[to].push(
        [
          cell('user_id'),
          cell('item_id'),
          cell('size'),
          outcomes[cell('fit')],
          cell('review_date'),
          cell('category'),
          scaled(cell('height_in'), 2.54),
          scaled(cell('weight_lbs'), 0.45359237),
          cell('age'),
          cell('bust_size_num'),
          cell('bust_size_letter'),
        ].join(','),
      )
  }
  return { train: parts.train.join('\n'), test: parts.test.join('\n') }
}

function print() {
  const row = ({ n, auc, brier, ece }, by) => ({
    n,
    auc: auc.toFixed(4),
    brier: brier.toFixed(4),
    ece: ece.toFixed(4),
    ...(by ? { minusLogistic: `${by.auc.toFixed(4)} (${by.from.toFixed(4)} to ${by.to.toFixed(4)})` } : {}),
  })
  console.log(
    `fitted on ${train.length} verdicts, judged on ${judged.length} of other shoppers, in ${Math.round(seconds)} s; at least ${values.min} shoppers`,
  )
  console.table({
    all: row(ours.all, paired.all),
    'history hidden': row(ours.historyHidden, paired.historyHidden),
    'body hidden': row(ours.bodyHidden),
    'product only': row(ours.productOnly, paired.productOnly),
    'all, as advised': row(ours.advised),
    ...Object.fromEntries(Object.entries(ours.byHistory).map(([name, quality]) => [`${name} earlier verdicts`, row(quality)])),
    ...Object.fromEntries(Object.entries(peers).map(([name, quality]) => [`logistic, ${name}`, row(quality)])),
  })
}
