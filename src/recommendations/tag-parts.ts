import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'
import type { PickReasonWithFact } from './pick.js'
import { tagRarity } from './tag-rarity.js'
import { type LearntTaste, learnTaste } from './taste.js'

/** What a product's tags are worth to one shopper and one request. */
export interface TagParts {
  /** Worth of each tag, by its number; 0 for most. */
  readonly worth: Float64Array
  /** Numbers of the tags that are worth something, best first. */
  readonly wanted: readonly number[]
  /** The reason that a tag makes. */
  readonly reason: (tag: number) => Omit<PickReasonWithFact, 'part'>
}

const NOTHING: TagParts = { worth: new Float64Array(), wanted: [], reason: () => ({ kind: 'taste' }) }

/** How much of a taste counts beside the likeness to a product that was asked for. */
const TASTE_BESIDE_LIKENESS = 0.5

interface Remembered {
  readonly now: number
  readonly parts: TagParts
}

/** A taste moves so slowly that an hour changes no order. */
const HOUR = 3_600_000
const remembered = new WeakMap<Shopper, WeakMap<Catalogue, Remembered>>()

/** The worth of tags by taste and pins, remembered with the shopper object. */
export function tasteParts(catalogue: Catalogue, shopper: Shopper, now: number): TagParts {
  const byCatalogue = remembered.get(shopper) ?? new WeakMap<Catalogue, Remembered>()
  remembered.set(shopper, byCatalogue)
  const known = byCatalogue.get(catalogue)
  if (known && Math.abs(now - known.now) < HOUR) return known.parts
  const tastes = learnTaste(catalogue, shopper, now)
  const byTag = new Map<number, LearntTaste>()
  const worth = new Float64Array(catalogue.tagNames.length)
  for (const taste of tastes) {
    const tag = catalogue.tagOf(taste.tag)
    if (tag < 0) continue
    byTag.set(tag, taste)
    worth[tag] = taste.weight
  }
  const reason = (tag: number) => {
    const taste = byTag.get(tag)
    return taste?.pinned
      ? { kind: 'pin' as const, tag: taste.tag }
      : { kind: 'taste' as const, tag: taste?.tag ?? '', events: taste?.events ?? 0 }
  }
  const parts = byTag.size === 0 ? NOTHING : { worth, wanted: [...byTag.keys()].filter((tag) => (worth[tag] ?? 0) > 0), reason }
  byCatalogue.set(catalogue, { now, parts })
  return parts
}

/** The worth of tags by likeness to products, with the taste beside it. */
export function likenessParts(catalogue: Catalogue, rows: readonly number[], taste: TagParts): TagParts {
  const rarity = tagRarity(catalogue)
  const worth = new Float64Array(catalogue.tagNames.length)
  const alike = new Set<number>()
  for (const row of rows) {
    const { starts, values } = catalogue.tags
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const tag = values[i] ?? 0
      if ((rarity[tag] ?? 0) === 0) continue
      alike.add(tag)
      worth[tag] = (worth[tag] ?? 0) + (rarity[tag] ?? 0) / rows.length
    }
  }
  taste.worth.forEach((weight, tag) => {
    if (!alike.has(tag)) worth[tag] = weight * TASTE_BESIDE_LIKENESS
  })
  const wanted = [...alike].sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0))
  const reason = (tag: number) => (alike.has(tag) ? { kind: 'similar' as const, tag: catalogue.tagNames[tag] ?? '' } : taste.reason(tag))
  return { worth, wanted, reason }
}
