import type { ChartRange, ChartRow, SizeChart } from '../catalogue/size-chart.js'
import type { MeasureName } from '../measures/measure.js'

interface Scale {
  readonly labels: readonly string[]
  /** Middle of each size, in cm. */
  readonly middles: { readonly [name in MeasureName]?: readonly number[] }
}

const WOMEN: Scale = {
  labels: 'XS/32 XS/34 S/36 S/38 M/40 M/42 L/44 L/46 XL/48 XL/50 2XL/52 2XL/54 3XL/56 3XL/58 4XL/60 4XL/62'.split(' '),
  middles: {
    chest: [76, 80, 84, 88, 92, 96, 100, 104, 110, 116, 122, 128, 134, 140, 146, 152],
    waist: [60, 64, 68, 72, 76, 80, 84, 88, 94, 100, 106, 112, 118, 124, 130, 136],
    hip: [84, 88, 92, 96, 100, 104, 108, 112, 117, 122, 127, 132, 137, 142, 147, 152],
  },
}
const MEN: Scale = {
  labels: 'XS/40 XS/42 S/44 S/46 M/48 M/50 L/52 L/54 XL/56 XL/58 2XL/60 2XL/62/64 3XL/66 3XL/68/70'.split(' '),
  middles: {
    chest: [80, 84, 88, 92, 96, 100, 104, 108, 112, 116, 120, 126, 132, 138],
    waist: [68, 72, 76, 80, 84, 88, 92, 96, 100, 104, 108, 114, 120, 126],
  },
}

/**
 * Charts for a shop that has none of its own, for any brand: letters and European numbers for women's and men's tops,
 * outerwear, trousers and skirts, and women's dresses.
 *
 * After EN 13402-3, Size designation of clothes, Measurements and intervals: girths in steps of 4 cm, of 6 cm (women's hips
 * 5 cm) from women's bust 104 and men's chest 120 on, each size reaching half-way to the next; a letter code spans two of
 * them (women's S: bust 82–90; men's M: chest 94–102). 4XL goes on in the same steps. The numbers are those of German and
 * Scandinavian shops: half the chest for men; half the bust less 6 for women, two for each further step from 48 on. The
 * standard gives men no hip girth, and neither do the charts. Shoes and children are not in them.
 *
 * Brands differ from the standard by a size and more: any chart of the brand's own is preferred (`generic: true`).
 *
 * @example
 * const charts = [...ownCharts, ...genericCharts()]
 */
export function genericCharts(): SizeChart[] {
  const about = { brand: '', generic: true } as const
  return [
    { ...about, kinds: ['top', 'outerwear', 'dress'], gender: 'women', rows: rowsOf(WOMEN, ['chest', 'waist', 'hip']) },
    { ...about, kinds: ['trousers', 'skirt'], gender: 'women', rows: rowsOf(WOMEN, ['waist', 'hip']) },
    { ...about, kinds: ['top', 'outerwear'], gender: 'men', rows: rowsOf(MEN, ['chest', 'waist']) },
    { ...about, kinds: ['trousers'], gender: 'men', rows: rowsOf(MEN, ['waist']) },
  ]
}

function rowsOf({ labels, middles }: Scale, measures: readonly MeasureName[]): ChartRow[] {
  return labels.map((label, at) => ({
    label,
    ranges: Object.fromEntries(measures.map((measure) => [measure, rangeAt(middles[measure] ?? [], at)])),
  }))
}

function rangeAt(middles: readonly number[], at: number): ChartRange {
  const middle = middles[at] ?? 0
  const below = middles[at - 1] ?? 2 * middle - (middles[at + 1] ?? middle)
  const above = middles[at + 1] ?? 2 * middle - below
  return { min: (below + middle) / 2, max: (middle + above) / 2 }
}
