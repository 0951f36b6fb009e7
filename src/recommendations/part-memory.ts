import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'
import { likenessParts, type Parts, tasteParts } from './tag-parts.js'

/** A taste moves so slowly that an hour changes no order. */
const HOUR = 3_600_000
/** So many questions for products are remembered beside the taste. */
const MOST = 16

interface Memory {
  readonly now: number
  readonly parts: Map<string, Parts>
}

const remembered = new WeakMap<Shopper, WeakMap<Catalogue, Memory>>()

/** The parts for a shopper and the rows asked for, remembered with the shopper object. */
export function partsFor(catalogue: Catalogue, shopper: Shopper, asked: readonly number[], now: number): Parts {
  const byCatalogue = remembered.get(shopper) ?? new WeakMap<Catalogue, Memory>()
  remembered.set(shopper, byCatalogue)
  let memory = byCatalogue.get(catalogue)
  if (!memory || Math.abs(now - memory.now) >= HOUR) {
    memory = { now, parts: new Map() }
    byCatalogue.set(catalogue, memory)
  }
  const { parts } = memory
  const known = parts.get(asked.join())
  if (known) return known
  const made =
    asked.length === 0 ? tasteParts(catalogue, shopper, now) : likenessParts(catalogue, asked, partsFor(catalogue, shopper, [], now))
  if (parts.size > MOST) parts.clear()
  parts.set(asked.join(), made)
  return made
}
