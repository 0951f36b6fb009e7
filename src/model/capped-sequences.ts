import type { PurchaseSequences } from '../purchases/read-sequences.js'

/** Sequences cut at `ends`, of each the `cap` newest. */
export function cappedSequences({ starts, products, later, ages }: PurchaseSequences, ends: Int32Array, cap: number): PurchaseSequences {
  const begins = new Int32Array(ends.length + 1)
  const parts: number[] = []
  const after: number[] = []
  const days: number[] = []
  for (let s = 0; s < ends.length; s++) {
    const end = ends[s] ?? 0
    for (let p = Math.max(starts[s] ?? 0, end - cap); p < end; p++) {
      parts.push(products[p] ?? 0)
      after.push(later[p] ?? 0)
      if (ages) days.push(ages[p] ?? 0)
    }
    begins[s + 1] = parts.length
  }
  return {
    starts: begins,
    products: Uint32Array.from(parts),
    later: Uint8Array.from(after),
    ...(ages ? { ages: Uint16Array.from(days) } : {}),
  }
}
