import type { Catalogue } from '../catalogue/catalogue.js'
import type { ChartRange, ChartRow, SizeChart } from '../catalogue/size-chart.js'
import type { GarmentKind } from '../measures/garment-kind.js'
import type { MeasureName } from '../measures/measure.js'

/** How a garment is cut. */
export type FitClass = 'slim' | 'regular' | 'loose'

/**
 * How much wider than the body a garment of regular cut is, in cm: chest, waist, hip. Middles of what pattern makers give:
 * monsterkonstruktion.se/en/ease (shirts 6-10, 4-8, 6-10; jackets 8-12, 6-10, 8-12) and Robinson, Central Washington
 * University, "Ease in Clothing" (dresses 1.5-2, .75-1, 2-2.75 inch; trousers .75-1, 1.5-2; skirts .5-.75, 2-2.75).
 */
const EASE: { readonly [kind in GarmentKind]?: readonly [chest: number, waist: number, hip: number] } = {
  top: [8, 6, 8],
  outerwear: [10, 8, 10],
  dress: [4.5, 2.2, 6],
  trousers: [0, 2.2, 4.5],
  skirt: [0, 1.6, 6],
}
/** Fitted shirts have about 5 cm at the chest, loose ones 15 (Robinson; studiocalicot.com "Ease allowances"). */
const CUT: { readonly [fit in FitClass]: number } = { slim: 0.6, regular: 1, loose: 1.9 }
const GIRTHS: readonly MeasureName[] = ['chest', 'waist', 'hip']

/**
 * The chart for a product, as one of the bodies that its sizes are for: of garment measures it takes off the ease of the
 * kind and of the cut that title or tags tell.
 */
export function chartOf(catalogue: Catalogue, row: number): SizeChart | undefined {
  const chart = catalogue.chart(row)
  return chart && bodyChart(chart, catalogue.kind(row), chart.basis === 'garment' ? cutOf(catalogue, row) : 'regular')
}

/** The cut that a product's title or tags tell. */
export function cutOf(catalogue: Catalogue, row: number): FitClass {
  const { title, tags } = catalogue.product(row)
  return fitClassOf(`${title} ${tags.join(' ')}`)
}

/**
 * The cut that words tell.
 *
 * @example
 * fitClassOf('Relaxed Oxford shirt') //=> 'loose'
 */
export function fitClassOf(words: string): FitClass {
  if (/\b(slim|skinny|fitted|bodycon|tailliert|eng)\b/i.test(words)) return 'slim'
  return /\b(loose|relaxed|oversized?|baggy|boxy|wide|weit|locker)\b/i.test(words) ? 'loose' : 'regular'
}

const bodies = new WeakMap<SizeChart, Map<string, SizeChart>>()

/** The bodies that a chart of garment measures is made for: the ease taken off its girths. A chart of bodies is itself. */
export function bodyChart(chart: SizeChart, kind: GarmentKind, fit: FitClass): SizeChart {
  if (chart.basis !== 'garment') return chart
  const known = bodies.get(chart) ?? new Map<string, SizeChart>()
  bodies.set(chart, known)
  const key = `${kind} ${fit}`
  const made = known.get(key) ?? { ...chart, rows: chart.rows.map((row) => withoutEase(row, kind, fit)) }
  known.set(key, made)
  return made
}

function withoutEase(row: ChartRow, kind: GarmentKind, fit: FitClass): ChartRow {
  const ranges: { [name in MeasureName]?: ChartRange } = { ...row.ranges }
  for (const [i, measure] of GIRTHS.entries()) {
    const [range, ease] = [ranges[measure], (EASE[kind]?.[i] ?? 0) * CUT[fit]]
    if (range) ranges[measure] = { min: range.min - ease, max: range.max - ease }
  }
  return { ...row, ranges }
}
