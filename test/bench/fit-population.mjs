// Fits the population priors of src/measures/population.ts from ANSUR II and prints them.
// usage: node test/bench/fit-population.mjs [FOLDER of ansur2]
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const folder = process.argv[2] ?? new URL('../../../shared/data/ansur2', import.meta.url).pathname
/** Our measure, ANSUR's column, and what one of its units is in cm or kg. */
const COLUMNS = [
  ['height', 'stature', 0.1],
  ['weight', 'weightkg', 0.1],
  ['chest', 'chestcircumference', 0.1],
  ['underbust', 'chestcircumferencebelowbreast', 0.1],
  ['waist', 'waistcircumference', 0.1],
  ['hip', 'buttockcircumference', 0.1],
  ['insideLeg', 'crotchheight', 0.1],
  ['neck', 'neckcircumference', 0.1],
  ['footLength', 'footlength', 0.1],
]

for (const [group, file] of [
  ['women', 'ANSUR_II_FEMALE_Public.csv.gz'],
  ['men', 'ANSUR_II_MALE_Public.csv.gz'],
]) {
  const [head, ...lines] = gunzipSync(readFileSync(`${folder}/${file}`))
    .toString('latin1')
    .trim()
    .split(/\r?\n/)
  const names = head.toLowerCase().split(',')
  const used = COLUMNS.filter(([, column]) => names.includes(column))
  const rows = lines
    .map((line) => line.split(','))
    .map((cells) => used.map(([, column, unit]) => Number(cells[names.indexOf(column)]) * unit))
  const mean = used.map((_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length)
  const sd = used.map((_, i) => Math.sqrt(rows.reduce((sum, row) => sum + (row[i] - mean[i]) ** 2, 0) / (rows.length - 1)))
  const correlation = used.flatMap((_, i) =>
    used
      .slice(0, i)
      .map((_, j) => rows.reduce((sum, row) => sum + (row[i] - mean[i]) * (row[j] - mean[j]), 0) / (rows.length - 1) / sd[i] / sd[j]),
  )
  console.log(group, rows.length, used.map(([name]) => name).join(' '))
  console.log('mean       ', JSON.stringify(mean.map((value) => Number(value.toFixed(1)))))
  console.log('deviation  ', JSON.stringify(sd.map((value) => Number(value.toFixed(2)))))
  console.log('correlation', JSON.stringify(correlation.map((value) => Number(value.toFixed(2)))))
}
