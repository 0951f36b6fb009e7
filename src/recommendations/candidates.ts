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

const remembered = new WeakMap<TagParts, WeakMap<Catalogue, Candidates>>()

/** The products that have a wanted tag and are worth something, best first; ties by id, so that the feed's order does not matter. */
export function candidatesFor(catalogue: Catalogue, parts: TagParts): Candidates {
  const byCatalogue = remembered.get(parts) ?? new WeakMap<Catalogue, Candidates>()
  remembered.set(parts, byCatalogue)
  const known = byCatalogue.get(catalogue)
  if (known) return known
  const rows = catalogue.size <= SMALL ? Array.from({ length: catalogue.size }, (_, row) => row) : rowsOfWanted(catalogue, parts)
  const scored = rows.map((row) => ({ row, score: worthOf(catalogue, parts, row) })).filter(({ score }) => score > 0)
  scored.sort((a, b) => b.score - a.score || (catalogue.idOf(a.row) < catalogue.idOf(b.row) ? -1 : 1))
  const candidates = { rows: Uint32Array.from(scored, ({ row }) => row), scores: Float64Array.from(scored, ({ score }) => score) }
  byCatalogue.set(catalogue, candidates)
  return candidates
}

/** What a product's tags are worth together. A long list of tags is no merit, so the sum goes by the root of its length. */
export function worthOf({ tags }: Catalogue, { worth }: TagParts, row: number): number {
  const from = tags.starts[row] ?? 0
  const to = tags.starts[row + 1] ?? 0
  let sum = 0
  for (let i = from; i < to; i++) sum += worth[tags.values[i] ?? 0] ?? 0
  return to > from ? sum / Math.sqrt(to - from) : 0
}

/** The products of the rarest wanted tags first, until enough are found. */
function rowsOfWanted({ products: { starts, values } }: Catalogue, { wanted }: TagParts): number[] {
  const count = (tag: number) => (starts[tag + 1] ?? 0) - (starts[tag] ?? 0)
  const rows = new Set<number>()
  for (const tag of [...wanted].sort((a, b) => count(a) - count(b))) {
    if (rows.size > 0 && rows.size + count(tag) > MOST) break
    for (let i = starts[tag] ?? 0; i < (starts[tag + 1] ?? 0) && rows.size < MOST; i++) rows.add(values[i] ?? 0)
  }
  return [...rows]
}
