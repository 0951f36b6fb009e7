import type { Catalogue } from '../catalogue/catalogue.js'
import { tagNorms, tagRarity } from '../recommendations/tag-rarity.js'

/** What a catalogue says of tags, in arrays alone. */
export interface TagTable extends Pick<Catalogue, 'size' | 'tags' | 'products'> {
  /** By tag and by row: see `tagRarity` and `tagNorms`. */
  readonly rarity: Float64Array
  readonly norms: Float32Array
}

/** The tags of a catalogue. */
export function tagTableOf(catalogue: Catalogue): TagTable {
  const { size, tags, products } = catalogue
  return { size, tags, products, rarity: tagRarity(catalogue), norms: tagNorms(catalogue) }
}

/** So many sums the tags of one product take part in, on average. */
export function sumsOfOne({ size, products: { starts } }: TagTable): number {
  let sum = 1
  for (let tag = 0; tag + 1 < starts.length; tag++) sum += ((starts[tag + 1] ?? 0) - (starts[tag] ?? 0)) ** 2
  return sum / Math.max(1, size)
}
