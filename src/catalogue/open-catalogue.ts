import type { Catalogue } from './catalogue.js'
import { CatalogueError } from './catalogue-error.js'
import { catalogueFromColumns } from './catalogue-from-columns.js'
import type { Columns } from './columns.js'
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
    const { columns, sealed } = readArrow(bytesOf(source))
    // What the compiler sealed fits together; only what others wrote is looked through.
    if (!sealed) (await import('./check-columns.js')).checkColumns(columns)
    return catalogueFromColumns(delta ? await changed(columns, delta) : columns)
  }
  if (!Array.isArray(source)) throw new CatalogueError('not-arrow', 'give the bytes of a compiled file or an array of products')
  const [{ buildColumns }, { checkProducts }] = await Promise.all([import('./build-columns.js'), import('./check-products.js')])
  checkProducts(source)
  return catalogueFromColumns(buildColumns(source, charts, 0))
}

async function changed(columns: Columns, delta: ArrayBuffer | Uint8Array): Promise<Columns> {
  const { applyDelta, readDelta } = await import('./delta.js')
  return applyDelta(columns, readDelta(bytesOf(delta)))
}

function bytesOf(source: ArrayBuffer | Uint8Array): Uint8Array {
  return source instanceof Uint8Array ? source : new Uint8Array(source)
}
