import type { ColumnMap } from '../../src/feeds/column-map.js'

type Name =
  | 'rss.xml'
  | 'atom.xml'
  | 'plain.xml'
  | 'feed.tsv'
  | 'products.json'
  | 'pages.json'
  | 'storefront.json'
  | 'handles.json'
  | 'export.csv'
  | 'product.jsonld'
  | 'page.html'
  | 'table.csv'
export const MADE_UP_FEEDS: { readonly [name in Name]: string }
export const TABLE_MAP: ColumnMap
