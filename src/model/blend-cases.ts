import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { nthLargest } from '../recommendations/nth-largest.js'
import { addPairs } from './add-pairs.js'
import { growing } from './growing.js'
import type { Judges } from './judges.js'
import type { NearLists } from './near-lists.js'
import { readTags } from './read-tags.js'
import type { TagTable } from './tag-table.js'

/** For each judge the products that may come first, with their parts. The first `asked` of each are the basket that was bought. */
export interface BlendCases {
  readonly starts: Int32Array
  readonly asked: Uint32Array
  readonly row: Uint32Array
  /** With the recency that they were made with; {@link pairsOfCases} for another. */
  readonly pairs: Float32Array
  /** For each fading. */
  readonly tags: readonly Float32Array[]
}

/** So many by tags, of those without enough shoppers by tags, and of the most popular, are looked at for each judge. */
const LOOKED_AT = 500
const COLD = 200
const POPULAR = 100

/**
 * Works out the parts of a score (docs/recommendations.md) before they are weighed. `popularity`: as a file holds it.
 * Which products are looked at does not hang on a fading: those whose tags say most over all of them.
 *
 * @param also more rows that are looked at for everybody.
 * @param repeats whether products of the history may come again.
 */
export function blendCases(
  table: TagTable,
  near: NearLists,
  popularity: Uint8Array,
  { recency, fadings }: { readonly recency: number; readonly fadings: readonly number[] },
  sequences: PurchaseSequences,
  { shoppers, ends }: Judges,
  also: Uint32Array = new Uint32Array(),
  repeats = false,
): BlendCases {
  const { size, norms } = table
  const width = fadings.length
  const lift = Float32Array.from(popularity, (code, row) => (2 ** (code / 16) - 0.5) ** 0.25 / (norms[row] ?? 1))
  const popular = mostPopular(popularity)
  const [sums, paired] = [new Float64Array(size), new Uint32Array(size)]
  const [lifted, sorted, cold] = [new Float32Array(size), new Float32Array(size), new Float32Array(size)]
  const reader = readTags(table, fadings)
  const [starts, asked] = [[0], [] as number[]]
  const rows = growing((length) => new Uint32Array(length))
  const pairs = growing((length) => new Float32Array(length))
  const tags = fadings.map(() => growing((length) => new Float32Array(length)))
  /** By row the last shopper who has been told of it, counted from 1. */
  const seen = new Uint32Array(size)
  for (const s of shoppers) {
    const bought = sequences.products.subarray(sequences.starts[s], ends[s])
    const touched = addPairs(near, recency, bought, sums, paired)
    const { says, reached: tagged } = reader.read(bought)
    let colds = 0
    // Loops by hand: `Float32Array.from` walks an iterator, and did so for most of a compilation.
    for (let k = 0; k < tagged.length; k++) {
      const row = tagged[k]!
      let sum = 0
      for (let f = 0; f < width; f++) sum += says[row * width + f]!
      sorted[k] = lifted[k] = sum * lift[row]!
      if (popularity[row] === 0) cold[colds++] = lifted[k]!
    }
    const least = leastOf(sorted.subarray(0, tagged.length), LOOKED_AT)
    // How far these come up hangs on the exponent that is being fitted: those that may stand before what was bought must be there.
    const leastCold = Math.min(least, leastOf(cold.subarray(0, colds), COLD))
    if (!repeats) for (const row of bought) seen[row] = s + 1
    const add = (row: number) => {
      seen[row] = s + 1
      rows.push(row)
      pairs.push(sums[row] ?? 0)
      for (let f = 0; f < width; f++) tags[f]?.push((says[row * width + f] ?? 0) / (norms[row] ?? 1))
    }
    const consider = (row: number) => {
      if (seen[row] !== s + 1) add(row)
    }
    const basket = sequences.products.subarray(ends[s], sequences.starts[s + 1])
    for (const row of basket) add(row)
    asked.push(basket.length)
    for (const row of touched) consider(row)
    for (let k = 0; k < tagged.length; k++) if (lifted[k]! >= (popularity[tagged[k]!] === 0 ? leastCold : least)) consider(tagged[k]!)
    for (const row of popular) consider(row)
    for (const row of also) consider(row)
    if (repeats) for (const row of bought) consider(row)
    for (const row of touched) sums[row] = 0
    reader.forget()
    starts.push(rows.length)
  }
  return {
    starts: Int32Array.from(starts),
    asked: Uint32Array.from(asked),
    row: rows.column(),
    pairs: pairs.column(),
    tags: tags.map((one) => one.column()),
  }
}

function leastOf(values: Float32Array, most: number): number {
  return values.length > most ? nthLargest(values, most) : 0
}

/** The rows that most shoppers have, the first of them first. */
export function mostPopular(popularity: Uint8Array): Uint32Array {
  return Uint32Array.from(popularity, (_, row) => row)
    .sort((a, b) => (popularity[b] ?? 0) - (popularity[a] ?? 0) || a - b)
    .subarray(0, POPULAR)
}

/** The pairs' part of the same products with another recency. */
export function pairsOfCases(
  { starts, row }: BlendCases,
  near: NearLists,
  recency: number,
  sequences: PurchaseSequences,
  { shoppers, ends }: Judges,
): Float32Array {
  const sums = new Float64Array(near.starts.length - 1)
  const [paired, pairs] = [new Uint32Array(sums.length), new Float32Array(row.length)]
  for (const [k, s] of shoppers.entries()) {
    const touched = addPairs(near, recency, sequences.products.subarray(sequences.starts[s], ends[s]), sums, paired)
    for (let at = starts[k] ?? 0; at < (starts[k + 1] ?? 0); at++) pairs[at] = sums[row[at] ?? 0] ?? 0
    for (const one of touched) sums[one] = 0
  }
  return pairs
}
