import { buildColumns } from '../catalogue/build-columns.js'
import { catalogueFromColumns } from '../catalogue/catalogue-from-columns.js'
import type { Product } from '../catalogue/product.js'
import type { SizeChart } from '../catalogue/size-chart.js'
import type { Problem } from './problem.js'

/** Brands whose sized products no chart serves, one problem each: there will be no size advice for them. */
export function findChartless(products: readonly Product[], charts: readonly SizeChart[]): Problem[] {
  const catalogue = catalogueFromColumns(buildColumns(products, charts, 0))
  const brands = new Map<string, number>()
  for (const [row, { brand, variants }] of products.entries()) {
    if (variants.some((variant) => variant.size !== '') && !catalogue.chart(row)) brands.set(brand, (brands.get(brand) ?? 0) + 1)
  }
  return Array.from(brands, ([brand, count]) => ({
    file: 'size charts',
    item: brand,
    problem: `no chart serves ${count} of its products; there will be no size advice for them`,
    advice: 'add a chart for this brand, kind and gender, or one with an empty brand',
  }))
}
