import { catalogueFromColumns } from '../catalogue/catalogue-from-columns.js'
import type { Columns } from '../catalogue/columns.js'
import type { Problem } from '../feeds/problem.js'

/** Products of a brand that have sizes, by the chart that serves them: the shop's own, a general one, none. */
export interface ChartCoverage {
  readonly brand: string
  readonly own: number
  readonly generic: number
  readonly none: number
}

/** Which charts serve the products that have sizes, brand by brand. */
export function chartCoverage(columns: Columns): ChartCoverage[] {
  const catalogue = catalogueFromColumns(columns)
  const { variantStarts, variantSize, brand } = columns
  const unsized = variantSize.names.indexOf('')
  const brands = new Map<number, { own: number; generic: number; none: number }>()
  for (let row = 0; row < catalogue.size; row++) {
    const sizes = variantSize.codes.subarray(variantStarts[row], variantStarts[row + 1])
    if (!sizes.some((size) => size !== unsized)) continue
    const code = brand.codes[row] ?? 0
    const counts = brands.get(code) ?? { own: 0, generic: 0, none: 0 }
    brands.set(code, counts)
    const chart = catalogue.chart(row)
    counts[chart === undefined ? 'none' : chart.generic ? 'generic' : 'own']++
  }
  return Array.from(brands, ([code, counts]) => ({ brand: brand.names[code] ?? '', ...counts }))
}

/** Brands that no chart of the shop serves, one problem each: there is little or no size advice for them. */
export function chartProblems(coverage: readonly ChartCoverage[]): Problem[] {
  const problems = (which: 'none' | 'generic', what: string, severity: 'warning' | 'note') =>
    coverage
      .filter((brand) => brand[which] > 0)
      .map((brand) => ({
        file: 'size charts',
        ...(brand.brand ? { item: brand.brand } : {}),
        problem: `${brand[which]} products ${what}`,
        advice: 'add a chart for this brand, kind and gender, or one with an empty brand (--size-charts)',
        severity,
        products: brand[which],
      }))
  return [
    ...problems('none', 'have no chart; there is no size advice for them', 'warning'),
    ...problems('generic', 'have only the general chart after EN 13402', 'note'),
  ]
}
