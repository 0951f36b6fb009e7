import type { FitTable } from './fit-table.js'
import { type SizeValue, sizeValue } from './size-value.js'

/** Categories by kind of label: what is compared with each other. */
export interface FitGroups {
  /** `dress|numbers`, and for categories with too few shoppers `*|numbers`; place 0 is nobody's. */
  readonly names: readonly string[]
  /** From one size to the next, in the labels' own numbers. */
  readonly steps: readonly number[]
  /** Of each product of the table; 0 where none of its labels is understood. */
  readonly ofProduct: Int32Array
  /** Of each size label of the table. */
  readonly values: readonly (SizeValue | undefined)[]
}

/** A category stands by itself from so many rows on; others stand together. */
const ALONE = 200
/** A byte holds no more. */
const MOST = 250

/** Finds the groups of a table. A product belongs to the scale of most of its verdicts. */
export function fitGroups(table: FitTable): FitGroups {
  const values = table.sizes.map(sizeValue)
  const scaleOfProduct = mostOften(table, (row) => values[table.size[row] ?? 0]?.scale)
  const categoryOfProduct = mostOften(table, (row) => table.categories[table.category[row] ?? 0]?.trim().toLowerCase())
  const rows = new Map<string, number>()
  const nameOf = (product: number) => `${categoryOfProduct[product]}|${scaleOfProduct[product]}`
  for (const product of table.product) rows.set(nameOf(product), (rows.get(nameOf(product)) ?? 0) + 1)
  const large = [...rows].filter(([, count]) => count >= ALONE).sort((a, b) => b[1] - a[1])
  const own = new Set(large.slice(0, MOST - 40).map(([name]) => name))
  const names = ['']
  const ofProduct = Int32Array.from(table.products, (_, product) => {
    const scale = scaleOfProduct[product]
    if (scale === undefined) return 0
    const name = own.has(nameOf(product)) ? nameOf(product) : `*|${scale}`
    const at = names.indexOf(name)
    return at > 0 ? at : names.length < MOST ? names.push(name) - 1 : 0
  })
  const steps = stepsOf(table, values)
  return { names, steps: names.map((name) => steps.get(name.split('|')[1] ?? '') ?? 1), ofProduct, values }
}

function mostOften(table: FitTable, of: (row: number) => string | undefined): (string | undefined)[] {
  const counts = table.products.map(() => new Map<string, number>())
  for (let row = 0; row < table.length; row++) {
    const held = counts[table.product[row] ?? 0]
    const name = of(row)
    if (name !== undefined) held?.set(name, (held.get(name) ?? 0) + 1)
  }
  return counts.map(
    (held) =>
      [...held].reduce<readonly [string, number] | undefined>((most, next) => (most && most[1] >= next[1] ? most : next), undefined)?.[0],
  )
}

/** For each scale the middle distance between neighbouring sizes of one product, over all verdicts. */
function stepsOf(table: FitTable, values: readonly (SizeValue | undefined)[]): Map<string, number> {
  const sizes = table.products.map(() => new Set<number>())
  for (let row = 0; row < table.length; row++) sizes[table.product[row] ?? 0]?.add(table.size[row] ?? 0)
  const gaps = sizes.map((held) => {
    const byScale = new Map<string, number[]>()
    for (const size of held) {
      const read = values[size]
      if (read) byScale.set(read.scale, [...(byScale.get(read.scale) ?? []), read.value])
    }
    return new Map([...byScale].map(([scale, list]) => [scale, middleGap(list)] as const))
  })
  const all = new Map<string, number[]>()
  for (let row = 0; row < table.length; row++) {
    const scale = values[table.size[row] ?? 0]?.scale ?? ''
    const gap = gaps[table.product[row] ?? 0]?.get(scale) ?? 0
    if (gap > 0) {
      const held = all.get(scale) ?? []
      held.push(gap)
      all.set(scale, held)
    }
  }
  return new Map([...all].map(([scale, list]) => [scale, middle(list)]))
}

function middleGap(values: readonly number[]): number {
  const sorted = [...new Set(values)].sort((a, b) => a - b)
  return middle(sorted.slice(1).map((value, i) => value - (sorted[i] ?? 0)))
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
