import { buildColumns } from '../catalogue/build-columns.js'
import type { Catalogue } from '../catalogue/catalogue.js'
import { catalogueFromColumns } from '../catalogue/catalogue-from-columns.js'
import type { Columns } from '../catalogue/columns.js'
import { fitColumns } from './fit-columns.js'
import type { FitTable } from './fit-table.js'
import type { LearntFit } from './learnt-fit.js'

/** The products of tables as the columns of a catalogue, with what was learnt in them: rounded as a shop's file has it. */
function fitCatalogueColumns(learnt: LearntFit, tables: readonly FitTable[]): Columns {
  const sizes = new Map<string, { readonly category: string; readonly labels: Set<string> }>()
  for (const table of tables) {
    for (let row = 0; row < table.length; row++) {
      const id = table.products[table.product[row] ?? 0] ?? ''
      const held = sizes.get(id) ?? { category: table.categories[table.category[row] ?? 0] ?? '', labels: new Set() }
      held.labels.add(table.sizes[table.size[row] ?? 0] ?? '')
      sizes.set(id, held)
    }
  }
  const products = Array.from(sizes, ([id, { category, labels }]) => ({
    id,
    title: id,
    brand: '',
    category: [category],
    gender: 'unisex' as const,
    tags: [],
    aliases: [],
    variants: Array.from(labels, (size) => ({ id: `${id} ${size}`, size, colour: '', inStock: true })),
  }))
  const columns = buildColumns(products, [], 0)
  return { ...columns, fit: fitColumns(learnt, columns) }
}

/** A catalogue of the products of tables, for judging without a feed. */
export function fitCatalogue(learnt: LearntFit, tables: readonly FitTable[]): Catalogue {
  return catalogueFromColumns(fitCatalogueColumns(learnt, tables))
}
