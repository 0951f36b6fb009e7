import type { Catalogue } from '../catalogue/catalogue.js'
import type { Blend } from '../catalogue/columns.js'
import type { Shopper } from '../profile/shopper.js'
import { EVENT_WEIGHT } from './evidence.js'

/** Events that lie nearer to each other than this, ms, are of one time: an order is told product by product. */
const ONE_TIME = 1000

/**
 * What having had a product before is worth, by row, in `unit`: a sum over its events of what they say (looked at 1, laid into
 * the cart 3, bought 5), each times `habit` for every newer time at which as strong a thing was done. The wardrobe knows
 * no times and does not count. Nothing where the compiler found that people do not come back for the same.
 */
export function habitsOf(
  rowOf: Catalogue['rowOf'],
  { again = 0, habit = 0 }: Blend,
  { history = [] }: Shopper,
  unit: number,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  if (!again) return found
  const powers = [1, 1, 1]
  const times: number[] = []
  for (const { type, product, at } of [...history].sort((a, b) => b.at - a.at)) {
    const says = EVENT_WEIGHT[type]
    const tier = says >> 1
    for (let t = 0; t <= tier; t++) {
      if ((times[t] ?? at) - at >= ONE_TIME) powers[t]! *= habit
      times[t] = at
    }
    const row = rowOf(product)
    if (row >= 0) found.set(row, (found.get(row) ?? 0) + (says * (powers[tier] ?? 0) * again) / unit)
  }
  return found
}
