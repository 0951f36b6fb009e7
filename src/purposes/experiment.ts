import * as v from 'valibot'
import type { HistoryEvent } from '../profile/profile.js'
import { parseDuration } from './duration.js'

/**
 * An experiment of the shop's: which versions of a page are compared, and by what. Listed with the fact `experiments`
 * of the share purpose that counts it (docs/experiments.md).
 */
export interface Experiment {
  /** Name of each version and how often it is drawn, compared with the others. */
  readonly variants: { readonly [variant: string]: number }
  /** What is counted: whether such an event came in time. */
  readonly outcome: HistoryEvent['type']
  /** ISO 8601 duration: an outcome counts so long after the draw, and nothing is told before it is over. */
  readonly within: string
  /** Chance that yes and no are turned round before the answer leaves, 0 … 0.49; ε = ln((1 − flip) / flip). Default 0. */
  readonly flip?: number | undefined
}

/** Experiments by name. */
export interface Experiments {
  readonly [name: string]: Experiment
}

/** Kept draws together may tell so many shoppers apart and no more: else they would make an identifier. */
const MOST_COMBINATIONS = 16

const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'use lower-case letters, digits and hyphens'))

/** The form of the experiments that a purpose lists. */
export const experimentsForm: v.GenericSchema<unknown, Experiments> = v.record(
  name,
  v.strictObject({
    variants: v.pipe(
      v.record(name, v.pipe(v.number(), v.gtValue(0), v.maxValue(1e6))),
      v.check((variants) => Object.keys(variants).length > 1, 'name at least two variants'),
    ),
    outcome: v.picklist(['view', 'cart', 'purchase']),
    within: v.pipe(
      v.string(),
      v.check((value) => (parseDuration(value) ?? 0) > 0, 'write an ISO 8601 duration such as P30D or P2Y'),
    ),
    flip: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.49))),
  }),
)

/** What is wrong with the experiments of a whole policy: one name in two places, or draws that would tell too many shoppers apart. */
export function experimentProblems(lists: readonly Experiments[]): string[] {
  const names = lists.flatMap(Object.keys)
  const twice = names.filter((name, i) => names.indexOf(name) !== i)
  const combinations = lists
    .flatMap((list) => Object.values(list))
    .reduce((product, { variants }) => product * Object.keys(variants).length, 1)
  return [
    ...twice.map((name) => `experiments: "${name}" stands in two purposes; give each a name of its own`),
    ...(combinations > MOST_COMBINATIONS
      ? [`experiments: ${combinations} combinations tell shoppers apart; at most ${MOST_COMBINATIONS}, so take out experiments or variants`]
      : []),
  ]
}
