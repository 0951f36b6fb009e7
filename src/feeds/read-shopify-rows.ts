import { EMPTY_ITEM, type FeedItem } from './feed-item.js'
import { googleCategory } from './google-category.js'
import type { ItemSink } from './item-sink.js'
import { tagged } from './merchant-item.js'
import { type OptionNames, type OptionRole, optionRole } from './option-role.js'
import type { Row } from './read-delimited.js'

/** What the first row of a product says for all of its rows. */
interface Product {
  readonly item: FeedItem
  readonly roles: readonly (OptionRole | undefined)[]
}

const OPTIONS = [1, 2, 3] as const

/**
 * Takes the rows of Shopify's product export. Rows of one product share a handle; only the first says title, brand and
 * the names of the options; rows without a value and a price hold further pictures.
 */
export function readShopifyRows(sink: ItemSink, own: OptionNames = {}): (row: Row) => void {
  let product: Product | undefined
  let skus = new Set<string>()
  return (row) => {
    const handle = row.get('Handle')
    if (!product || product.item.group !== handle || row.get('Title') !== '') {
      product = productOf(row, handle, own)
      skus = new Set()
    }
    if (/^(draft|archived)$/i.test(row.get('Status') || product.item.tags.find((tag) => tag.startsWith('status:'))?.slice(7) || '')) return
    const values = OPTIONS.map((i) => row.get(`Option${i} Value`))
    const isVariant = values.some((value) => value !== '') || row.get('Variant Price') !== '' || row.get('Variant SKU') !== ''
    if (!isVariant) return
    const sku = row.get('Variant SKU')
    // One SKU for several variants names none of them.
    sink.item(variantOf(row, product, values, skus.has(sku) ? '' : sku))
    skus.add(sku)
  }
}

function productOf(row: Row, handle: string, own: OptionNames): Product {
  const status = row.get('Status')
  const published = row.get('Published')
  return {
    roles: OPTIONS.map((i) => optionRole(row.get(`Option${i} Name`), own)),
    item: {
      ...EMPTY_ITEM,
      group: handle,
      title: row.get('Title'),
      description: row.get('Body (HTML)'),
      brand: row.get('Vendor'),
      category: googleCategory(
        row.get('Type') ||
          row.get('Custom Product Type') ||
          row.get('Product Category') ||
          row.get('Google Shopping / Google Product Category'),
      ),
      gender: row.get('Google Shopping / Gender'),
      link: handle === '' ? '' : `/products/${handle}`,
      image: row.get('Image Src'),
      tags: [
        ...tagged('tag', row.get('Tags').split(',')),
        ...tagged('age', [row.get('Google Shopping / Age Group')]),
        ...(/^(draft|archived)$/i.test(status) || /^false$/i.test(published) ? [`status:${status || 'draft'}`] : []),
      ],
    },
  }
}

function variantOf(row: Row, { item, roles }: Product, values: readonly string[], sku: string): FeedItem {
  const say = (role: OptionRole) => values[roles.indexOf(role)] ?? ''
  const barcode = row.get('Variant Barcode')
  const quantity = row.get('Variant Inventory Qty')
  const sellsOn = /^continue$/i.test(row.get('Variant Inventory Policy'))
  const chosen = values.filter((value) => value !== '').join('-')
  return {
    ...item,
    // The export names no variant ids; the SKU does, else the options that were chosen.
    id: sku || [item.group, chosen].filter((part) => part !== '').join(':'),
    price: row.get('Variant Price'),
    image: item.image || row.get('Variant Image'),
    size: say('size'),
    colour: say('colour'),
    inStock: quantity === '' || Number(quantity) > 0 || sellsOn,
    tags: [...item.tags, ...tagged('material', [say('material')]), ...tagged('pattern', [say('pattern')])],
    aliases: [sku, barcode].filter((alias) => alias !== ''),
    line: row.line,
  }
}
