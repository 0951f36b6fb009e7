import type { GarmentKind } from '../measures/garment-kind.js'
import type { GarmentPlace, MeasureName } from '../measures/measure.js'

/** Where a fact came from: the shopper said it, Valet saw it, worked it out, or read it from a file. */
export type Origin = 'stated' | 'observed' | 'inferred' | 'imported'

/** One thing known of the shopper, with its provenance. Times are ms since 1970. */
export interface Fact<T> {
  readonly value: T
  readonly origin: Origin
  readonly at: number
  /** Kept until; absent = as long as the purpose it belongs to has not said. */
  readonly until?: number
}

/** How a garment sat. */
export type Verdict = 'small' | 'right' | 'large'

/** Every verdict, the smallest garment first. */
export const VERDICTS: readonly Verdict[] = ['small', 'right', 'large']

/** How single places of a garment sat, by the body dimension that meets them. */
export type Regions = { readonly [name in GarmentPlace]?: Verdict }

/** How the shopper likes garments to sit. */
export type Preference = 'tight' | 'regular' | 'loose'

/** A garment the shopper owns. `gift` and `gone` garments count neither for size nor for taste. */
export interface Garment {
  readonly id: string
  readonly brand: string
  readonly kind: GarmentKind
  /** Size label as printed on it. */
  readonly size: string
  readonly verdict: Verdict
  /** Where it sits otherwise than the verdict says, by body dimension: "fits, sleeves too long" is `{ armLength: 'large' }`. */
  readonly regions?: Regions
  /** Product id, when it was bought here. */
  readonly product?: string
  readonly state?: 'gift' | 'gone'
}

/** Something that happened on the shop's page. */
export interface HistoryEvent {
  readonly type: 'view' | 'cart' | 'purchase'
  readonly product: string
  readonly at: number
  /** Looked at for someone else: counts for nothing. */
  readonly gift?: true
}

/** A taste the shopper fixed herself: −1 (mute) … 1 (a lot). */
export interface Pin {
  /** `kind:value`, as in the catalogue's tag names. */
  readonly tag: string
  readonly weight: number
}

/** Something the shopper does not want to be shown. Exactly one of product, brand and tag is set. */
export interface Hidden {
  readonly product?: string
  readonly brand?: string
  readonly tag?: string
  /** With `tag`: only what costs as much or more, in minor units of the catalogue's currency. */
  readonly price?: number
  /** With `product`: because she owns it, so it says nothing against its kind. */
  readonly owned?: true
  readonly at: number
}

/** Which version of a page the dice of this browser gave her, in one experiment of the shop's. */
export interface Draw {
  /** Name of the experiment in the policy. */
  readonly experiment: string
  readonly variant: string
  /** 0 … 1, thrown with the variant and never again: decides whether the answer is turned round before it leaves. */
  readonly chance: number
  /** The outcome came in time. */
  readonly outcome?: true
}

/** What this browser knows of one shopper. A value: changes make a new one. */
export interface Profile {
  readonly measures: { readonly [name in MeasureName]?: Fact<number> }
  readonly preference?: Fact<Preference>
  readonly wardrobe: readonly Fact<Garment>[]
  readonly history: readonly Fact<HistoryEvent>[]
  readonly pins: readonly Fact<Pin>[]
  readonly hidden: readonly Fact<Hidden>[]
  readonly draws: readonly Fact<Draw>[]
}

/** The parts of a profile; a device purpose names the parts it may keep. */
export type ProfilePart = 'measures' | 'preference' | 'wardrobe' | 'history' | 'pins' | 'hidden' | 'draws'

/** Every part, in the order in which they are listed. */
export const PROFILE_PARTS: readonly ProfilePart[] = ['measures', 'preference', 'wardrobe', 'history', 'pins', 'hidden', 'draws']

/** Nothing known. */
export const EMPTY_PROFILE: Profile = { measures: {}, wardrobe: [], history: [], pins: [], hidden: [], draws: [] }
