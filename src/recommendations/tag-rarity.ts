import type { Catalogue } from '../catalogue/catalogue.js'

const known = new WeakMap<Catalogue, Float64Array>()
const knownNorms = new WeakMap<Catalogue, Float32Array>()
/** Even tags that every product has make a list longer. */
const LEAST = 0.05

/**
 * How much each tag says, 0 … 1: its inverse document frequency ln(N / n), over that of a tag on one product.
 * A tag that every product has says nothing.
 */
export function tagRarity(catalogue: Catalogue): Float64Array {
  const held = known.get(catalogue)
  if (held) return held
  const { values } = catalogue.tags
  const most = Math.log(Math.max(2, catalogue.size))
  const rarity = new Float64Array(catalogue.tagNames.length)
  for (let i = 0; i < values.length; i++) rarity[values[i] ?? 0]! += 1
  for (let tag = 0; tag < rarity.length; tag++) {
    const count = rarity[tag] ?? 0
    rarity[tag] = count === 0 ? 0 : Math.max(0, Math.log(catalogue.size / count) / most)
  }
  known.set(catalogue, rarity)
  return rarity
}

/** Length of each product's tags as a vector of their rarities, so that a long list of tags is no merit. */
export function tagNorms(catalogue: Catalogue): Float32Array {
  const held = knownNorms.get(catalogue)
  if (held) return held
  const rarity = tagRarity(catalogue)
  const { starts, values } = catalogue.tags
  const norms = new Float32Array(catalogue.size)
  for (let row = 0; row < norms.length; row++) {
    let sum = 0
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) sum += Math.max(LEAST, rarity[values[i] ?? 0] ?? 0) ** 2
    norms[row] = Math.sqrt(sum) || 1
  }
  knownNorms.set(catalogue, norms)
  return norms
}
