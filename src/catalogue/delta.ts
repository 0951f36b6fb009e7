import { CatalogueError } from './catalogue-error.js'
import type { Columns } from './columns.js'
import { numbersOf, openArrow } from './open-arrow.js'

/** What changed in stock and price since a catalogue was compiled. Rows are those of that catalogue, ascending. */
export interface Delta {
  /** `content` of the catalogue to which it belongs. */
  readonly base: string
  /** ms since 1970. */
  readonly compiledAt: number
  readonly row: Uint32Array
  /** New prices, minor units; −1 = unknown. */
  readonly price: Int32Array
  /** Stock of all variants of each row, one row after the other; 1 = in stock. */
  readonly starts: Int32Array
  readonly stock: Uint8Array
}

/**
 * Reads a delta (docs/catalogue.md).
 *
 * @throws CatalogueError as `openCatalogue` does.
 */
export function readDelta(bytes: Uint8Array): Delta {
  const file = openArrow(bytes)
  const stock = file.list('stock')
  const { base, compiledAt } = file.about
  return {
    base: typeof base === 'string' ? base : '',
    compiledAt: typeof compiledAt === 'number' ? compiledAt : 0,
    row: numbersOf(file.column('row'), Uint32Array, 'row'),
    price: numbersOf(file.column('price'), Int32Array, 'price'),
    starts: stock.starts,
    stock: numbersOf(stock.child, Uint8Array, 'stock'),
  }
}

/**
 * Columns with the stock and prices of a delta. The columns given stay as they are.
 *
 * @throws CatalogueError `other-catalogue` when the delta belongs to another catalogue, `damaged` when it does not fit.
 */
export function applyDelta(columns: Columns, { base, compiledAt, row, price, starts, stock }: Delta): Columns {
  if (base === '' || base !== columns.about.content)
    throw new CatalogueError('other-catalogue', 'the delta belongs to another catalogue; compile both from the same one')
  const [prices, stocks] = [columns.price.slice(), columns.variantStock.slice()]
  for (let i = 0; i < row.length; i++) {
    const to = row[i] ?? 0
    const [from, end] = [starts[i] ?? 0, starts[i + 1] ?? 0]
    const first = columns.variantStarts[to] ?? 0
    if (to >= prices.length || end - from !== (columns.variantStarts[to + 1] ?? 0) - first || end > stock.length)
      throw new CatalogueError('damaged', `the delta does not fit at its row ${i}; fetch or compile it again`)
    prices[to] = price[i] ?? -1
    stocks.set(stock.subarray(from, end), first)
  }
  return { ...columns, about: { ...columns.about, compiledAt }, price: prices, variantStock: stocks }
}
