import type { Catalogue } from '../catalogue/catalogue.js'
import { nthLargest } from './nth-largest.js'
import { mostPopular, popularityOf } from './popularity.js'
import type { Parts } from './tag-parts.js'
import { tagNorms } from './tag-rarity.js'

/** Rows with what they are worth, best first. */
export interface Candidates {
  readonly rows: Uint32Array
  readonly scores: Float64Array
}

/** From here on a catalogue is looked into by its tags instead of read through. */
const SMALL = 5000
/** As many products are looked at as can be scored in a fraction of a millisecond. */
const MOST = 20_000
/** So many of the best are sorted at first; a request that filters more of them out than it leaves sorts all. */
const BEST = 500

const remembered = new WeakMap<Parts, WeakMap<Catalogue, { best?: Candidates; all?: Candidates }>>()
/** By row what neighbours are worth and whether it was taken, 0 between two searches: new ones would cost more than the search. */
const scratch = new WeakMap<Catalogue, { readonly sums: Float64Array; readonly taken: Uint8Array }>()

/**
 * The products that are worth something by pairs, tags or popularity, best first; ties by id, so that the feed's order does
 * not matter. `best`: only the best 500 of them, ties with the last one included.
 */
export function candidatesFor(catalogue: Catalogue, parts: Parts, which: 'best' | 'all'): Candidates {
  const byCatalogue = remembered.get(parts) ?? new WeakMap<Catalogue, { best?: Candidates; all?: Candidates }>()
  remembered.set(parts, byCatalogue)
  const known = byCatalogue.get(catalogue) ?? {}
  byCatalogue.set(catalogue, known)
  known[which] ??= find(catalogue, parts, which === 'best' ? BEST : Number.POSITIVE_INFINITY)
  return known[which]
}

function find(catalogue: Catalogue, parts: Parts, most: number): Candidates {
  const held = scratch.get(catalogue) ?? { sums: new Float64Array(catalogue.size), taken: new Uint8Array(catalogue.size) }
  scratch.set(catalogue, held)
  const { sums, taken } = held
  const rows = rowsFor(catalogue, parts, held, most)
  const scores = new Float64Array(rows.length)
  const { starts, values } = catalogue.tags
  const norms = tagNorms(catalogue)
  const popular = popularityOf(catalogue)
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] ?? 0
    const to = starts[row + 1] ?? 0
    let tags = 0
    for (let i = starts[row] ?? 0; i < to; i++) tags += parts.worth[values[i] ?? 0] ?? 0
    tags /= norms[row] ?? 1
    scores[k] = popular ? (sums[row] ?? 0) + tags * (popular.lift[row] ?? 0) + parts.prior * (popular.prior[row] ?? 0) : tags
    sums[row] = taken[row] = 0
  }
  return bestOf(catalogue, rows, scores, most)
}

function bestOf(catalogue: Catalogue, rows: Uint32Array, scores: Float64Array, most: number): Candidates {
  const least = rows.length > most ? nthLargest(scores.slice(), most) : 0
  const kept: number[] = []
  for (let k = 0; k < rows.length; k++) if ((scores[k] ?? 0) > 0 && (scores[k] ?? 0) >= least) kept.push(k)
  kept.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (catalogue.idOf(rows[a] ?? 0) < catalogue.idOf(rows[b] ?? 0) ? -1 : 1))
  return { rows: Uint32Array.from(kept, (k) => rows[k] ?? 0), scores: Float64Array.from(kept, (k) => scores[k] ?? 0) }
}

/**
 * Neighbours of the causes, products of the rarest wanted tags, the most popular, until enough are found. `sums` takes
 * what the neighbours are worth.
 */
function rowsFor(
  catalogue: Catalogue,
  parts: Parts,
  { sums, taken }: { readonly sums: Float64Array; readonly taken: Uint8Array },
  most: number,
): Uint32Array {
  const { size, near } = catalogue
  const all = size <= SMALL
  const rows = new Uint32Array(all ? size : Math.min(size, MOST * 2 + BEST))
  let found = 0
  const take = (row: number) => {
    if (taken[row] || found >= rows.length) return
    taken[row] = 1
    rows[found++] = row
  }
  if (all) for (let row = 0; row < size; row++) take(row)
  for (const { row, weight } of near ? parts.causes : []) {
    const end = near?.starts[row + 1] ?? 0
    for (let i = near?.starts[row] ?? 0; i < end && near; i++) {
      const to = near.rows[i] ?? 0
      take(to)
      if (taken[to]) sums[to]! += weight * (near.strength[i] ?? 0) * (near.scale[to] ?? 0)
    }
  }
  if (all) return rows
  const { starts, values } = catalogue.products
  const count = (tag: number) => (starts[tag + 1] ?? 0) - (starts[tag] ?? 0)
  const enough = found + MOST
  for (const tag of [...parts.wanted].sort((a, b) => count(a) - count(b))) {
    if (found > 0 && found + count(tag) > enough) break
    for (let i = starts[tag] ?? 0; i < (starts[tag + 1] ?? 0) && found < enough; i++) take(values[i] ?? 0)
  }
  if (parts.prior > 0) for (const row of mostPopular(catalogue, most)) take(row)
  return rows.subarray(0, found)
}
