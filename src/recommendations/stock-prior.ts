import type { Catalogue } from '../catalogue/catalogue.js'
import type { Candidates } from './candidates.js'

const known = new WeakMap<Catalogue, Candidates>()

/**
 * Every product by {@link stockShare}; of equal ones each category has its turn, then by id. All that can honestly be said of
 * products to a shopper of whom nothing is known.
 */
export function stockPrior(catalogue: Catalogue): Candidates {
  const held = known.get(catalogue)
  if (held) return held
  const order = Array.from({ length: catalogue.size }, (_, row) => ({
    row,
    score: stockShare(catalogue, row),
    id: catalogue.idOf(row),
    turn: 0,
  })).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const turns = new Map<string, number>()
  for (const one of order) {
    const key = `${one.score} ${categoryOf(catalogue, one.row)}`
    one.turn = turns.get(key) ?? 0
    turns.set(key, one.turn + 1)
  }
  // Sorting keeps the order by id.
  order.sort((a, b) => b.score - a.score || a.turn - b.turn)
  const candidates = { rows: Uint32Array.from(order, ({ row }) => row), scores: Float64Array.from(order, ({ score }) => score) }
  known.set(catalogue, candidates)
  return candidates
}

/** The share of a product's sizes and colours that is in stock, 0 … 1. */
export function stockShare(catalogue: Catalogue, row: number): number {
  const variants = catalogue.variants(row)
  return variants.filter((variant) => variant.inStock).length / Math.max(1, variants.length)
}

/** The tag of a row's most special category, which stands last; −1 where it has none. */
function categoryOf({ tags: { starts, values }, tagNames }: Catalogue, row: number): number {
  let at = (starts[row + 1] ?? 0) - 1
  while (at >= (starts[row] ?? 0) && !tagNames[values[at] ?? 0]?.startsWith('category:')) at--
  return at < (starts[row] ?? 0) ? -1 : (values[at] ?? 0)
}
