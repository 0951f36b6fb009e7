import { buildColumns } from './build-columns.js'
import type { Catalogue } from './catalogue.js'
import { CatalogueError } from './catalogue-error.js'
import { catalogueFromColumns } from './catalogue-from-columns.js'
import { applyDelta, readDelta } from './delta.js'
import type { Product } from './product.js'
import { readArrow } from './read-arrow.js'
import type { SizeChart } from './size-chart.js'

/**
 * Opens the bytes of a compiled catalogue, with the `delta` of its stock and prices if there is one, or an array of
 * products with their size charts.
 *
 * @throws CatalogueError naming what is wrong: no Arrow file, cut off, another version, a missing column, a product
 * without id, title or variants, a delta of another catalogue.
 * @example
 * const catalogue = await openCatalogue(await response.arrayBuffer())
 */
export async function openCatalogue(
  source: ArrayBuffer | Uint8Array | readonly Product[],
  charts: readonly SizeChart[] = [],
  delta?: ArrayBuffer | Uint8Array,
): Promise<Catalogue> {
  if (source instanceof Uint8Array || source instanceof ArrayBuffer) {
    const columns = readArrow(bytesOf(source))
    return catalogueFromColumns(delta ? applyDelta(columns, readDelta(bytesOf(delta))) : columns)
  }
  if (!Array.isArray(source)) throw new CatalogueError('not-arrow', 'give the bytes of a compiled file or an array of products')
  for (const [i, product] of source.entries()) checkProduct(product, i)
  return catalogueFromColumns(buildColumns(source, charts, 0))
}

/** Plain JavaScript may hand over anything. */
function checkProduct(product: Product, i: number): void {
  const texts = ['id', 'title', 'brand'] as const
  const lists = ['category', 'tags', 'aliases', 'variants'] as const
  const wrong = texts.find((name) => typeof product?.[name] !== 'string') ?? lists.find((name) => !Array.isArray(product[name]))
  if (wrong)
    throw new CatalogueError(
      'bad-product',
      `product ${i} (${String(product?.id ?? 'without id')}): "${wrong}" is missing or of the wrong type`,
    )
  if (product.id === '') throw new CatalogueError('bad-product', `product ${i}: "id" is empty`)
}

function bytesOf(source: ArrayBuffer | Uint8Array): Uint8Array {
  return source instanceof Uint8Array ? source : new Uint8Array(source)
}
