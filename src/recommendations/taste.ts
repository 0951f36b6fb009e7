import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'
import { type Evidence, evidenceOf } from './evidence.js'
import { lowerHidden } from './lower-hidden.js'
import { tagNorms, tagRarity } from './tag-rarity.js'

/** One taste with its weight and what it rests on. */
export interface LearntTaste {
  /** `kind:value`, as in the catalogue. */
  readonly tag: string
  /** −1 … 1, the strongest learnt taste being 1. Pinned tastes have the weight of the pin. */
  readonly weight: number
  readonly pinned: boolean
  /** How many events of the history carry the tag. */
  readonly events: number
  /** How many owned garments carry the tag. */
  readonly owned: number
}

/** After this time an event says half as much. */
const HALF_LIFE = 30 * 86_400_000
/** Weaker tastes than this say nothing that a shopper would recognise. */
const WEAKEST = 0.02

/**
 * The tastes of a shopper, strongest first: what the products of her history and wardrobe have in common, each tag by
 * how rare it is in this catalogue, older events by half a month after month; pins override. Worked out when it is
 * read and never stored.
 *
 * @example
 * learnTaste(catalogue, { history: [{ type: 'view', product: 'sku-1', at: now }] }, now)[0]?.tag
 */
export function learnTaste(catalogue: Catalogue, shopper: Shopper, now: number): LearntTaste[] {
  const { found, strongest } = tasteFrom(catalogue, shopper, evidenceOf(catalogue, shopper, now))
  const pins = new Map((shopper.pins ?? []).map((pin) => [pin.tag, pin.weight]))
  const learnt: LearntTaste[] = []
  for (const [number, { weight, events, owned }] of found) {
    const tag = catalogue.tagNames[number] ?? ''
    const pin = pins.get(tag)
    const pinned = pins.delete(tag)
    if (pinned || weight > WEAKEST * strongest) learnt.push({ tag, weight: pin ?? weight / strongest, pinned, events, owned })
  }
  for (const [tag, weight] of pins) learnt.push({ tag, weight, pinned: true, events: 0, owned: 0 })
  return learnt.sort((a, b) => b.weight - a.weight || (a.tag < b.tag ? -1 : 1))
}

/** What products say of one tag. */
export interface TagEvidence {
  weight: number
  events: number
  owned: number
}

/** What products say of their tags, by tag number: how much each says, by its age and place, times how much the tag tells of it. */
export function tagEvidence(catalogue: Catalogue, evidence: readonly Evidence[]): Map<number, TagEvidence> {
  const [rarity, norms] = [tagRarity(catalogue), tagNorms(catalogue)]
  const { starts, values } = catalogue.tags
  const fading = catalogue.near?.blend.fading ?? 1
  const found = new Map<number, TagEvidence>()
  for (const { row, weight, place, age, events, owned } of evidence) {
    const says = (weight * fading ** place * 0.5 ** (age / HALF_LIFE)) / (norms[row] ?? 1)
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const tag = values[i] ?? 0
      let known = found.get(tag)
      if (!known) {
        known = { weight: 0, events: 0, owned: 0 }
        found.set(tag, known)
      }
      known.weight += says * (rarity[tag] ?? 0)
      known.events += events
      known.owned += owned
    }
  }
  return found
}

/** The tags of a shopper's products, less what she did not want; the strongest weight is the one before that, so that hiding raises nothing. */
export function tasteFrom(
  catalogue: Catalogue,
  shopper: Shopper,
  evidence: readonly Evidence[],
): { readonly found: ReadonlyMap<number, TagEvidence>; readonly strongest: number } {
  const found = tagEvidence(catalogue, evidence)
  const strongest = strongestOf(found)
  lowerHidden(catalogue, shopper, found)
  return { found, strongest }
}

/** The weight of the strongest. */
export function strongestOf(found: ReadonlyMap<number, TagEvidence>): number {
  let strongest = Number.MIN_VALUE
  for (const { weight } of found.values()) if (weight > strongest) strongest = weight
  return strongest
}
