import type { ProfileChange } from '../profile/change-profile.js'

/** What a recommendation's score is made of. */
export type PickReasonKind =
  /** Bought by shoppers who have something of her history or wardrobe; or had by her before, where people come back for the same. */
  | 'history'
  /** A tag learnt from history. */
  | 'taste'
  /** A tag the shopper pinned. */
  | 'pin'
  /** Like the products of `for`, or bought with them. */
  | 'similar'
  /** How many buy it; without purchases, how much of it is in stock. Alone only where nothing else is known. */
  | 'prior'
  /** A boost (positive) or bury (negative) rule of the shop. */
  | 'rule'
  /** (P(right size in stock) − 1) · (sum of the other parts): never positive. */
  | 'size'

/** One part of a score. The parts of a pick sum to its score. */
export interface PickReason {
  readonly kind: PickReasonKind
  readonly part: number
}

/** A part with the fact that caused it; shown only inside Valet's own elements. */
export interface PickReasonWithFact extends PickReason {
  /** For `taste`, `pin` and `similar`: the tag, `kind:value`. */
  readonly tag?: string
  /** For `history` and `similar`: id of the product that caused it; the pick itself where people come back for the same and she had it. */
  readonly product?: string
  /** For `taste`: how many events of the history carry the tag. */
  readonly events?: number
  /** With `explain`: ids of the products that caused it: of wardrobe and history, garments first, then the newest look; for `similar` those of `for`. */
  readonly from?: readonly string[]
  /** With `explain`: the changes of the profile that take this reason away. Absent where the request or the shop caused it. */
  readonly undo?: readonly ProfileChange[]
}

/** Which size of the product the shopper would take. */
export interface PickSize {
  readonly label: string
  /** P(right) of that label. */
  readonly right: number
  readonly inStock: boolean
}

/**
 * Which part filled the place, so that headings can be true: her taste, likeness to what was asked about, going with it,
 * or, with nothing of these, only that it can be bought.
 */
export type Headline = 'for-you' | 'similar' | 'goes-with' | 'trending'

/** One recommended product. */
export interface Pick<Reason extends PickReason = PickReason> {
  readonly product: string
  readonly score: number
  readonly reasons: readonly Reason[]
  /** Absent when the product has no sizes or nothing is known. */
  readonly size?: PickSize
  readonly headline: Headline
  /** What the shop did to the order: it placed this product, or it left others out. */
  readonly placed?: 'pinned' | 'narrowed'
}

/** A shop's rule: boosts and buries are parts of the score; pins and excludes change the order and say so. */
export interface ShopRule {
  /** Products the rule is for; all given conditions must hold. */
  readonly where: { readonly product?: readonly string[]; readonly brand?: string; readonly tag?: string }
  /** Added to the score; negative buries. */
  readonly boost?: number
  /** Placed first, in the order of the rules. */
  readonly pin?: boolean
  readonly exclude?: boolean
  /** Bought again and again: may be recommended though it is owned or was seen. */
  readonly replenishable?: boolean
  /** Only in this slot; absent = in all. */
  readonly slot?: string
}

/** One value of a column, several of which one must hold, or a range (only of `price`, in minor units). */
export type PickFilter = string | readonly string[] | { readonly min?: number; readonly max?: number }

/** A request for recommendations. */
export interface PickRequest {
  /** How many at most. */
  readonly limit: number
  /** The time, ms since 1970. */
  readonly now: number
  /** Name of the place on the page. */
  readonly slot?: string
  /** For these products (ids or aliases): a product page's, or the whole cart. */
  readonly for?: readonly string[]
  /** How results stand to `for`: more of the same (default), or of other kinds to go with them. */
  readonly relation?: 'similar' | 'goes-with'
  /** By column: `price`, `gender`, `kind`, `size` (in stock), `category` (name or path `A > B`), `tag`, or any kind of tag (`brand`, `colour` …). */
  readonly filters?: { readonly [column: string]: PickFilter | undefined }
  readonly rules?: readonly ShopRule[]
  /** Says of each reason what caused it and what takes it away; for the shopper's eyes. Default `false`. */
  readonly explain?: boolean
  /** Already shown elsewhere. */
  readonly exclude?: readonly string[]
  /** 0 … 1; 0 = pure score order. Default 0.3. */
  readonly diversify?: number
  /** Products of the history as results; default `exclude`. */
  readonly seen?: 'exclude' | 'allow'
}
