import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'

/** One product that says what a shopper wants, with how much it says. */
export interface Evidence {
  readonly row: number
  /** By the strongest thing done with it: looked at 1, laid into the cart 3, bought 5, owned 6. */
  readonly weight: number
  /** So many newer products say at least as much. */
  readonly place: number
  /** Since the newest event, ms; 0 for what is owned. */
  readonly age: number
  readonly events: number
  readonly owned: number
}

/** What the kinds of events say. */
export const EVENT_WEIGHT = { view: 1, cart: 3, purchase: 5 }
const OWNED_WEIGHT = 6

/**
 * The products of history and wardrobe, each once, the newest first; of equal times the later in the list is newer. A
 * look does not push back what was bought, and the wardrobe, which knows no times, is an order by itself, the last garment
 * the newest. A gift counts for nothing.
 */
export function evidenceOf(catalogue: Catalogue, shopper: Shopper, now: number): Evidence[] {
  const found = new Map<number, { row: number; weight: number; place: number; age: number; events: number; owned: number }>()
  const history = shopper.history ?? []
  const order = history.map((_, i) => i)
  for (let i = 1; i < history.length; i++)
    if ((history[i]?.at ?? 0) < (history[i - 1]?.at ?? 0)) {
      order.sort((a, b) => (history[a]?.at ?? 0) - (history[b]?.at ?? 0) || a - b)
      break
    }
  for (let i = order.length - 1; i >= 0; i--) {
    const event = history[order[i] ?? 0]
    const row = event ? catalogue.rowOf(event.product) : -1
    if (!event || row < 0) continue
    const weight = EVENT_WEIGHT[event.type]
    const known = found.get(row)
    if (known) {
      known.weight = Math.max(known.weight, weight)
      known.events++
    } else found.set(row, { row, weight, place: 0, age: Math.max(0, now - event.at), events: 1, owned: 0 })
  }
  const newer = [0, 0, 0]
  for (const one of found.values()) {
    const tier = one.weight >> 1
    for (let t = tier; t < 3; t++) one.place += newer[t] ?? 0
    newer[tier]!++
  }
  let place = 0
  for (const { product, gift } of [...(shopper.wardrobe ?? [])].reverse()) {
    const row = product === undefined || gift ? -1 : catalogue.rowOf(product)
    if (row < 0) continue
    const known = found.get(row)
    if (!known) found.set(row, { row, weight: OWNED_WEIGHT, place: place++, age: 0, events: 0, owned: 1 })
    else {
      known.weight = OWNED_WEIGHT
      known.owned++
    }
  }
  return [...found.values()]
}
