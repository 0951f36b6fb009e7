import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'
import { tagNorms, tagRarity } from './tag-rarity.js'

/** A product she does not want says of its tags as much as this many looks, the other way. */
const REFUSED = 2

/**
 * Lowers the tags of hidden products, never below nothing: not wanting one green jacket is no dislike of green. To be
 * called after the strongest weight was taken: divided by what it was before, hiding can raise no other tag.
 */
export function lowerHidden(catalogue: Catalogue, { hidden = [] }: Shopper, found: ReadonlyMap<number, { weight: number }>): void {
  const { starts, values } = catalogue.tags
  for (const { product, owned } of hidden) {
    const row = product === undefined || owned ? -1 : catalogue.rowOf(product)
    if (row < 0) continue
    const says = REFUSED / (tagNorms(catalogue)[row] ?? 1)
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const taste = found.get(values[i] ?? 0)
      if (taste) taste.weight = Math.max(0, taste.weight - says * (tagRarity(catalogue)[values[i] ?? 0] ?? 0))
    }
  }
}
