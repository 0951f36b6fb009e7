import type { Near } from '../catalogue/columns.js'
import { numbersOf, openArrow, wordsOf } from '../catalogue/open-arrow.js'
import type { PurchasePairs } from '../purchases/pair-table.js'

/** Neighbours of one product that are kept, the strongest. */
const KEPT = 50

/**
 * Counted pairs as columns of a catalogue with `size` rows. Scores are coarse on purpose: exact counts differ from one
 * night to the next, and their difference would tell what was bought between.
 */
export function nearColumns({ products, popularity, pairs }: PurchasePairs, size: number, rowOf: (id: string) => number): Near {
  const row = products.map(rowOf)
  const held = Array.from({ length: size }, (): { readonly row: number; readonly strength: number }[] => [])
  for (const [i, shoppers] of pairs.shoppers.entries()) {
    const [a, b] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0]
    const cosine = shoppers / Math.sqrt((popularity[a] ?? 1) * (popularity[b] ?? 1))
    held[row[a] ?? -1]?.push({ row: row[b] ?? 0, strength: Math.max(1, Math.min(255, Math.round(255 * cosine))) })
  }
  const best = held.map((list) => list.sort((x, y) => y.strength - x.strength || x.row - y.row).slice(0, KEPT))
  const starts = new Int32Array(size + 1)
  for (const [i, list] of best.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length
  const popular = new Uint8Array(size)
  for (const [i, at] of row.entries()) popular[at] = Math.min(255, Math.round(16 * Math.log2(1 + (popularity[i] ?? 0))))
  const flat = best.flat()
  return {
    starts,
    rows: Uint32Array.from(flat, (near) => near.row),
    strength: Uint8Array.from(flat, (near) => near.strength),
    popularity: popular,
  }
}

/** The pairs that a catalogue published, so that the next one does not let them flicker; none for a catalogue without. */
export function publishedPairs(catalogue: Uint8Array): (readonly [string, string])[] {
  const file = openArrow(catalogue)
  try {
    const [ids, { starts, child }] = [wordsOf(file.column('id')), file.list('near')]
    const rows = numbersOf(child, Uint32Array, 'near')
    const pairs: (readonly [string, string])[] = []
    for (let row = 0; row < ids.length; row++)
      for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) pairs.push([ids.at(row), ids.at(rows[i] ?? 0)])
    return pairs
  } catch {
    // Compiled without purchases.
    return []
  }
}
