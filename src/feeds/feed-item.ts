/** One sellable variant as a feed names it, before items are grouped into products. Missing texts are `''`. */
export interface FeedItem {
  readonly id: string
  /** Id that the variants of one product share. */
  readonly group: string
  readonly title: string
  readonly description: string
  readonly brand: string
  readonly category: readonly string[]
  readonly gender: string
  /** As the feed writes it: `29.95 EUR`. */
  readonly price: string
  /** ISO 4217 code where it stands beside the price. */
  readonly currency: string
  /** Whether `price` counts cents. */
  readonly inCents?: boolean
  readonly link: string
  readonly image: string
  readonly size: string
  readonly colour: string
  readonly inStock: boolean
  /** What else the feed says, as `kind:value`: `material:wool`, `pattern:striped`, `age:kids`, `tag:summer`. */
  readonly tags: readonly string[]
  /** Handle, SKU, GTIN and other names of the item or of its product. */
  readonly aliases: readonly string[]
  /** 1-based line in the file. */
  readonly line?: number
}

/** An item of which nothing is known, to be filled. */
export const EMPTY_ITEM: FeedItem = {
  id: '',
  group: '',
  title: '',
  description: '',
  brand: '',
  category: [],
  gender: '',
  price: '',
  currency: '',
  link: '',
  image: '',
  size: '',
  colour: '',
  inStock: true,
  tags: [],
  aliases: [],
}
