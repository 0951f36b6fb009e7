import type { Catalogue } from '../catalogue/catalogue.js'

/** Products that share so much may be one product that the feed lists once for each colour. */
const ALIKE = 0.4
/** Worth of what is taken, or stands there already. */
const GONE = Number.NEGATIVE_INFINITY

/**
 * Picks that differ: maximal marginal relevance (Carbonell and Goldstein 1998). Each next pick has the best of score
 * less `amount` times its likeness (Jaccard, over tags: brand, colour, category …) to the most alike of those taken.
 * Variants of one product that the feed does not join (same brand, same title) stand once. Changes the order, never a score.
 */
export function diversify<T extends { readonly row: number; readonly score: number }>(
  catalogue: Catalogue,
  ranked: readonly T[],
  limit: number,
  amount: number,
): T[] {
  if (amount <= 0) return ranked.slice(0, limit)
  const { starts, values } = catalogue.tags
  const highest = ranked[0]?.score || 1
  const worth = Float64Array.from(ranked, ({ score }) => (1 - amount) * (score / highest))
  const alike = new Float64Array(ranked.length)
  const marked = new Uint8Array(catalogue.tagNames.length)
  const mark = (row: number, as: 0 | 1) => {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) marked[values[i] ?? 0] = as
  }
  const count = (row: number) => (starts[row + 1] ?? 0) - (starts[row] ?? 0)
  const taken: T[] = []
  while (taken.length < limit) {
    let best = -1
    let most = GONE
    for (let i = 0; i < worth.length; i++) {
      const value = (worth[i] ?? 0) - amount * (alike[i] ?? 0)
      if (value > most) [best, most] = [i, value]
    }
    const next = ranked[best]
    if (!next) break
    taken.push(next)
    worth[best] = GONE
    const tags = count(next.row)
    mark(next.row, 1)
    for (let i = 0; i < worth.length; i++) {
      if (worth[i] === GONE) continue
      const row = ranked[i]?.row ?? 0
      const end = starts[row + 1] ?? 0
      let both = 0
      for (let k = starts[row] ?? 0; k < end; k++) both += marked[values[k] ?? 0] ?? 0
      const like = both === 0 ? 0 : both / (count(row) + tags - both)
      if (like > ALIKE && nameOf(catalogue, row) === nameOf(catalogue, next.row)) worth[i] = GONE
      else if (like > (alike[i] ?? 0)) alike[i] = like
    }
    mark(next.row, 0)
  }
  return taken
}

const names = new WeakMap<Catalogue, Map<number, string>>()

/** Brand and title, read once for each product that is compared; a product without a title has a name of its own. */
function nameOf(catalogue: Catalogue, row: number): string {
  const known = names.get(catalogue) ?? new Map<number, string>()
  names.set(catalogue, known)
  let name = known.get(row)
  if (name === undefined) {
    const { brand, title } = catalogue.product(row)
    name = title === '' ? String(row) : `${brand}\n${title}`
    known.set(row, name)
  }
  return name
}
