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

/** Where a size will sit tight or loose: the body lies so many cm beyond what the size is made for. Of a length, tight means short. */
export interface TightOrLoose {
  readonly measure: MeasureName
  readonly sits: 'tight' | 'loose'
  /** cm. */
  readonly by: number
}

/** The size to take instead, and what would be got for it. */
export interface RunnerUp {
  readonly label: string
  /** P(right). */
  readonly right: number
  /** Beside the best size. */
  readonly sits: 'closer' | 'looser'
  /** Where that would be felt as a gain, the weightiest first: the body is nearer to this size there. */
  readonly at: readonly MeasureName[]
}

/** The one more fact that would make the advice surer. */
export interface NextFact {
  /** A measure, or a garment of the brand. */
  readonly kind: 'measure' | 'garment'
  readonly measure?: MeasureName
  /** By how much the doubt is expected to shrink, in bits: 1 bit halves its width. */
  readonly gain: number
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
  /** By how many sizes other shoppers found this product smaller (below 0) or larger than its label says. Absent where too few said anything. */
  readonly runs?: number
  /** By how many sizes the preference moved the advice: larger > 0. Absent when it did not. */
  readonly shift?: number
  /** The following come with the facts behind the advice only; a page does not get them. */
  readonly places?: readonly TightOrLoose[]
  readonly runnerUp?: RunnerUp
  readonly next?: NextFact
}

/** An honest refusal, with what would help. */
export interface NoSizeAdvice {
  readonly cannotSay: CannotSay
  /** For `too-wide`: what is known all the same. */
  readonly sizes?: readonly SizeFit[]
  /** The measure that would settle it. */
  readonly missing?: MeasureName
  /** What would help most: that measure, or a garment of the brand. Not for the page. */
  readonly next?: NextFact
}

/** Advice on the size of one product, or why there is none. */
export type SizeAdvice<Reason extends SizeReason = SizeReason> = GivenSizeAdvice<Reason> | NoSizeAdvice
