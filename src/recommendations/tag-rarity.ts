import type { Catalogue } from '../catalogue/catalogue.js'

const known = new WeakMap<Catalogue, Float64Array>()

/**
 * How much each tag says, 0 … 1: its inverse document frequency ln(N / n), over that of a tag on one product.
 * A tag that every product has says nothing.
 */
export function tagRarity(catalogue: Catalogue): Float64Array {
  const held = known.get(catalogue)
  if (held) return held
  const { starts } = catalogue.products
  const most = Math.log(Math.max(2, catalogue.size))
  const rarity = Float64Array.from(catalogue.tagNames, (_, tag) => {
    const count = (starts[tag + 1] ?? 0) - (starts[tag] ?? 0)
    return count === 0 ? 0 : Math.max(0, Math.log(catalogue.size / count) / most)
  })
  known.set(catalogue, rarity)
  return rarity
}
