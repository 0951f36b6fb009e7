import { catalogueFromColumns } from '../catalogue/catalogue-from-columns.js'
import type { Columns } from '../catalogue/columns.js'
import type { Problem } from '../feeds/problem.js'

/** Brands whose sized products no chart of the shop serves, one problem each: there is little or no size advice for them. */
export function findChartless(columns: Columns): Problem[] {
  const catalogue = catalogueFromColumns(columns)
  const { variantStarts, variantSize, brand } = columns
  const unsized = variantSize.names.indexOf('')
  const found = { none: new Map<number, number>(), general: new Map<number, number>() }
  for (let row = 0; row < catalogue.size; row++) {
    const sizes = variantSize.codes.subarray(variantStarts[row], variantStarts[row + 1])
    if (!sizes.some((size) => size !== unsized)) continue
    const chart = catalogue.chart(row)
    const brands = chart === undefined ? found.none : chart.generic ? found.general : undefined
    const code = brand.codes[row] ?? 0
    brands?.set(code, (brands.get(code) ?? 0) + 1)
  }
  const problems = (brands: ReadonlyMap<number, number>, what: string, severity: 'warning' | 'note') =>
    Array.from(brands, ([code, count]) => ({
      file: 'size charts',
      item: brand.names[code] ?? '',
      problem: `${count} of its products ${what}`,
      advice: 'add a chart for this brand, kind and gender, or one with an empty brand (--size-charts)',
      severity,
    }))
  return [
    ...problems(found.none, 'have no chart; there is no size advice for them', 'warning'),
    ...problems(found.general, 'have only the general chart after EN 13402', 'note'),
  ]
}
