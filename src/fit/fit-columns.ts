import type { Columns } from '../catalogue/columns.js'
import type { FitColumns } from '../catalogue/fit-model.js'
import { type LearntFit, sizeKey } from './learnt-fit.js'
import { sizeValue } from './size-value.js'

const NONE: readonly number[] = [0, 0, 0, 0, 0, 0]

/** What was learnt, as the columns of one catalogue: bytes for each product and variant, rounded. Products are known by their id. */
export function fitColumns(learnt: LearntFit, columns: Columns): FitColumns {
  const { id, brand, category, variantStarts, variantSize } = columns
  const rows = Array.from({ length: id.length }, (_, row) => row)
  const brandOf = (row: number) => brand.names[brand.codes[row] ?? 0] ?? ''
  const wanted = rows.map((row) => learnt.products.get(id.at(row)) ?? learnt.brands.get(brandOf(row)) ?? NONE)
  const steps = NONE.map((_, i) => wanted.reduce((most, values) => Math.max(most, Math.abs(values[i] ?? 0)), 0) / 127)
  const sizes: (readonly [number, number])[] = rows.flatMap((row) =>
    Array.from({ length: (variantStarts[row + 1] ?? 0) - (variantStarts[row] ?? 0) }, (_, i) => {
      const label = variantSize.names[variantSize.codes[(variantStarts[row] ?? 0) + i] ?? 0] ?? ''
      return learnt.sizes.get(sizeKey(id.at(row), label)) ?? [0, 0]
    }),
  )
  // Four bits reach from −8 to 7; the few that lie further out are cut, so that the many keep their difference.
  const nibble = [0, 1].map((c) => spreadOf(sizes.map((pair) => pair[c as 0 | 1])) / 3 || 1e-6)
  const bits = (value: number, c: number) => 8 + Math.max(-8, Math.min(7, Math.round(value / (nibble[c] ?? 1))))
  const scaled = (i: number) => [steps[i] ?? 0, steps[i + 1] ?? 0].map(short)
  return {
    ...rounded(learnt.numbers),
    labels: variantSize.names.map((label) => {
      const value = sizeValue(label)?.value
      return value === undefined ? [] : [value, ...(learnt.labels.get(label) ?? []).map(short)]
    }),
    scale: [scaled(0), scaled(2), scaled(4), nibble.map(short), nibble.map(short)],
    group: groupsOf(learnt, columns, category.codes),
    product: steps.map((step, i) => Int8Array.from(rows, (row) => (step === 0 ? 0 : Math.round((wanted[row]?.[i] ?? 0) / step)))),
    variant: Uint8Array.from(sizes, ([small, large]) => 16 * bits(small, 0) + bits(large, 1)),
  }
}

/** The group of each product: its own, or that of most products of its category. */
function groupsOf({ groups }: LearntFit, { id }: Columns, categories: ArrayLike<number>): Uint8Array {
  const own = Array.from({ length: id.length }, (_, row) => groups.get(id.at(row)) ?? 0)
  const counts = new Map<number, Map<number, number>>()
  for (const [row, group] of own.entries()) {
    if (group === 0) continue
    const held = counts.get(categories[row] ?? 0) ?? new Map<number, number>()
    held.set(group, (held.get(group) ?? 0) + 1)
    counts.set(categories[row] ?? 0, held)
  }
  const usual = new Map(Array.from(counts, ([category, held]) => [category, [...held].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0]))
  return Uint8Array.from(own, (group, row) => group || (usual.get(categories[row] ?? 0) ?? 0))
}

function spreadOf(values: readonly number[]): number {
  const known = values.filter((value) => value !== 0)
  return Math.sqrt(known.reduce((sum, value) => sum + value ** 2, 0) / Math.max(1, known.length))
}

function rounded({ groups, alone, body, ...others }: LearntFit['numbers']): LearntFit['numbers'] {
  return {
    ...others,
    groups: groups.map((group) => ({ ...group, effects: group.effects.map(short) })),
    alone: alone.map((weights) => weights.map(short)),
    body: body.map((weights) => weights.map(short)),
  }
}

function short(value: number): number {
  return Number(value.toPrecision(3))
}
