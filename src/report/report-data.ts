import type { ProblemKind } from '../feeds/problem-log.js'

/** A value and how many products have it. */
export interface ProductCount {
  readonly value: string
  readonly products: number
}

/** How well the size labels were understood. */
export interface SizeData {
  /** Distinct labels, and how many of them were understood. */
  readonly labels: number
  readonly understood: number
  /** Share of variants with a size whose label was understood, 0 … 1. */
  readonly share: number
  readonly byScale: readonly { readonly scale: string; readonly labels: number; readonly variants: number }[]
  /** Labels that were not understood, the most frequent first; the page shows fifty. */
  readonly unknown: readonly { readonly label: string; readonly variants: number }[]
}

/** The size charts, and the products with sizes that they serve. */
export interface ChartData {
  readonly charts: readonly {
    /** `''` = every brand. */
    readonly brand: string
    /** Empty = every kind. */
    readonly kinds: readonly string[]
    readonly gender: string
    readonly rows: number
    /** Whether it came with the compiler and not from the shop. */
    readonly generic: boolean
  }[]
  /** Products with sizes, by what serves them. */
  readonly coverage: { readonly own: number; readonly generic: number; readonly none: number }
  readonly brandsWithout: readonly { readonly brand: string; readonly products: number }[]
}

/** What the products say of one kind: colour, material … */
export interface TagData {
  readonly kind: string
  readonly products: number
  /** Share of all products, 0 … 1. */
  readonly share: number
  readonly top: readonly ProductCount[]
}

/** One part of the catalogue file. */
export interface SectionBytes {
  readonly section: string
  readonly bytes: number
  readonly brotliBytes: number
}

/** What was learnt from purchases. */
export interface PurchaseData {
  /** Pairs of products bought by the same shoppers: written, and left out because too few shoppers stand behind them. */
  readonly pairs: number
  readonly dropped: number
  readonly minShoppers: number
  readonly popularProducts: number
  /** What was counted from; absent when the shop's own warehouse counted. */
  readonly counted?: {
    readonly lines: number
    /** Lines whose product the catalogue knows. */
    readonly recognised: number
    readonly shoppers: number
    /** ISO dates of the first and the last purchase. */
    readonly from: string
    readonly to: string
    /** Product ids that the catalogue does not know, the most frequent first; the page shows twenty. */
    readonly unknownIds: readonly string[]
  }
}

/** How good the recommendations are, measured on purchases held back. */
export interface QualityData {
  /** One sentence: how it was measured. */
  readonly protocol: string
  readonly rows: readonly { readonly name: string; readonly hr10: number; readonly ndcg10: number }[]
  /** What a higher minimum of shoppers per pair costs. */
  readonly privacy: readonly { readonly minShoppers: number; readonly pairs: number; readonly ndcg10: number }[]
}

/** Everything that stands in the report page. Plain data; texts may come from feeds and are shown as text. */
export interface ReportData {
  /** ISO time. */
  readonly made: string
  /** The catalogue file; left out when none was written. */
  readonly out?: { readonly file: string; readonly bytes: number; readonly brotliBytes: number }
  readonly files: readonly { readonly name: string; readonly format: string; readonly items: number; readonly problems: number }[]
  readonly products: number
  readonly variants: number
  /** Share of variants that can be bought now, 0 … 1. */
  readonly inStock: number
  /** ISO 4217. */
  readonly currency?: string
  /** In the minor unit of `currency` (cents). */
  readonly priceRange?: { readonly min: number; readonly max: number }
  readonly problems: readonly ProblemKind[]
  /** Products that no error or warning touches. */
  readonly faultless: number
  readonly sizes: SizeData
  readonly charts: ChartData
  readonly tags: readonly TagData[]
  readonly bytes: readonly SectionBytes[]
  /** Names that resolve to a product, and names that two products claim and nobody gets. */
  readonly aliases: { readonly total: number; readonly ambiguous: number }
  readonly purchases?: PurchaseData
  readonly quality?: QualityData
}
