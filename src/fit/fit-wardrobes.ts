import type { FitShopper } from '../size-advice/fit-by-model.js'
import { type FitTable, OUTCOMES } from './fit-table.js'
import { earlierRows } from './own-history.js'

/** For each row of a table what the shopper had said on strictly earlier days, in it or in `before`. */
export function wardrobesOf(table: FitTable, before?: FitTable): (row: number) => NonNullable<FitShopper['wardrobe']> {
  const day = (time: number) => Math.floor(time / 86_400_000)
  const here = earlierRows(table)
  const numbers = new Map(before?.shoppers.map((name, i) => [name, i]))
  const there = new Map<number, number[]>()
  for (let row = 0; row < (before?.length ?? 0); row++) {
    const held = there.get(before?.shopper[row] ?? 0) ?? []
    held.push(row)
    there.set(before?.shopper[row] ?? 0, held)
  }
  const garment = (from: FitTable, row: number) => ({
    product: from.products[from.product[row] ?? 0] ?? '',
    size: from.sizes[from.size[row] ?? 0] ?? '',
    verdict: OUTCOMES[from.outcome[row] ?? 1] as 'small' | 'right' | 'large',
  })
  return (row) => {
    const own = there.get(numbers.get(table.shoppers[table.shopper[row] ?? 0] ?? '') ?? -1) ?? []
    const earlier = before
      ? own.filter((other) => before.outcome[other] !== 3 && day(before.time[other] ?? 0) < day(table.time[row] ?? 0))
      : []
    return [...(here[row] ?? []).map((other) => garment(table, other)), ...(before ? earlier.map((other) => garment(before, other)) : [])]
  }
}
