import type { Blend } from '../catalogue/columns.js'
import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { type BlendCases, blendCases } from './blend-cases.js'
import { blendGains } from './fit-blend.js'
import { type HabitCases, habitCases } from './habit-cases.js'
import { type Judges, meanGain, surelyAbove } from './judges.js'
import type { NearLists } from './near-lists.js'
import type { TagTable } from './tag-table.js'

/** How what she bought before comes back: its weight beside the other parts, and what one time earlier counts for. */
export type Habit = Required<Pick<Blend, 'again' | 'habit'>>

/** What one time earlier may count for. */
const FADINGS = [0.9, 1, 0.95, 0.8, 0.6, 0.4, 0.2]
/** Weights that are tried lie so many times apart, from the best pair of the middle judge up and down. */
const STEP = 2
const STEPS = 6

/**
 * Chooses how much what a shopper bought before counts, by how often and how lately she did, on the baskets that were held
 * back; products of the history may come again. `undefined` where that is no habit, or ranks no better.
 */
export function fitHabit(
  table: TagTable,
  near: NearLists,
  codes: Uint8Array,
  blend: Blend,
  sequences: PurchaseSequences,
  judges: Judges,
): Habit | undefined {
  const asked = habitCases(sequences, judges)
  if (!asked) return undefined
  const made = { recency: blend.recency, fadings: [blend.fading] }
  const cases = blendCases(table, near, codes, made, asked.sequences, asked.judges, undefined, true)
  const [tags = new Float32Array()] = cases.tags
  const unit = usualScore(cases)
  const gainsOf = (habits: Float32Array, again: number) =>
    blendGains({ ...cases, tags, pairs: cases.pairs.map((value, at) => value + again * (habits[at] ?? 0)) }, codes, blend)
  const without = gainsOf(new Float32Array(cases.row.length), 0)
  let best: { readonly mean: number; readonly gains: Float64Array; readonly habit?: Habit } = { mean: meanGain([without]), gains: without }
  for (const habit of FADINGS) {
    const habits = habitsOf(cases, asked, habit)
    const attempt = (again: number): number => {
      const gains = gainsOf(habits, again)
      const mean = meanGain([gains])
      if (mean > best.mean) best = { mean, gains, habit: { again, habit } }
      return mean
    }
    // From where the last one was best, as long as it helps.
    const start = best.habit?.again ?? unit
    const middle = attempt(start)
    for (const factor of [STEP, 1 / STEP]) {
      let [last, again] = [middle, start]
      for (let step = 0; step < STEPS; step++) {
        again *= factor
        const mean = attempt(again)
        if (mean < last) break
        last = mean
      }
    }
  }
  return best.habit && surelyAbove(best.gains, without) ? best.habit : undefined
}

/** The best score by pairs of the judge in the middle, or a small one where there are none. */
function usualScore({ starts, pairs, asked }: BlendCases): number {
  const most = Float64Array.from(asked, (_, k) => pairs.subarray(starts[k], starts[k + 1]).reduce((a, b) => Math.max(a, b), 0)).sort()
  return most[most.length >> 1] || 1e-3
}

/** For each product that is looked at, the times it was bought, each less the more times lie between. */
function habitsOf({ starts, row }: BlendCases, { before, sequences, judges }: HabitCases, habit: number): Float32Array {
  const habits = new Float32Array(row.length)
  const sums = new Float64Array(sequences.products.reduce((a, b) => Math.max(a, b), 0) + 1)
  judges.shoppers.forEach((s, k) => {
    const [first, end] = [before.starts[s] ?? 0, before.starts[s + 1] ?? 0]
    for (let p = end - 1, power = 1; p >= first; p--) {
      sums[before.products[p] ?? 0]! += power
      if (before.later[p] === 1) power *= habit
    }
    for (let at = starts[k] ?? 0; at < (starts[k + 1] ?? 0); at++) habits[at] = sums[row[at] ?? 0] ?? 0
    for (let p = first; p < end; p++) sums[before.products[p] ?? 0] = 0
  })
  return habits
}
