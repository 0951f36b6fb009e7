/** One sellable variant as a feed names it, before items are grouped into products. */
export interface FeedItem {
  readonly id: string
  /** Id that the variants of one product share. */
  readonly group: string
  readonly title: string
  readonly brand: string
  readonly category: readonly string[]
  readonly gender: string
  readonly price: string
  readonly currency: string
  readonly link: string
  readonly image: string
  readonly size: string
  readonly colour: string
  readonly inStock: boolean
  readonly tags: readonly string[]
  /** Handle, SKU, GTIN and other names of the item or of its product. */
  readonly aliases: readonly string[]
  /** 1-based line in the file. */
  readonly line?: number
}
