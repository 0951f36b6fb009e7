import type { Catalogue } from '../catalogue/catalogue.js'
import { nthLargest } from './nth-largest.js'
import { scoresFor } from './scores.js'
import type { Parts } from './tag-parts.js'

/** Rows with what they are worth, best first. */
export interface Candidates {
  readonly rows: Uint32Array
  readonly scores: Float64Array
}

const remembered = new WeakMap<Parts, Map<number, Candidates>>()

/**
 * The `most` products that are worth most by pairs, tags and popularity, ties with the last included, best first; ties by
 * id, so that the feed's order does not matter. Remembered with the parts.
 */
export function candidatesFor(catalogue: Catalogue, parts: Parts, most: number): Candidates {
  const held = remembered.get(parts) ?? new Map<number, Candidates>()
  remembered.set(parts, held)
  const known = held.get(most) ?? bestOf(catalogue, parts, most, () => true)
  held.set(most, known)
  return known
}

/** All products that are worth anything and admitted, best first. */
export function allCandidates(catalogue: Catalogue, parts: Parts, admits: (row: number) => boolean): Candidates {
  return bestOf(catalogue, parts, catalogue.size, admits)
}

/** One pass, which drops what can no longer be among the best: the last of them only rises. */
function bestOf(catalogue: Catalogue, parts: Parts, most: number, admits: (row: number) => boolean): Candidates {
  const scores = scoresFor(catalogue, parts)
  const held = new Float64Array(Math.min(most * 2, scores.length))
  const hopeful: number[] = []
  let least = 0
  let count = 0
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0
    if (score > 0 && score >= least && admits(row)) {
      if (count === held.length) {
        least = nthLargest(held, most)
        count = most
      }
      held[count++] = score
      hopeful.push(row)
    }
  }
  const last = count < most ? 0 : nthLargest(held.subarray(0, count), most)
  const rows = hopeful.filter((row) => (scores[row] ?? 0) >= last)
  const ids = new Map<number, string>()
  const idOf = (row: number) => {
    const id = ids.get(row) ?? catalogue.idOf(row)
    ids.set(row, id)
    return id
  }
  rows.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (idOf(a) < idOf(b) ? -1 : 1))
  return { rows: new Uint32Array(rows), scores: new Float64Array(rows.map((row) => scores[row] ?? 0)) }
}
