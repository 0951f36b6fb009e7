import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'
import { type Evidence, evidenceOf } from './evidence.js'
import { habitsOf } from './habits.js'
import type { PickReasonWithFact } from './pick.js'
import { tagRarity } from './tag-rarity.js'
import { strongestOf, type TagEvidence, tagEvidence, tasteFrom } from './taste.js'

/** What tags and bought pairs are worth to one shopper and one request. */
export interface Parts {
  /** Worth of each tag, by its number; 0 for most. */
  readonly worth: Float64Array
  /** Whether any tag speaks for a product. */
  readonly wanted: boolean
  /** The reason that a tag makes with a part. */
  readonly reason: (tag: number, part: number) => PickReasonWithFact
  /** Rows whose neighbours are wanted, and for how much. */
  readonly causes: readonly { readonly row: number; readonly weight: number }[]
  /** What having had a row before adds to it, where people come back for the same. */
  readonly repeats: ReadonlyMap<number, number>
  /** What makes a cause a reason. */
  readonly because: 'history' | 'similar'
  /** Worth of the most popular product. */
  readonly prior: number
}

/** How much of a taste counts beside the likeness to a product that was asked for. */
const TASTE_BESIDE_LIKENESS = 0.5
/** A pin counts for twice the most that a learnt tag can. */
const PIN = 2
/** Weaker causes than this share of the first change no order. */
const WEAKEST_CAUSE = 1e-3

/** Parts by history, wardrobe and pins. The unit is the strongest taste: with a tag as rare as can be it is worth 1. */
export function tasteParts(catalogue: Catalogue, shopper: Shopper, now: number): Parts {
  const evidence = evidenceOf(catalogue, shopper, now)
  const { found, strongest } = tasteFrom(catalogue, shopper, evidence)
  const worth = worthOf(catalogue, found, strongest)
  const pinned = new Set<number>()
  for (const { tag, weight } of shopper.pins ?? []) {
    const number = catalogue.tagOf(tag)
    if (number < 0) continue
    pinned.add(number)
    worth[number] = weight * PIN
  }
  const wanted = [...found.keys(), ...pinned].some((tag) => (worth[tag] ?? 0) > 0)
  const reason = (number: number, part: number): PickReasonWithFact => {
    const tag = catalogue.tagNames[number] ?? ''
    return pinned.has(number) ? { kind: 'pin', tag, part } : { kind: 'taste', tag, events: found.get(number)?.events ?? 0, part }
  }
  return { worth, wanted, reason, because: 'history', ...pairParts(catalogue, evidence, strongest, shopper) }
}

/** Parts by likeness to rows, with the taste beside it. */
export function likenessParts(catalogue: Catalogue, rows: readonly number[], taste: Parts): Parts {
  const evidence = rows.map((row) => ({ row, weight: 1, place: 0, age: 0, events: 0, owned: 0 }))
  const found = tagEvidence(catalogue, evidence)
  const strongest = strongestOf(found)
  const worth = worthOf(catalogue, found, strongest)
  const alike = new Set([...found.keys()].filter((tag) => (worth[tag] ?? 0) > 0))
  taste.worth.forEach((weight, tag) => {
    if (weight !== 0 && !alike.has(tag)) worth[tag] = weight * TASTE_BESIDE_LIKENESS
  })
  const reason = (tag: number, part: number): PickReasonWithFact =>
    alike.has(tag) ? { kind: 'similar', tag: catalogue.tagNames[tag] ?? '', part } : taste.reason(tag, part)
  return { worth, wanted: true, reason, because: 'similar', ...pairParts(catalogue, evidence, strongest, {}) }
}

function worthOf(catalogue: Catalogue, found: ReadonlyMap<number, TagEvidence>, strongest: number): Float64Array {
  const rarity = tagRarity(catalogue)
  const worth = new Float64Array(catalogue.tagNames.length)
  for (const [tag, { weight }] of found) worth[tag] = (weight / strongest) * (rarity[tag] ?? 0)
  return worth
}

function pairParts(catalogue: Catalogue, evidence: readonly Evidence[], strongest: number, shopper: Shopper) {
  const { near } = catalogue
  if (!near) return { causes: [], repeats: new Map<number, number>(), prior: 0 }
  const { recency, taste, prior } = near.blend
  // Without tags there is nothing to compare with, and any unit will do.
  const unit = strongest > Number.MIN_VALUE ? taste * strongest : 1
  const all = evidence.map(({ row, weight, place }) => ({ row, weight: (weight * recency ** place) / unit }))
  const least = all.reduce((most, { weight }) => Math.max(most, weight), 0) * WEAKEST_CAUSE
  return {
    causes: all.filter(({ weight }) => weight > least),
    repeats: habitsOf(catalogue.rowOf, near.blend, shopper, unit),
    prior: prior / unit,
  }
}
