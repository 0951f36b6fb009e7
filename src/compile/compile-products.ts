import { buildColumns } from '../catalogue/build-columns.js'
import type { Product } from '../catalogue/product.js'
import type { SizeChart } from '../catalogue/size-chart.js'
import { writeArrow } from './write-arrow.js'

/**
 * A catalogue file out of products that a shop has at hand, without a feed. `now`: ms since 1970.
 *
 * @example
 * await writeFile('catalogue.arrow', compileProducts(products, charts, Date.now()))
 */
export function compileProducts(products: readonly Product[], charts: readonly SizeChart[] = [], now = 0): Uint8Array {
  return writeArrow(buildColumns(products, charts, now))
}
