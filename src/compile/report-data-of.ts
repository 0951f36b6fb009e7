import { catalogueFromColumns } from '../catalogue/catalogue-from-columns.js'
import type { Columns } from '../catalogue/columns.js'
import { readArrow } from '../catalogue/read-arrow.js'
import type { PurchaseData, QualityData, ReportData, TagData } from '../report/report-data.js'
import type { CompileResult } from './compile-catalogue.js'
import { brotliSize, sectionBytes } from './section-bytes.js'

/** Values of a kind of tag that the report names. */
const MOST_VALUES = 8

/** What a report says beside what came of the compilation. */
export interface ReportContext {
  /** Ms since 1970. */
  readonly made: number
  /** Name of the catalogue file. */
  readonly file: string
  readonly purchases?: PurchaseData
  readonly quality?: QualityData
}

/** Everything that stands in the report of a compilation, measured on the file as it was written. */
export async function reportDataOf(
  { bytes, report }: CompileResult,
  { made, file, purchases, quality }: ReportContext,
): Promise<ReportData> {
  const columns = bytes && readArrow(bytes).columns
  const { files, products, variants, faultless, problemKinds, chartCoverage, sizeLabels } = report
  const sum = (which: 'own' | 'generic' | 'none') => chartCoverage.reduce((all, brand) => all + brand[which], 0)
  return {
    made: new Date(made).toISOString(),
    ...(bytes ? { out: { file, bytes: bytes.length, brotliBytes: await brotliSize(bytes) } } : {}),
    files,
    products,
    variants,
    inStock: columns ? shareInStock(columns) : 0,
    ...(columns ? pricesOf(columns) : {}),
    problems: problemKinds,
    faultless,
    sizes: sizeLabels,
    charts: {
      charts: (columns?.charts ?? []).map(({ brand, kinds, gender, rows, generic = false }) => ({
        brand: brand ?? '',
        kinds: kinds ?? [],
        gender,
        rows: rows.length,
        generic,
      })),
      coverage: { own: sum('own'), generic: sum('generic'), none: sum('none') },
      brandsWithout: chartCoverage
        .filter(({ none }) => none > 0)
        .map(({ brand, none }) => ({ brand, products: none }))
        .sort((a, b) => b.products - a.products),
    },
    tags: columns ? tagsOf(columns) : [],
    bytes: bytes ? await sectionBytes(bytes) : [],
    aliases: columns ? namesOf(columns) : { total: 0, ambiguous: 0 },
    ...(purchases ? { purchases } : {}),
    ...(quality ? { quality } : {}),
  }
}

function shareInStock({ variantStock }: Columns): number {
  return variantStock.reduce((sum, stock) => sum + stock, 0) / Math.max(1, variantStock.length)
}

function pricesOf({ price, about: { currency } }: Columns): Pick<ReportData, 'currency' | 'priceRange'> {
  let [min, max] = [Number.POSITIVE_INFINITY, 0]
  for (const value of price) {
    if (value < 0) continue
    min = Math.min(min, value)
    max = Math.max(max, value)
  }
  return { ...(currency ? { currency } : {}), ...(min <= max ? { priceRange: { min, max } } : {}) }
}

/** Tags by kind; each product counts once for a kind, however many of its values it has. */
function tagsOf({ tagNames, tags: { starts, values }, id }: Columns): TagData[] {
  const kinds = new Map<string, { products: number; last: number; readonly values: Map<string, number> }>()
  const split = tagNames.map((name) => [name.slice(0, Math.max(0, name.indexOf(':'))), name.slice(name.indexOf(':') + 1)] as const)
  for (let row = 0; row < id.length; row++) {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const [kind, value] = split[values[i] ?? 0] ?? ['', '']
      const held = kinds.get(kind) ?? { products: 0, last: -1, values: new Map<string, number>() }
      kinds.set(kind, held)
      if (held.last !== row) held.products++
      held.last = row
      held.values.set(value, (held.values.get(value) ?? 0) + 1)
    }
  }
  return Array.from(kinds, ([kind, held]) => ({
    kind,
    products: held.products,
    share: held.products / Math.max(1, id.length),
    top: Array.from(held.values, ([value, products]) => ({ value, products }))
      .sort((a, b) => b.products - a.products)
      .slice(0, MOST_VALUES),
  }))
}

/** Names by which a page may call a product: its id, those of its variants, and its aliases. */
function namesOf(columns: Columns): ReportData['aliases'] {
  const { rowOf } = catalogueFromColumns(columns)
  const nobody = new Set<string>()
  let total = 0
  for (const words of [columns.id, columns.variantId, columns.aliases]) {
    for (let i = 0; i < words.length; i++) {
      const name = words.at(i)
      if (rowOf(name) >= 0) total++
      else if (name !== '') nobody.add(name)
    }
  }
  return { total, ambiguous: nobody.size }
}
