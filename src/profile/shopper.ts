import type { GarmentKind } from '../measures/garment-kind.js'
import type { Measures } from '../measures/measure.js'
import type { Hidden, HistoryEvent, Preference, Regions, Verdict } from './profile.js'

/** A garment as the pure functions take it. */
export interface OwnedGarment {
  readonly brand?: string
  /** Kind of garment, or a category name of the catalogue. */
  readonly category: GarmentKind | (string & {})
  readonly size: string
  readonly verdict: Verdict
  readonly product?: string
  /** Its id in the wardrobe, by which it can be forgotten. */
  readonly id?: string
  /** Where it sits otherwise than the verdict says ("fits, sleeves too long"), by body dimension. */
  readonly regions?: Regions
  /** A gift counts for nothing. */
  readonly gift?: boolean
}

/**
 * What advice and recommendations are worked out from: plain data without provenance. `{}` is valid.
 *
 * @example
 * const shopper: Shopper = { measures: { chest: 96 }, preference: 'regular' }
 */
export interface Shopper {
  /** cm, kg. */
  readonly measures?: Measures
  readonly preference?: Preference
  readonly wardrobe?: readonly OwnedGarment[]
  readonly history?: readonly HistoryEvent[]
  /** Fixed tastes, weight −1 … 1. */
  readonly pins?: readonly { readonly tag: string; readonly weight: number }[]
  readonly hidden?: readonly Hidden[]
  /** Product ids in the cart: never recommended. */
  readonly cart?: readonly string[]
}
