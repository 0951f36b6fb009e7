import type { Catalogue } from './catalogue/catalogue.js'
import { openCatalogue as openFile } from './catalogue/open-catalogue.js'
import type { Product } from './catalogue/product.js'
import type { SizeChart } from './catalogue/size-chart.js'
import { equip } from './size-advice/fit-scorer.js'

/**
 * Opens the bytes of a compiled catalogue, with the `delta` of its stock and prices if there is one, or an array of
 * products with their size charts. What scores a fit model is loaded only for a catalogue that has one.
 *
 * @throws CatalogueError naming what is wrong: no Arrow file, cut off, another version, a missing column, a product
 * without id, title or variants, a delta of another catalogue.
 * @example
 * const catalogue = await openCatalogue(await response.arrayBuffer())
 */
export async function openCatalogue(
  source: ArrayBuffer | Uint8Array | readonly Product[],
  charts?: readonly SizeChart[],
  delta?: ArrayBuffer | Uint8Array,
): Promise<Catalogue> {
  const catalogue = await openFile(source, charts, delta)
  if (catalogue.fit) equip(catalogue.fit, (await import('./size-advice/score-by-model.js')).scoreByModel)
  return catalogue
}
