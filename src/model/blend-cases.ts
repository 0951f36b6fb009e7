import type { Catalogue } from '../catalogue/catalogue.js'
import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { nthLargest } from '../recommendations/nth-largest.js'
import { tagNorms, tagRarity } from '../recommendations/tag-rarity.js'
import { addPairs } from './judge-pairs.js'
import type { Judges } from './judges.js'
import type { NearLists } from './near-lists.js'

/** For each judge the products that may come first, with their parts. The first `asked` of each are the basket that was bought. */
export interface BlendCases {
  readonly starts: Int32Array
  readonly asked: Uint32Array
  readonly row: Uint32Array
  readonly pairs: Float32Array
  readonly tags: Float32Array
}

/** So many by tags, and of the most popular, are looked at for each judge. */
const LOOKED_AT = 500
const POPULAR = 100

/** Works out the parts of a score (docs/recommendations.md) before they are weighed. `popularity`: as a file holds it. `also`: more rows to look at for everybody; `repeats`: products of the history too. */
export function blendCases(
  catalogue: Catalogue,
  near: NearLists,
  popularity: Uint8Array,
  { recency, fading }: { readonly recency: number; readonly fading: number },
  sequences: PurchaseSequences,
  { shoppers, ends }: Judges,
  also: Uint32Array = new Uint32Array(),
  repeats = false,
): BlendCases {
  const { size, products } = catalogue
  const [rarity, norms] = [tagRarity(catalogue), tagNorms(catalogue)]
  const [sums, worth, byTags] = [new Float64Array(size), new Float64Array(catalogue.tagNames.length), new Float32Array(size)]
  const lift = Float32Array.from(popularity, (code, row) => (2 ** (code / 16) - 0.5) ** 0.25 / (norms[row] ?? 1))
  const lifted = (row: number) => (byTags[row] ?? 0) * (lift[row] ?? 0)
  const popular = mostPopular(popularity)
  const [paired, reached, values] = [new Uint32Array(size), new Uint32Array(size), new Float32Array(size)]
  const [starts, asked] = [[0], [] as number[]]
  /** By row the last shopper who has been told of it, counted from 1. */
  const seen = new Uint32Array(size)
  const parts: { row: number[]; pairs: number[]; tags: number[] } = { row: [], pairs: [], tags: [] }
  const history = (s: number) => sequences.products.subarray(sequences.starts[s], ends[s])
  for (const s of shoppers) {
    const bought = history(s)
    const touched = addPairs(near, recency, bought, sums, paired)
    const wanted = tagWorths(catalogue, bought, fading, worth, rarity, norms)
    let count = 0
    for (const tag of wanted) {
      const value = worth[tag] ?? 0
      worth[tag] = 0
      if (value === 0) continue
      for (let i = products.starts[tag] ?? 0; i < (products.starts[tag + 1] ?? 0); i++) {
        const row = products.values[i] ?? 0
        if (byTags[row] === 0) reached[count++] = row
        byTags[row]! += value
      }
    }
    const tagged = reached.subarray(0, count)
    // Not `Float32Array.from`: it walks an iterator, and did so for most of a compilation.
    for (let k = 0; k < count; k++) values[k] = lifted(tagged[k] ?? 0)
    const least = count > LOOKED_AT ? nthLargest(values.subarray(0, count), LOOKED_AT) : 0
    const basket = sequences.products.subarray(ends[s], sequences.starts[s + 1])
    if (!repeats) for (const row of bought) seen[row] = s + 1
    const add = (row: number) => {
      parts.row.push(row)
      parts.pairs.push(sums[row] ?? 0)
      parts.tags.push((byTags[row] ?? 0) / (norms[row] ?? 1))
    }
    for (const row of basket) {
      add(row)
      seen[row] = s + 1
    }
    asked.push(basket.length)
    const consider = (row: number) => {
      if (seen[row] === s + 1) return
      seen[row] = s + 1
      add(row)
    }
    for (const row of touched) consider(row)
    for (const row of tagged) if (lifted(row) >= least) consider(row)
    for (const row of popular) consider(row)
    for (const row of also) consider(row)
    for (const row of repeats ? bought : []) consider(row)
    for (const row of tagged) byTags[row] = 0
    for (const row of touched) sums[row] = 0
    starts.push(parts.row.length)
  }
  return {
    starts: Int32Array.from(starts),
    asked: Uint32Array.from(asked),
    row: Uint32Array.from(parts.row),
    pairs: Float32Array.from(parts.pairs),
    tags: Float32Array.from(parts.tags),
  }
}

/** The rows that most shoppers have, the first of them first. */
export function mostPopular(popularity: Uint8Array): Uint32Array {
  return Uint32Array.from(popularity, (_, row) => row)
    .sort((a, b) => (popularity[b] ?? 0) - (popularity[a] ?? 0) || a - b)
    .subarray(0, POPULAR)
}

/** Adds to `worth` what a history says of tags, times what each tells; answers the tags. */
function tagWorths(
  { tags }: Catalogue,
  history: Uint32Array,
  fading: number,
  worth: Float64Array,
  rarity: Float64Array,
  norms: Float32Array,
): Set<number> {
  const wanted = new Set<number>()
  let weight = 1
  for (let p = history.length - 1; p >= 0; p--, weight *= fading) {
    const row = history[p] ?? 0
    for (let i = tags.starts[row] ?? 0; i < (tags.starts[row + 1] ?? 0); i++) {
      const tag = tags.values[i] ?? 0
      wanted.add(tag)
      worth[tag]! += (weight / (norms[row] ?? 1)) * (rarity[tag] ?? 0) ** 2
    }
  }
  return wanted
}
