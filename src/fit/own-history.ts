import type { FitTable } from './fit-table.js'

const DAY = 86_400_000

/** For each row the verdicts that the same shopper gave on strictly earlier days: how many, and sums of what each of them says. */
export function sumEarlier(
  table: FitTable,
  says: readonly Float64Array[],
): { readonly count: Float64Array; readonly sums: readonly Float64Array[] } {
  const order = Array.from({ length: table.length }, (_, row) => row)
  const day = table.time.map((time) => Math.floor(time / DAY))
  order.sort((a, b) => (table.shopper[a] ?? 0) - (table.shopper[b] ?? 0) || (day[a] ?? 0) - (day[b] ?? 0) || a - b)
  const count = new Float64Array(table.length)
  const sums = says.map(() => new Float64Array(table.length))
  let held = { count: 0, sums: says.map(() => 0) }
  let waiting: number[] = []
  let last = { shopper: -1, day: Number.NaN }
  for (const row of order) {
    const now = { shopper: table.shopper[row] ?? 0, day: day[row] ?? 0 }
    if (now.shopper !== last.shopper) {
      held = { count: 0, sums: says.map(() => 0) }
      waiting = []
    } else if (now.day !== last.day) {
      for (const before of waiting) held.sums = held.sums.map((sum, i) => sum + (says[i]?.[before] ?? 0))
      held.count += waiting.length
      waiting = []
    }
    last = now
    count[row] = held.count
    for (const [i, sum] of held.sums.entries()) (sums[i] as Float64Array)[row] = sum
    if (table.outcome[row] !== 3) waiting.push(row)
  }
  return { count, sums }
}

/** For each row the rows of the same shopper on strictly earlier days, without mere returns. */
export function earlierRows(table: FitTable): number[][] {
  const byShopper = new Map<number, number[]>()
  for (let row = 0; row < table.length; row++) {
    const held = byShopper.get(table.shopper[row] ?? 0) ?? []
    held.push(row)
    byShopper.set(table.shopper[row] ?? 0, held)
  }
  const day = (row: number) => Math.floor((table.time[row] ?? 0) / DAY)
  return Array.from({ length: table.length }, (_, row) =>
    (byShopper.get(table.shopper[row] ?? 0) ?? []).filter((other) => day(other) < day(row) && table.outcome[other] !== 3),
  )
}
