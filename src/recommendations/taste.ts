import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'
import { lowerHidden } from './lower-hidden.js'
import { tagRarity } from './tag-rarity.js'

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

/** What an event says: buying more than laying aside, laying aside more than looking. */
const EVENT_WEIGHT = { view: 1, cart: 3, purchase: 5 }
const OWNED_WEIGHT = 5
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
  const rarity = tagRarity(catalogue)
  const found = new Map<number, { weight: number; events: number; owned: number }>()
  const add = (id: string, weight: number, event: boolean) => {
    const row = catalogue.rowOf(id)
    if (row < 0) return
    const { starts, values } = catalogue.tags
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const tag = values[i] ?? 0
      const taste = found.get(tag) ?? { weight: 0, events: 0, owned: 0 }
      taste.weight += weight * (rarity[tag] ?? 0)
      taste[event ? 'events' : 'owned'] += 1
      found.set(tag, taste)
    }
  }
  for (const { type, product, at } of shopper.history ?? [])
    add(product, EVENT_WEIGHT[type] * 0.5 ** (Math.max(0, now - at) / HALF_LIFE), true)
  for (const { product, gift } of shopper.wardrobe ?? []) if (product !== undefined && !gift) add(product, OWNED_WEIGHT, false)
  const strongest = Math.max(...Array.from(found.values(), (taste) => taste.weight), Number.MIN_VALUE)
  lowerHidden(catalogue, shopper, rarity, found)
  const pins = new Map((shopper.pins ?? []).map((pin) => [pin.tag, pin.weight]))
  const learnt = Array.from(found, ([tag, { weight, events, owned }]) => {
    const name = catalogue.tagNames[tag] ?? ''
    const pin = pins.get(name)
    pins.delete(name)
    return { tag: name, weight: pin ?? weight / strongest, pinned: pin !== undefined, events, owned }
  }).filter(({ weight, pinned }) => pinned || weight > WEAKEST)
  const pinned = Array.from(pins, ([tag, weight]) => ({ tag, weight, pinned: true, events: 0, owned: 0 }))
  return [...learnt, ...pinned].sort((a, b) => b.weight - a.weight || (a.tag < b.tag ? -1 : 1))
}
