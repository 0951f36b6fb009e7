import type { Catalogue } from '../catalogue/catalogue.js'
import { hasTag, type Matches } from './matcher.js'
import type { PickFilter, PickRequest } from './pick.js'

/**
 * Which rows pass every filter. Columns: `price` (minor units), `gender`, `kind` (of garment), `size` (in stock in one
 * of them), `category` (a name, or a path `Tops > Shirts`), `tag` (`colour:green`); any other column is a kind of tag
 * (`brand`, `colour`, `material` …). Letters large and small are the same. Of several values one must hold.
 */
export function filterFor(catalogue: Catalogue, filters: PickRequest['filters']): Matches {
  const tests = Object.entries(filters ?? {}).flatMap(([column, wanted]) => (wanted === undefined ? [] : testOf(catalogue, column, wanted)))
  return (row) => tests.every((passes) => passes(row))
}

function testOf(catalogue: Catalogue, column: string, wanted: PickFilter): Matches {
  if (typeof wanted === 'object' && !Array.isArray(wanted)) {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = wanted as { min?: number; max?: number }
    return (row) => column === 'price' && (catalogue.price[row] ?? 0) >= min && (catalogue.price[row] ?? 0) <= max
  }
  const values = [wanted].flat().map((value) => String(value).trim().toLowerCase())
  if (column === 'gender') return (row) => values.includes(catalogue.gender(row))
  if (column === 'kind') return (row) => values.includes(catalogue.kind(row))
  if (column === 'size') return (row) => catalogue.sizes(row).some(({ label, inStock }) => inStock && values.includes(label.toLowerCase()))
  const prefix = column === 'tag' ? '' : `${column}:`
  const tags = values.map((value) =>
    (column === 'category' ? value.split('>') : [value]).map((part) => catalogue.tagOf(prefix + part.trim())),
  )
  return (row) => tags.some((all) => all.every((tag) => hasTag(catalogue, row, tag)))
}
