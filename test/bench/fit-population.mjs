// Fits the population priors of src/measures/population.ts from ANSUR II, adjusted to NHANES 2017-2018, and prints them.
// usage: node test/bench/fit-population.mjs [--json]
//
// 1. ANSUR II gives, for women and men, the joint normal of ten measures on the log scale.
// 2. NHANES has height, weight, waist and hip of the general population, without sex and age. Two normals on the log
//    scale are fitted to its plausible adults by EM, started from ANSUR's women and men.
// 3. Pearson-Lawley: the other measures, given those four, stay as in ANSUR; the four become NHANES's.
// 4. Under-bust is in neither: from the bra charts of shared/data/size-charts (see below).
import { readFileSync } from 'node:fs'
import { cholesky, covarianceOf, inverse, logDensity, matrix, meanOf, pick, times, transposed } from './normal-fit.mjs'
import { ANSUR_COLUMNS, ansurBodies, needBodies, nhanesBodies } from './read-bodies.mjs'

needBodies()
const names = ANSUR_COLUMNS.map(([name]) => name)
const SELECTED = ['height', 'weight', 'waist', 'hip'].map((name) => names.indexOf(name))
const logs = (rows) => rows.map((row) => row.map(Math.log))
const normalOf = (rows) => {
  const mean = meanOf(rows)
  return { mean, covariance: covarianceOf(rows, mean) }
}
const ansur = { women: normalOf(logs(ansurBodies('women'))), men: normalOf(logs(ansurBodies('men'))) }

/** Hip is measured from age 12. Of those, who is as tall and heavy as ANSUR's smallest and lightest soldier counts as an adult. */
const soldiers = [...ansurBodies('women'), ...ansurBodies('men')]
const least = [0, 1].map((i) => soldiers.reduce((low, body) => Math.min(low, body[i]), Number.POSITIVE_INFINITY))
const everyone = nhanesBodies()
const adults = everyone.filter((body) => body[0] >= least[0] && body[1] >= least[1])
const general = expectationMaximisation(logs(adults), [ansur.women, ansur.men])

const priors = {}
for (const [k, group] of ['women', 'men'].entries()) priors[group] = withUnderbust(selected(ansur[group], general[k]))
const thousandths = (value) => Math.round(value * 1000)
const packed = Object.fromEntries(
  Object.entries(priors).map(([group, { mean, covariance }]) => [
    group,
    {
      mean: mean.map(thousandths),
      factor: cholesky(covariance).flatMap((row, i) => row.slice(0, i + 1).map(thousandths)),
    },
  ]),
)
if (process.argv.includes('--json')) console.log(JSON.stringify(packed))
else {
  console.log(
    `NHANES: ${everyone.length} with all four, ${adults.length} as tall as ${least[0].toFixed(1)} cm and as heavy as ${least[1].toFixed(1)} kg`,
  )
  for (const [k, group] of ['women', 'men'].entries()) {
    console.log(`${group}: share ${general[k].share.toFixed(3)}; median and log deviation, ANSUR beside the prior`)
    for (const [i, name] of [...names, 'underbust'].entries()) {
      const of = ({ mean, covariance }) =>
        mean[i] === undefined ? '-' : `${Math.exp(mean[i]).toFixed(1)} ± ${(100 * Math.sqrt(covariance[i][i])).toFixed(1)} %`
      console.log(`  ${name.padEnd(10)} ${of(ansur[group]).padEnd(18)} ${of(priors[group])}`)
    }
    console.log('  mean  ', JSON.stringify(packed[group].mean))
    console.log('  factor', JSON.stringify(packed[group].factor))
  }
  console.log('self-reported against measured in ANSUR (half the middle 68 % of the differences):', selfReport())
}

/** Two normals by EM, until the likelihood stands still. */
function expectationMaximisation(rows, starts) {
  let parts = starts.map(({ mean, covariance }) => ({
    share: 0.5,
    mean: SELECTED.map((i) => mean[i]),
    covariance: pick(covariance, SELECTED, SELECTED),
  }))
  let before = Number.NEGATIVE_INFINITY
  for (let round = 0; round < 500; round++) {
    const factors = parts.map(({ covariance }) => cholesky(covariance))
    let likelihood = 0
    const weights = parts.map(() => [])
    for (const row of rows) {
      const density = parts.map(({ share, mean }, k) => share * Math.exp(logDensity(row, mean, factors[k])))
      const sum = density.reduce((a, b) => a + b)
      likelihood += Math.log(sum)
      for (const [k, one] of density.entries()) weights[k].push(one / sum)
    }
    parts = parts.map((_, k) => {
      const mean = meanOf(rows, weights[k])
      return { share: weights[k].reduce((a, b) => a + b) / rows.length, mean, covariance: covarianceOf(rows, mean, weights[k]) }
    })
    if (likelihood - before < 1e-6 * rows.length) break
    before = likelihood
  }
  return parts
}

/** The normal of all measures when the selected ones are distributed as in the general population. */
function selected({ mean, covariance }, to) {
  const others = names.map((_, i) => i).filter((i) => !SELECTED.includes(i))
  const slope = times(pick(covariance, others, SELECTED), inverse(pick(covariance, SELECTED, SELECTED)))
  const next = { mean: [...mean], covariance: matrix(names.length, names.length) }
  const cross = times(slope, to.covariance)
  const explainedBefore = times(slope, pick(covariance, SELECTED, others))
  const explained = times(cross, transposed(slope))
  for (const [a, i] of SELECTED.entries()) {
    next.mean[i] = to.mean[a]
    for (const [b, j] of SELECTED.entries()) next.covariance[i][j] = to.covariance[a][b]
  }
  for (const [a, i] of others.entries()) {
    next.mean[i] += SELECTED.reduce((sum, s, b) => sum + slope[a][b] * (to.mean[b] - mean[s]), 0)
    for (const [b, j] of SELECTED.entries()) next.covariance[i][j] = next.covariance[j][i] = cross[a][b]
    for (const [b, j] of others.entries()) next.covariance[i][j] = covariance[i][j] - explainedBefore[a][b] + explained[a][b]
  }
  return next
}

/**
 * Under-bust after the bust: their ratio over all bras of H&M's chart, each as likely as another. The chart gives the
 * under-bust; its cups A to F stand for a bust larger by 12-14, 14-16 ... 22-24 cm (EN 13402-2, as in
 * src/size-labels/convert-bra.ts). What is sold and no survey, so the spread is the chart's; it serves men too, whom no
 * chart asks for it.
 */
function withUnderbust({ mean, covariance }) {
  const charts = JSON.parse(readFileSync(new URL('../../../shared/data/size-charts/hm.json', import.meta.url), 'utf8'))
  const ratios = Object.entries(charts.hm_female.bras).map(([label, { ms1: underbust }]) => {
    const cup = 'ABCDEF'.indexOf(label.at(-1))
    return [Math.log(underbust / (underbust + 13 + 2 * cup))]
  })
  const ratio = normalOf(ratios)
  const chest = names.indexOf('chest')
  const row = [...covariance[chest], covariance[chest][chest] + ratio.covariance[0][0]]
  return {
    mean: [...mean, mean[chest] + ratio.mean[0]],
    covariance: [...covariance.map((cells, i) => [...cells, row[i]]), row],
  }
}

/** How far soldiers' own reports of height and weight lie from the measured ones: half of the middle 68 %. */
function selfReport() {
  const all = ['women', 'men'].flatMap((group) =>
    ansurBodies(group, [
      ['', 'stature'],
      ['', 'heightin', 2.54],
      ['', 'weightkg'],
      ['', 'weightlbs', 0.45359237],
    ]),
  )
  const half = (values) => {
    const sorted = values.sort((a, b) => a - b)
    return (sorted[Math.floor(sorted.length * 0.84)] - sorted[Math.floor(sorted.length * 0.16)]) / 2
  }
  return { height: half(all.map(([a, b]) => b - a)).toFixed(2), weight: half(all.map(([, , a, b]) => b - a)).toFixed(2) }
}
