import type { PicksFor } from './judge-picks.js'
import type { PairLists } from './pair-lists.js'

/** The ten that most shoppers have. */
export function popularPicks(popularity: Float32Array): PicksFor {
  const order = Uint32Array.from(popularity, (_, row) => row).sort((a, b) => (popularity[b] ?? 0) - (popularity[a] ?? 0) || a - b)
  return (history) => {
    const mine = new Set(history)
    return [...order.subarray(0, 10 + mine.size)].filter((row) => !mine.has(row)).slice(0, 10)
  }
}

/** Shoppers that take one from many: a pair of few counts for less. */
const SHRINK = 10
const KEPT = 100

/** Item cosine (Sarwar, Karypis, Konstan, Riedl 2001): sum over the history of shoppers of both / (√(shoppers of one · of the other) + 10), the best 100 of each product. */
export function cosinePicks({ starts, other, shoppers, popularity }: PairLists): PicksFor {
  const likeness = (i: number, at: number) =>
    (shoppers[at] ?? 0) / (Math.sqrt((popularity[i] ?? 0) * (popularity[other[at] ?? 0] ?? 0)) + SHRINK)
  const sums = new Float64Array(popularity.length)
  const best = new Map<number, { readonly row: number; readonly like: number }[]>()
  const nearest = (i: number) => {
    const known = best.get(i)
    if (known) return known
    const all = Array.from({ length: (starts[i + 1] ?? 0) - (starts[i] ?? 0) }, (_, k) => (starts[i] ?? 0) + k)
    const list = all.map((at) => ({ row: other[at] ?? 0, like: likeness(i, at) })).sort((a, b) => b.like - a.like || a.row - b.row)
    best.set(i, list.slice(0, KEPT))
    return list.slice(0, KEPT)
  }
  return (history) => {
    const touched: number[] = []
    for (const i of history)
      for (const { row, like } of nearest(i)) {
        if (sums[row] === 0) touched.push(row)
        sums[row]! += like
      }
    for (const i of history) sums[i] = 0
    const picks = touched.filter((row) => (sums[row] ?? 0) > 0).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
    for (const row of touched) sums[row] = 0
    return picks.slice(0, 10)
  }
}
