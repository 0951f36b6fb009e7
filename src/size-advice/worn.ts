import type { Catalogue } from '../catalogue/catalogue.js'
import type { SizeChart } from '../catalogue/size-chart.js'
import { GARMENT_KINDS, type GarmentKind } from '../measures/garment-kind.js'
import type { Population } from '../measures/population.js'
import type { OwnedGarment, Shopper } from '../profile/shopper.js'
import { bodyChart, chartOf } from './ease.js'
import { type Seat, seatOf } from './seat.js'

/** Where the size of a garment sits in its chart, and which brand's habits it shares. */
interface Placed {
  readonly seat: Seat
  readonly habit: string
}

/** A garment that says something. */
export interface Worn extends Placed {
  readonly garment: OwnedGarment
}

/** The garments that say something of a body of this population: no gifts, and a chart must know the size. */
export function wornOf(catalogue: Catalogue, { wardrobe = [] }: Shopper, population: Population): Worn[] {
  const worn: Worn[] = []
  for (const garment of wardrobe) {
    const found = garment.gift ? undefined : placedIn(catalogue, garment, population)
    if (found) worn.push({ garment, seat: found.seat, habit: found.habit })
  }
  return worn
}

const placed = new WeakMap<Catalogue, Map<string, Placed | undefined>>()
/** So many brands, kinds and sizes at once are nobody's wardrobe. */
const REMEMBERED = 5000

/** What a garment's label says, remembered for all garments of the same label. */
function placedIn(catalogue: Catalogue, garment: OwnedGarment, population: Population): Placed | undefined {
  const bought = garment.product === undefined ? -1 : catalogue.rowOf(garment.product)
  let known = placed.get(catalogue)
  if (!known || known.size > REMEMBERED) {
    known = new Map()
    placed.set(catalogue, known)
  }
  const { brand: maker = '', category, size } = garment
  const key = bought < 0 ? `${population}\n${maker}\n${category}\n${size}` : `${population}\n${bought}\n${size}`
  const held = known.get(key)
  if (held || known.has(key)) return held
  const kind = bought < 0 ? kindOf(garment) : catalogue.kind(bought)
  const brand = bought < 0 ? maker : catalogue.brand(bought)
  const chart = (bought < 0 ? undefined : chartOf(catalogue, bought)) ?? chartFor(catalogue.charts, brand, kind, population)
  const seat = chart && seatOf(chart, kind ?? 'other', size)
  const found = seat && { seat, habit: habitOf(brand, kind) }
  known.set(key, found)
  return found
}

/** The habit of a brand is one for its clothes, and its own for shoes and underwear. */
export function habitOf(brand: string, kind: GarmentKind | undefined): string {
  return `${brand.trim().toLowerCase()} ${kind === 'shoes' || kind === 'underwear' ? kind : ''}`
}

/** The kind that a garment's category names. */
export function kindOf({ category }: OwnedGarment): GarmentKind | undefined {
  return GARMENT_KINDS.find((kind) => kind === category)
}

/** Whether two spellings name one brand. */
export function sameBrand(a: string | undefined, b: string): boolean {
  return a !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase() && b.trim() !== ''
}

/** The brand's own chart for this kind, for these bodies if there are several; else one that serves every brand. */
function chartFor(
  charts: readonly SizeChart[],
  brand: string,
  kind: GarmentKind | undefined,
  population: Population,
): SizeChart | undefined {
  let best: SizeChart | undefined
  let most = 0
  for (const chart of charts) {
    const { brand: maker, kinds, gender, basis } = chart
    const points =
      (sameBrand(brand, maker) ? 8 : maker === '' ? 1 : -99) +
      (kinds.length === 0 ? 0 : kind && kinds.includes(kind) ? 2 : -99) +
      (gender === population ? 1 : gender === 'unisex' || population === 'unisex' ? 0 : maker === '' ? -99 : -1) -
      (basis === 'garment' ? 0.5 : 0)
    if (points <= most) continue
    best = chart
    most = points
  }
  return best && bodyChart(best, kind ?? 'other', 'regular')
}
