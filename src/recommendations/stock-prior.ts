import type { Catalogue } from '../catalogue/catalogue.js'
import type { Candidates } from './candidates.js'

const known = new WeakMap<Catalogue, Candidates>()

/**
 * Every product by how many of its sizes and colours are in stock, 0 … 1, ties by id. All that can honestly be said
 * of products to a shopper of whom nothing is known.
 */
export function stockPrior(catalogue: Catalogue): Candidates {
  const held = known.get(catalogue)
  if (held) return held
  const counts = Array.from({ length: catalogue.size }, (_, row) => catalogue.variants(row).filter((variant) => variant.inStock).length)
  const most = Math.max(
    1,
    counts.reduce((a, b) => Math.max(a, b), 0),
  )
  const order = counts
    .map((count, row) => ({ row, score: count / most, id: catalogue.idOf(row) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const candidates = { rows: Uint32Array.from(order, ({ row }) => row), scores: Float64Array.from(order, ({ score }) => score) }
  known.set(catalogue, candidates)
  return candidates
}

/** Of a row, the score it has in {@link stockPrior}. */
export function stockShare(catalogue: Catalogue): (row: number) => number {
  return (row) => {
    const { rows, scores } = stockPrior(catalogue)
    return scores[rows.indexOf(row)] ?? 0
  }
}
