import type { Catalogue } from '../catalogue/catalogue.js'
import type { TagParts } from './tag-parts.js'

/** Rows with what their tags are worth, best first. */
export interface Candidates {
  readonly rows: Uint32Array
  readonly scores: Float64Array
}

/** From here on a catalogue is looked into by its tags instead of read through. */
const SMALL = 5000
/** As many products are looked at as can be scored in a fraction of a millisecond. */
const MOST = 20_000

/** So many of the best are sorted at first; a request that filters more of them out than it leaves sorts all. */
const BEST = 2000

const remembered = new WeakMap<TagParts, WeakMap<Catalogue, { best?: Candidates; all?: Candidates }>>()

/**
 * The products that have a wanted tag and are worth something, best first; ties by id, so that the feed's order does
 * not matter. `best`: only the best 2,000 of them, ties with the last one included.
 */
export function candidatesFor(catalogue: Catalogue, parts: TagParts, which: 'best' | 'all'): Candidates {
  const byCatalogue = remembered.get(parts) ?? new WeakMap<Catalogue, { best?: Candidates; all?: Candidates }>()
  remembered.set(parts, byCatalogue)
  const known = byCatalogue.get(catalogue) ?? {}
  byCatalogue.set(catalogue, known)
  known[which] ??= find(catalogue, parts, which === 'best' ? BEST : Number.POSITIVE_INFINITY)
  return known[which]
}

function find(catalogue: Catalogue, parts: TagParts, most: number): Candidates {
  const rows = catalogue.size <= SMALL ? Uint32Array.from({ length: catalogue.size }, (_, row) => row) : rowsOfWanted(catalogue, parts)
  const scores = worthsOf(catalogue, parts, rows)
  const least = scores.length > most ? (scores.slice().sort()[scores.length - most] ?? 0) : 0
  const kept: { row: number; score: number }[] = []
  for (let i = 0; i < rows.length; i++) {
    const [row, score] = [rows[i] ?? 0, scores[i] ?? 0]
    if (score > 0 && score >= least) kept.push({ row, score })
  }
  kept.sort((a, b) => b.score - a.score || (catalogue.idOf(a.row) < catalogue.idOf(b.row) ? -1 : 1))
  return { rows: Uint32Array.from(kept, ({ row }) => row), scores: Float64Array.from(kept, ({ score }) => score) }
}

/** What the tags of products are worth together. A long list of tags is no merit, so each sum goes by the root of its length. */
function worthsOf({ tags: { starts, values } }: Catalogue, { worth }: TagParts, rows: Uint32Array): Float64Array {
  const worths = new Float64Array(rows.length)
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] ?? 0
    const from = starts[row] ?? 0
    const to = starts[row + 1] ?? 0
    let sum = 0
    for (let i = from; i < to; i++) sum += worth[values[i] ?? 0] ?? 0
    if (to > from) worths[k] = sum / Math.sqrt(to - from)
  }
  return worths
}

/** The products of the rarest wanted tags first, until enough are found. */
function rowsOfWanted({ size, products: { starts, values } }: Catalogue, { wanted }: TagParts): Uint32Array {
  const count = (tag: number) => (starts[tag + 1] ?? 0) - (starts[tag] ?? 0)
  const seen = new Uint8Array(size)
  const rows = new Uint32Array(MOST)
  let found = 0
  for (const tag of [...wanted].sort((a, b) => count(a) - count(b))) {
    if (found > 0 && found + count(tag) > MOST) break
    for (let i = starts[tag] ?? 0; i < (starts[tag + 1] ?? 0) && found < MOST; i++) {
      const row = values[i] ?? 0
      if (seen[row]) continue
      seen[row] = 1
      rows[found++] = row
    }
  }
  return rows.subarray(0, found)
}
