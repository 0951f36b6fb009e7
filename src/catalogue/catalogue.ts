import type { GarmentKind } from '../measures/garment-kind.js'
import type { Near } from './columns.js'
import type { FitModel } from './fit-model.js'
import type { Gender, Product, Variant } from './product.js'
import type { SizeChart } from './size-chart.js'

/** Lists of numbers of unequal length, one after the other: list `i` is `values[starts[i]] … values[starts[i + 1] - 1]`. */
export interface Lists {
  readonly starts: Int32Array
  readonly values: Uint32Array | Uint16Array | Uint8Array | Int32Array
}

/**
 * The shop's products, opened for reading. It knows no shopper.
 * Products are numbered 0 … `size - 1` ("row"); the numbers hold for this opened catalogue only.
 */
export interface Catalogue {
  /** Number of products. */
  readonly size: number
  /** Content of the file's `valet` metadata: format version, time of compiling, currency. */
  readonly about: CatalogueAbout
  /** Row of a product by its id or any alias (variant id, handle, SKU, GTIN, link), or -1. */
  rowOf(id: string): number
  /** The id of a row, cheap. */
  idOf(row: number): string
  /** Everything known of one product; makes a new object. */
  product(row: number): Product
  /** Sizes and colours of one product; makes new objects. */
  variants(row: number): Variant[]
  /** Distinct size labels of one product in the feed's order, with stock over all colours. */
  sizes(row: number): { label: string; inStock: boolean }[]
  /** Whether any variant of the row can be bought now. Cheap. */
  inStock(row: number): boolean
  /** Number that two products share exactly when their size labels, stock pattern, brand, kind and gender are the same: the key under which P(right) is memoised. -1 when the product has no sizes. */
  sizeClass(row: number): number
  kind(row: number): GarmentKind
  gender(row: number): Gender
  brand(row: number): string
  /** Price in minor units, NaN when unknown. */
  readonly price: Float64Array
  /** Names of all tags, `kind:value`, e.g. `brand:fjellby`, `category:shirts`, `colour:green`. */
  readonly tagNames: readonly string[]
  /** Tags of each product, as indexes into `tagNames`. */
  readonly tags: Lists
  /** Products of each tag, ascending; made when first read. */
  readonly products: Lists
  /** Index of a tag name, or -1. */
  tagOf(name: string): number
  /** What purchases taught; `undefined` when none were compiled in. */
  readonly near: Near | undefined
  /** Charts that came with the catalogue. */
  readonly charts: readonly SizeChart[]
  /** The chart for a product: same brand, kind and gender first, then a chart for every brand; `undefined` when none serves. */
  chart(row: number): SizeChart | undefined
  /** What other shoppers' feedback says of sizes; absent in a catalogue compiled without it. */
  readonly fit?: FitModel
}

/** What a compiled catalogue says of itself. */
export interface CatalogueAbout {
  /** Format version; this reader reads version 1. */
  readonly version: number
  /** When it was compiled, ms since 1970; 0 for an array of products. */
  readonly compiledAt: number
  /** ISO 4217 code of the prices, `''` when the feed has none. */
  readonly currency: string
  /** Digest of the content, by which a delta knows its catalogue; `''` for an array of products. */
  readonly content: string
}
