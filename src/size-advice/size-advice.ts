import type { MeasureName } from '../measures/measure.js'

/** How one size would sit, as probabilities that sum to 1. */
export interface SizeFit {
  readonly label: string
  readonly small: number
  readonly right: number
  readonly large: number
  readonly inStock: boolean
}

/** What a piece of advice rests on. `share` 0 … 1; the shares of one advice sum to 1. */
export interface SizeReason {
  readonly kind: 'measure' | 'garment' | 'preference'
  readonly share: number
}

/** A reason with the fact behind it; shown only inside Valet's own elements. */
export interface SizeReasonWithFact extends SizeReason {
  /** For `measure`. */
  readonly measure?: MeasureName
  /** For `garment`: what is owned, and whether it is the same product, the same brand or another brand. */
  readonly garment?: {
    readonly brand: string
    readonly size: string
    readonly verdict: 'small' | 'right' | 'large'
    readonly same: 'product' | 'brand' | 'other'
  }
}

/** Why there is no advice. */
export type CannotSay = 'no-catalogue' | 'unknown-product' | 'no-sizes' | 'no-chart' | 'no-facts' | 'too-wide' | 'no-size-fits'

/** Advice that can be given. */
export interface GivenSizeAdvice<Reason extends SizeReason = SizeReason> {
  /** One entry for each size on sale, smallest first. */
  readonly sizes: readonly SizeFit[]
  /** Label with the highest P(right). */
  readonly best: string
  /** P(right) of `best`. */
  readonly certainty: number
  readonly reasons: readonly Reason[]
  /** Where the chart came from: the brand's own or one for every brand. */
  readonly chart: 'brand' | 'general' | 'none'
}

/** An honest refusal, with what would help. */
export interface NoSizeAdvice {
  readonly cannotSay: CannotSay
  /** For `too-wide`: what is known all the same. */
  readonly sizes?: readonly SizeFit[]
  /** The measure that would settle it. */
  readonly missing?: MeasureName
}

/** Advice on the size of one product, or why there is none. */
export type SizeAdvice<Reason extends SizeReason = SizeReason> = GivenSizeAdvice<Reason> | NoSizeAdvice
