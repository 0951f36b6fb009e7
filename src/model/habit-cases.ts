import type { PurchaseSequences } from '../purchases/read-sequences.js'
import type { Visits } from '../purchases/read-visits.js'
import type { Judges } from './judges.js'

/** Baskets that were held back from shoppers who may buy the same again. */
export interface HabitCases {
  /** What the shopper of each judge had bought before, each once, then the basket. */
  readonly sequences: PurchaseSequences
  readonly judges: Judges
  /** What she had bought before, every time. */
  readonly before: Visits
}

/** Two numbers are chosen by these: more judges would only take longer. */
const MOST_JUDGES = 2000

/**
 * The baskets of judges again, this time with what was bought before in them; and, in the same proportion, of shoppers who only
 * ever bought one product but more than once: nothing about pairs could be learnt from them. `undefined` without visits.
 */
export function habitCases({ starts, visits }: PurchaseSequences, judges: Judges): HabitCases | undefined {
  if (!visits) return undefined
  const [products, begins, ends] = [[] as number[], [0], [] as number[]]
  const before = { starts: [0], products: [] as number[], later: [] as number[] }
  for (const s of askedFor(starts, visits, judges)) {
    const [first, end] = [visits.starts[s] ?? 0, visits.starts[s + 1] ?? 0]
    let basket = end - 1
    while (basket > first && visits.later[basket] === 0) basket--
    // Where all came at one time, the last is asked for.
    if (basket === first) basket = end - 1
    if (basket === first) continue
    const bought = visits.products.subarray(first, basket)
    // Each where it was bought last.
    products.push(...[...new Set([...bought].reverse())].reverse())
    ends.push(products.length)
    products.push(...new Set(visits.products.subarray(basket, end)))
    begins.push(products.length)
    before.products.push(...bought)
    before.later.push(...visits.later.subarray(first, basket))
    before.starts.push(before.products.length)
  }
  return {
    sequences: { starts: Int32Array.from(begins), products: Uint32Array.from(products), later: new Uint8Array(products.length) },
    judges: { shoppers: Uint32Array.from(ends.keys()), ends: Int32Array.from(ends) },
    before: {
      starts: Int32Array.from(before.starts),
      products: Uint32Array.from(before.products),
      later: Uint8Array.from(before.later),
    },
  }
}

function askedFor(starts: Int32Array, visits: Visits, { shoppers }: Judges): number[] {
  const all = Array.from(starts.keys()).slice(0, -1)
  const lengthOf = (s: number) => (starts[s + 1] ?? 0) - (starts[s] ?? 0)
  const several = all.filter((s) => lengthOf(s) > 1).length
  const single = all.filter((s) => lengthOf(s) === 1 && (visits.starts[s + 1] ?? 0) - (visits.starts[s] ?? 0) > 1)
  const each = Math.max(1, Math.round(several / Math.max(1, shoppers.length)))
  const able = [...shoppers, ...single.filter((_, i) => i % each === 0)].sort((a, b) => a - b)
  return able.filter((_, i) => i % Math.ceil(able.length / MOST_JUDGES) === 0)
}
