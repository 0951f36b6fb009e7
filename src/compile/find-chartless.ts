import { catalogueFromColumns } from '../catalogue/catalogue-from-columns.js'
import type { Columns } from '../catalogue/columns.js'
import type { Problem } from './problem.js'

/** Brands whose sized products no chart serves, one problem each: there will be no size advice for them. */
export function findChartless(columns: Columns): Problem[] {
  const catalogue = catalogueFromColumns(columns)
  const { variantStarts, variantSize, brand } = columns
  const unsized = variantSize.names.indexOf('')
  const brands = new Map<number, number>()
  for (let row = 0; row < catalogue.size; row++) {
    const sizes = variantSize.codes.subarray(variantStarts[row], variantStarts[row + 1])
    const code = brand.codes[row] ?? 0
    if (sizes.some((size) => size !== unsized) && !catalogue.chart(row)) brands.set(code, (brands.get(code) ?? 0) + 1)
  }
  return Array.from(brands, ([code, count]) => ({
    file: 'size charts',
    item: brand.names[code] ?? '',
    problem: `no chart serves ${count} of its products; there will be no size advice for them`,
    advice: 'add a chart for this brand, kind and gender, or one with an empty brand',
  }))
}
