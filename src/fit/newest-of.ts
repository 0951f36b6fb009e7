import { type FitTable, partOfTable } from './fit-table.js'

/** So many verdicts of one shopper count at most. */
const CAP = 50

/** A table of each shopper's newest 50 verdicts. */
export function newestOf(table: FitTable): FitTable {
  const rows = Array.from({ length: table.length }, (_, row) => row).sort((a, b) => (table.time[b] ?? 0) - (table.time[a] ?? 0) || b - a)
  const spoken = new Map<number, number>()
  const kept = new Set<number>()
  for (const row of rows) {
    const times = (spoken.get(table.shopper[row] ?? 0) ?? 0) + 1
    spoken.set(table.shopper[row] ?? 0, times)
    if (times <= CAP) kept.add(row)
  }
  return kept.size === table.length ? table : partOfTable(table, (row) => kept.has(row))
}
