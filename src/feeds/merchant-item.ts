import type { FeedItem } from './feed-item.js'
import { googleCategory } from './google-category.js'

const IN_STOCK = /^(in[ _]?stock|available|preorder|pre-order|backorder|true|yes|1|limited[ _]availability)$/i

/**
 * An item out of the fields of Google Merchant's product data specification, whatever file they stood in.
 * `names`: `id`, `item_group_id`, `title`, `product_type` …, without a prefix.
 */
export function merchantItem(get: (name: string) => string, line: number): FeedItem {
  const id = get('id') || get('guid')
  const google = get('google_product_category')
  const path = get('product_type') === '' ? googleCategory(google) : get('product_type').split(/\s*>\s*/)
  const title = get('title')
  return {
    id,
    group: get('item_group_id') || id,
    title,
    description: get('description') || get('summary'),
    brand: get('brand'),
    category: path.filter((part) => part !== '' && part !== title && part !== get('brand')),
    gender: get('gender'),
    price: get('sale_price') || get('price'),
    currency: '',
    link: get('link'),
    image: get('image_link'),
    size: get('size'),
    colour: get('color') || get('colour'),
    inStock: get('availability') === '' || IN_STOCK.test(get('availability')),
    tags: [...tagged('material', get('material').split('/')), ...tagged('pattern', [get('pattern')]), ...tagged('age', [get('age_group')])],
    aliases: [get('gtin'), get('mpn'), get('sku')].filter((alias) => alias !== ''),
    line,
  }
}

/** Words as tags of one kind; what is empty is left out. */
export function tagged(kind: string, words: readonly string[]): string[] {
  return words
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => `${kind}:${word}`)
}
