// Reads the bodies of shared/data that the priors are fitted from and judged on.
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const data = new URL('../../../shared/data/', import.meta.url)

/** The measures of ANSUR II in the order of `BODY_MEASURES`, with its column for each (mm; weight in 0.1 kg). */
export const ANSUR_COLUMNS = [
  ['height', 'stature'],
  ['weight', 'weightkg'],
  ['chest', 'chestcircumference'],
  ['waist', 'waistcircumference'],
  ['hip', 'buttockcircumference'],
  ['insideLeg', 'crotchheight'],
  ['neck', 'neckcircumference'],
  ['footLength', 'footlength'],
  ['footWidth', 'footbreadthhorizontal'],
  ['armLength', 'sleeveoutseam'],
]

/** Ends with a word when the data is not there. */
export function needBodies() {
  if (existsSync(new URL('ansur2/', data))) return
  console.error('../shared/data/ansur2 is missing: nothing to fit or to judge on.')
  process.exit(1)
}

/** One row of numbers (cm, kg) for each soldier of a group, in the order of `columns`. */
export function ansurBodies(group, columns = ANSUR_COLUMNS) {
  const table = tableOf(`ansur2/ANSUR_II_${group === 'women' ? 'FEMALE' : 'MALE'}_Public.csv.gz`)
  return table.rows.map((cells) => columns.map(([, column, unit = 0.1]) => Number(cells[table.names.indexOf(column)]) * unit))
}

/** Height, weight, waist and hip of everyone of NHANES 2017-2018 in whom all four were measured: cm and kg. */
export function nhanesBodies() {
  const { names, rows } = tableOf('nhanes-2017-2018-body-measures/BMX_J.csv.gz')
  const columns = ['bmxht', 'bmxwt', 'bmxwaist', 'bmxhip'].map((name) => names.indexOf(name))
  return rows.map((cells) => columns.map((column) => Number.parseFloat(cells[column]))).filter((body) => body.every((value) => value > 0))
}

function tableOf(name) {
  const [head, ...lines] = gunzipSync(readFileSync(new URL(name, data)))
    .toString('latin1')
    .trim()
    .split(/\r?\n/)
  const cut = (line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, ''))
  return { names: cut(head).map((name) => name.toLowerCase()), rows: lines.map(cut) }
}
