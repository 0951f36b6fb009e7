/** One size and colour of a product, as it is sold. */
export interface Variant {
  /** The shop's id of this variant. */
  readonly id: string
  /** Size label as the shop prints it (`M`, `38`, `W32 L34`); `''` when the product has no sizes. */
  readonly size: string
  /** Colour as the shop prints it; `''` when none is given. */
  readonly colour: string
  /** Whether it can be bought now. */
  readonly inStock: boolean
}

/** Whom a garment is cut for. */
export type Gender = 'women' | 'men' | 'unisex'

/**
 * What a shopper calls one thing; its variants are the sizes and colours.
 * Plain data: it is what the compiler makes of a feed and what a small shop passes as an array.
 */
export interface Product {
  /** Stable id of the product (Google `item_group_id`, Shopify product id). */
  readonly id: string
  readonly title: string
  readonly brand: string
  /** Category as a path from general to special, e.g. `['Clothing', 'Tops', 'Shirts']`. */
  readonly category: readonly string[]
  readonly gender: Gender
  /** Lowest price on sale, in the minor unit of `currency` (cents); `undefined` when the feed has none. */
  readonly price?: number
  /** ISO 4217 code of `price`. */
  readonly currency?: string
  /** http(s) or site-relative address of the product page. */
  readonly link?: string
  /** http(s) or site-relative address of a picture. */
  readonly image?: string
  /** A small picture, WebP or another format that browsers decode, so that showing the product asks no server. */
  readonly thumbnail?: Uint8Array
  /** What taste can hold on to, as `kind:value` in lower case: `colour:green`, `material:wool`. Brand and category are added by the catalogue. */
  readonly tags: readonly string[]
  /** Other ids that mean this product: variant ids, handle, SKUs, GTINs, link. */
  readonly aliases: readonly string[]
  readonly variants: readonly Variant[]
}
