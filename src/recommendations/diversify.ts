import type { Catalogue } from '../catalogue/catalogue.js'

/**
 * Picks that differ: maximal marginal relevance (Carbonell and Goldstein 1998). Each next pick has the best of score
 * less `amount` times its likeness to the most alike of those taken. Changes the order, never a score.
 */
export function diversify<T extends { readonly row: number; readonly score: number }>(
  catalogue: Catalogue,
  ranked: readonly T[],
  limit: number,
  amount: number,
): T[] {
  if (amount <= 0) return ranked.slice(0, limit)
  const highest = ranked[0]?.score || 1
  const left = ranked.map((pick) => ({ pick, tags: tagsOf(catalogue, pick.row), alike: 0 }))
  const taken: T[] = []
  while (taken.length < limit && left.length > 0) {
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    for (const [i, { pick, alike }] of left.entries()) {
      const value = (1 - amount) * (pick.score / highest) - amount * alike
      if (value > most) [best, most] = [i, value]
    }
    const [next] = left.splice(best, 1)
    if (!next) break
    taken.push(next.pick)
    for (const other of left) other.alike = Math.max(other.alike, jaccard(next.tags, other.tags))
  }
  return taken
}

function tagsOf({ tags: { starts, values } }: Catalogue, row: number): ReadonlySet<number> {
  return new Set(values.subarray(starts[row], starts[row + 1]))
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const tag of a) if (b.has(tag)) both++
  return both === 0 ? 0 : both / (a.size + b.size - both)
}
