import type { PurchasePairs } from '../purchases/pair-table.js'
import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { groupsOf } from './groups-of.js'

/** For each row of a catalogue the rows that the same shoppers have, ascending. */
export interface PairLists {
  /** Pairs of row `j` are the entries `starts[j] … starts[j + 1] - 1`. */
  readonly starts: Int32Array
  readonly other: Uint32Array
  /** Distinct shoppers who have both. */
  readonly shoppers: Float32Array
  /** How the other is followed by `j`: 1 for a shopper who bought `j` right after it, less with every product between. */
  readonly before: Float32Array
  /** Shoppers of each row; 0 below the least number. */
  readonly popularity: Float32Array
}

/** The counted pairs, by the rows of a catalogue. */
export function pairListsOf({ products, popularity, pairs }: PurchasePairs, rows: Int32Array, size: number): PairLists {
  const rowOf = (i: number) => rows[i] ?? 0
  const popular = new Float32Array(size)
  for (let i = 0; i < products.length; i++) popular[rowOf(i)] = popularity[i] ?? 0
  const starts = new Int32Array(size + 1)
  for (const b of pairs.b) starts[rowOf(b) + 1]! += 1
  for (let j = 0; j < size; j++) starts[j + 1]! += starts[j] ?? 0
  const next = starts.slice()
  const lists = emptyLists(starts, popular)
  // By the row of a, so that each list is ascending whatever the order of the ids.
  const { places } = groupsOf(pairs.a.length, size, (i) => rowOf(pairs.a[i] ?? 0))
  for (const i of places) {
    const at = next[rowOf(pairs.b[i] ?? 0)]!++
    lists.other[at] = rowOf(pairs.a[i] ?? 0)
    lists.shoppers[at] = pairs.shoppers[i] ?? 0
    lists.before[at] = pairs.forward[i] ?? 0
  }
  return lists
}

/**
 * Counts pairs of sequences as the SQL does, for choosing settings: nothing of it is published.
 *
 * @param ends for each shopper where the sequence ends: what comes after is held back.
 */
export function countPairs(sequences: PurchaseSequences, ends: Int32Array, size: number, decay: number, minShoppers: number): PairLists {
  const { starts: from, products } = sequences
  const popularity = new Float32Array(size)
  for (let s = 0; s < ends.length; s++) for (let p = from[s] ?? 0; p < (ends[s] ?? 0); p++) popularity[products[p] ?? 0]! += 1
  const places = new Int32Array(size + 1)
  for (let j = 0; j < size; j++) places[j + 1] = (places[j] ?? 0) + (popularity[j] ?? 0)
  const next = places.slice()
  const [shopper, place] = [new Uint32Array(places[size] ?? 0), new Uint32Array(places[size] ?? 0)]
  for (let s = 0; s < ends.length; s++)
    for (let p = from[s] ?? 0; p < (ends[s] ?? 0); p++) {
      const at = next[products[p] ?? 0]!++
      shopper[at] = s
      place[at] = p
    }
  const powers = Float64Array.from({ length: 256 }, (_, i) => decay ** i)
  const [count, before] = [new Uint32Array(size), new Float64Array(size)]
  const starts = new Int32Array(size + 1)
  const kept = growing()
  for (let j = 0; j < size; j++) {
    const touched: number[] = []
    if ((popularity[j] ?? 0) >= minShoppers)
      for (let at = places[j] ?? 0; at < (places[j + 1] ?? 0); at++) {
        const [s, mine] = [shopper[at] ?? 0, place[at] ?? 0]
        for (let p = from[s] ?? 0; p < (ends[s] ?? 0); p++) {
          const i = products[p] ?? 0
          if (i === j || (popularity[i] ?? 0) < minShoppers) continue
          if (count[i] === 0) touched.push(i)
          count[i]! += 1
          if (p < mine) before[i]! += powers[mine - p - 1] ?? 0
        }
      }
    for (const i of touched.filter((one) => (count[one] ?? 0) >= minShoppers).sort((a, b) => a - b))
      kept.push(i, count[i] ?? 0, before[i] ?? 0)
    for (const i of touched) count[i] = before[i] = 0
    starts[j + 1] = kept.length
  }
  for (let j = 0; j < size; j++) if ((popularity[j] ?? 0) < minShoppers) popularity[j] = 0
  return { starts, popularity, ...kept.columns() }
}

function emptyLists(starts: Int32Array, popularity: Float32Array): PairLists {
  const length = starts.at(-1) ?? 0
  return { starts, other: new Uint32Array(length), shoppers: new Float32Array(length), before: new Float32Array(length), popularity }
}

/** Columns that grow. */
function growing() {
  let [other, shoppers, before] = [new Uint32Array(1024), new Float32Array(1024), new Float32Array(1024)]
  let length = 0
  const larger = <T extends Uint32Array | Float32Array>(held: T, made: T): T => {
    made.set(held)
    return made
  }
  return {
    get length() {
      return length
    },
    push(i: number, count: number, weight: number) {
      if (length === other.length) {
        other = larger(other, new Uint32Array(length * 2))
        shoppers = larger(shoppers, new Float32Array(length * 2))
        before = larger(before, new Float32Array(length * 2))
      }
      other[length] = i
      shoppers[length] = count
      before[length++] = weight
    },
    columns: () => ({ other: other.slice(0, length), shoppers: shoppers.slice(0, length), before: before.slice(0, length) }),
  }
}
