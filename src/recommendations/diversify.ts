import type { Catalogue } from '../catalogue/catalogue.js'

/** Products that share so much may be one product that the feed lists once for each colour. */
const ALIKE = 0.4

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
  const nameOf = namer(catalogue)
  const left = ranked.map((pick) => ({ pick, alike: 0 }))
  const marked = new Uint8Array(catalogue.tagNames.length)
  const mark = (row: number, as: 0 | 1) => {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) marked[values[i] ?? 0] = as
  }
  const count = (row: number) => (starts[row + 1] ?? 0) - (starts[row] ?? 0)
  const taken: T[] = []
  while (taken.length < limit && left.length > 0) {
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    for (let i = 0; i < left.length; i++) {
      const { pick, alike } = left[i] ?? { pick: undefined, alike: 0 }
      const value = (1 - amount) * ((pick?.score ?? 0) / highest) - amount * alike
      if (value > most) [best, most] = [i, value]
    }
    const next = left.splice(best, 1)[0]?.pick
    if (!next) break
    taken.push(next)
    mark(next.row, 1)
    for (let i = left.length - 1; i >= 0; i--) {
      const other = left[i]
      if (!other) continue
      const { row } = other.pick
      let both = 0
      for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k++) both += marked[values[k] ?? 0] ?? 0
      const alike = both === 0 ? 0 : both / (count(row) + count(next.row) - both)
      if (alike > ALIKE && nameOf(row) === nameOf(next.row)) left.splice(i, 1)
      else if (alike > other.alike) other.alike = alike
    }
    mark(next.row, 0)
  }
  return taken
}

/** Brand and title, read once for each product that is compared; a product without a title has a name of its own. */
function namer(catalogue: Catalogue): (row: number) => string {
  const names = new Map<number, string>()
  return (row) => {
    let name = names.get(row)
    if (name === undefined) {
      const { brand, title } = catalogue.product(row)
      name = title === '' ? String(row) : `${brand}\n${title}`
      names.set(row, name)
    }
    return name
  }
}
