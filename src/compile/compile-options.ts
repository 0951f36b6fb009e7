import type { ColumnMap } from '../feeds/column-map.js'
import type { FeedFile } from '../feeds/feed-source.js'
import type { Problem } from '../feeds/problem.js'
import type { ModelSettings } from '../model/choose-settings.js'
import type { PurchasePairs } from '../purchases/pair-table.js'
import type { PurchaseSequences } from '../purchases/read-sequences.js'
import type { FitFeedback } from './fit-into.js'
import type { ThumbnailOptions } from './pack-thumbnails.js'

/** What a compilation may be given beside the feeds. */
export interface CompileOptions {
  /** Files with size charts (docs/size-charts.md). */
  readonly sizeCharts?: readonly FeedFile[]
  /** Leaves out the general charts after EN 13402, which serve where no chart of the shop does. */
  readonly ownChartsOnly?: boolean
  /** The catalogue that is out, for a delta of its stock and prices. */
  readonly previous?: Uint8Array
  /** Counts which products the same shoppers buy, once it is known which products there are. */
  readonly pairs?: (products: KnownProducts) => Promise<CountedPairs>
  /** Feedback on sizes, from which a fit model is learnt (docs/fit.md). */
  readonly fit?: FitFeedback
  /** Packs small pictures in; those of `previous` are taken over. */
  readonly thumbnails?: ThumbnailOptions
  /** Threads that learn from purchases in a shop that is worth it; 1 = this one alone. Default: one for each core. The file is the same. */
  readonly threads?: number
  /** Settings of the model instead of chosen ones: to judge what they are worth. */
  readonly model?: ModelSettings
  /** Without titles, addresses and pictures: for a shop that shows the picks itself, by their ids. */
  readonly noCards?: boolean
  /** Which column of a table says what (docs/compile.md). */
  readonly columns?: ColumnMap
  /** The time, ms since 1970; it stands in the catalogue. Default 0, so that the same feed gives the same bytes. */
  readonly now?: number
  /** Hears how far it is: a stage and its part done, 0 … 1, and how many items were read. */
  readonly progress?: (stage: 'reading' | 'grouping' | 'pictures' | 'writing', done: number, items: number) => void
}

/** What a count of purchases is told. */
export interface KnownProducts {
  /** The product of each id by which a shop may have sold it: its own, a variant's, SKU, GTIN. */
  resolve(ids: readonly string[]): (string | undefined)[]
  /** Chooses the model's settings on purchases that are held back, and answers the `decay` with which pairs are best counted. */
  study(sequences: PurchaseSequences, products: readonly string[], minShoppers: number): Promise<number>
  /** The pairs that `previous` published; absent without it. */
  readonly published?: readonly (readonly [string, string])[]
}

/** What a count of purchases gives. */
export interface CountedPairs extends PurchasePairs {
  readonly problems: readonly Problem[]
}
