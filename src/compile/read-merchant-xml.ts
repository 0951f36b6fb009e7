import { SaxesParser } from 'saxes'
import type { FeedItem } from './feed-item.js'
import type { Problem } from './problem.js'

/** Elements that hold one item: RSS 2.0 and Atom. */
const ITEM = new Set(['item', 'entry'])
/** Fields that hold other fields; theirs would be mistaken for the item's (`g:tax` holds a `g:country`). */
const NESTED = new Set(['tax', 'shipping', 'installment', 'loyalty_program', 'product_detail', 'certification'])
const IN_STOCK = /^(in[ _]?stock|available|preorder|pre-order|backorder|true|yes|1|limited availability)$/i

/**
 * Items of a Google Merchant feed: RSS 2.0 or Atom, fields with or without the `g:` prefix, with or without an rss
 * root. What was read completely before the XML breaks is kept.
 */
export function readMerchantXml(file: string, text: string): { readonly items: FeedItem[]; readonly problems: Problem[] } {
  const items: FeedItem[] = []
  const problems: Problem[] = []
  const parser = new SaxesParser()
  let fields: Map<string, string> | undefined
  let line = 0
  const path: string[] = []
  let words = ''
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name)
    if (ITEM.has(local) && !fields) {
      fields = new Map()
      line = parser.line
    }
    path.push(local)
    words = ''
    const href: unknown = attributes.href
    if (local === 'link' && fields && typeof href === 'string' && !fields.has('link')) fields.set('link', href)
  })
  parser.on('text', (part) => {
    words += part
  })
  parser.on('cdata', (part) => {
    words += part
  })
  parser.on('closetag', ({ name }) => {
    path.pop()
    const local = localName(name)
    if (!fields) return
    if (ITEM.has(local)) {
      items.push(itemOf(fields, line))
      fields = undefined
    } else if (!path.some((part) => NESTED.has(part)) && words.trim() !== '') {
      // The first of several wins, but product_type may be repeated and the longest path says most.
      const held = fields.get(local)
      if (held === undefined || (local === 'product_type' && words.length > held.length)) fields.set(local, words.trim())
    }
    words = ''
  })
  try {
    parser.write(text).close()
  } catch (error) {
    problems.push({
      file,
      line: parser.line,
      column: parser.column,
      problem: `the XML breaks off or is not well-formed (${firstLine(error)}); ${items.length} items before it were read`,
      advice: 'write the feed again; was the export or the download interrupted?',
    })
  }
  return { items, problems }
}

function itemOf(fields: ReadonlyMap<string, string>, line: number): FeedItem {
  const get = (name: string) => fields.get(name) ?? ''
  const id = get('id') || get('guid')
  const google = get('google_product_category')
  const path = get('product_type') || (/^\d+$/.test(google) ? '' : google)
  const title = get('title')
  const material = get('material')
    .split('/')
    .filter((part) => part !== '')
  return {
    id,
    group: get('item_group_id') || id,
    title,
    brand: get('brand'),
    category: path.split(/\s*>\s*/).filter((part) => part !== '' && part !== title && part !== get('brand')),
    gender: get('gender'),
    price: get('sale_price') || get('price'),
    currency: '',
    link: get('link'),
    image: get('image_link'),
    size: get('size'),
    colour: get('color'),
    inStock: get('availability') === '' || IN_STOCK.test(get('availability')),
    tags: [
      ...material.map((part) => `material:${part.trim()}`),
      ...(get('pattern') ? [`pattern:${get('pattern')}`] : []),
      ...(/^\d+$/.test(google) ? [`google:${google}`] : []),
    ],
    aliases: [get('gtin'), get('mpn')].filter((alias) => alias !== ''),
    line,
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
