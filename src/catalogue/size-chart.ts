import type { GarmentKind } from '../measures/garment-kind.js'
import type { MeasureName } from '../measures/measure.js'
import type { Gender } from './product.js'

/** Body measure range, in cm, that one size is made for. A single printed value is widened to half the step to its neighbours. */
export interface ChartRange {
  readonly min: number
  readonly max: number
}

/** One line of a size chart: the label, and for each body dimension the range it fits. */
export interface ChartRow {
  readonly label: string
  readonly ranges: { readonly [name in MeasureName]?: ChartRange }
}

/** Which bodies the sizes of a brand are made for. Rows run from the smallest to the largest size. */
export interface SizeChart {
  /** Brand in the shop's spelling; `''` for a chart that serves every brand. */
  readonly brand: string
  /** Kinds it covers; empty = every kind. */
  readonly kinds: readonly GarmentKind[]
  readonly gender: Gender
  readonly rows: readonly ChartRow[]
  /**
   * What the ranges are measures of: the wearer's body (where nothing is said), or the garment itself, with the room that
   * is in it, which size advice takes off.
   */
  readonly basis?: 'body' | 'garment'
  /** Made after a standard and not by a brand: any other chart that serves a product is preferred. */
  readonly generic?: boolean
}
