import type { FitGroups } from './fit-groups.js'
import type { FitTable } from './fit-table.js'
import { sizeKey } from './learnt-fit.js'

/** Which of many a row belongs to, and how many there are. */
export interface Key {
  readonly key: Int32Array
  readonly count: number
}

/** Which effect each row takes part in. */
export interface EffectKeys {
  readonly group: Int32Array
  readonly groups: number
  readonly label: NamedKey
  readonly product: NamedKey
  readonly brand: NamedKey
  readonly size: NamedKey | undefined
}

type NamedKey = Key & { readonly names: readonly string[] }

/** Which effect each row takes part in; −1 where fewer than `least` shoppers speak of it. */
export function effectKeys(
  table: FitTable,
  groups: FitGroups,
  least: number,
  brandOf: (product: string) => string | undefined,
): EffectKeys {
  const rows = Array.from({ length: table.length }, (_, row) => row)
  const enough = (name: (row: number) => string | undefined): NamedKey => {
    const shoppers = new Map<string, Set<number>>()
    for (const row of rows) {
      const key = name(row)
      if (key === undefined) continue
      const held = shoppers.get(key) ?? new Set()
      held.add(table.shopper[row] ?? 0)
      shoppers.set(key, held)
    }
    const names = [...shoppers].filter(([, held]) => held.size >= least).map(([key]) => key)
    const numbers = new Map(names.map((key, i) => [key, i]))
    return { key: Int32Array.from(rows, (row) => numbers.get(name(row) ?? '') ?? -1), count: names.length, names }
  }
  const productOf = (row: number) => table.products[table.product[row] ?? 0] ?? ''
  const labelOf = (row: number) => table.sizes[table.size[row] ?? 0] ?? ''
  const brands = table.products.map(brandOf)
  return {
    // A row whose own label is of another scale than its product says nothing.
    group: Int32Array.from(rows, (row) => {
      const group = groups.ofProduct[table.product[row] ?? 0] ?? 0
      return groups.values[table.size[row] ?? 0]?.scale === groups.names[group]?.split('|')[1] ? group : -1
    }),
    groups: groups.names.length,
    label: enough(labelOf),
    product: enough(productOf),
    brand: enough((row) => brands[table.product[row] ?? 0]),
    size: enough((row) => sizeKey(productOf(row), labelOf(row))),
  }
}
