import type { Near } from '../catalogue/columns.js'
import type { PurchasePairs } from '../purchases/pair-table.js'
import type { ModelSettings } from './choose-settings.js'
import { ALONE, type Crew } from './crew.js'
import { type NearLists, nearListsOf } from './near-lists.js'
import { type PairLists, pairListsOf } from './pair-lists.js'
import { popularityCodes } from './popularity-codes.js'
import { weightsOf } from './weights-of.js'

/**
 * The columns of a catalogue that purchases teach. Weights have 8 bits, with a scale for each product that they lead to:
 * coarse on purpose, for exact counts differ from one night to the next and would tell what was bought between.
 *
 * @param rows the catalogue's row of each of `counted.products`.
 * @param fresh what {@link freshPopularity} makes of the shoppers of each row, where newer purchases count more.
 */
export async function learnNear(
  counted: PurchasePairs,
  rows: Int32Array,
  size: number,
  settings: ModelSettings,
  fresh?: Float32Array,
  crew: Crew = ALONE,
): Promise<Near> {
  const lists = crew.share(pairListsOf(counted, rows, size))
  return { ...packed(await nearOf(lists, settings, crew)), popularity: popularityCodes(lists.popularity, fresh), blend: settings.blend }
}

/** The same before it is rounded. */
export async function nearOf(lists: PairLists, settings: ModelSettings, crew: Crew = ALONE): Promise<NearLists> {
  const { popularity } = lists
  const weights = await weightsOf(crew, lists, settings)
  return nearListsOf(weights, popularity, settings.damp, settings.kept * popularity.length, settings.pruning)
}

/** Weights in 8 bits; one that would round to nothing is 1. */
function packed({ starts, to, weight }: NearLists): Pick<Near, 'starts' | 'rows' | 'strength' | 'scale'> {
  const scale = new Float32Array(starts.length - 1)
  for (let at = 0; at < to.length; at++) scale[to[at] ?? 0] = Math.max(scale[to[at] ?? 0] ?? 0, (weight[at] ?? 0) / 255)
  const strength = Uint8Array.from(weight, (value, at) => Math.max(1, Math.min(255, Math.round(value / (scale[to[at] ?? 0] || 1)))))
  return { starts, rows: to, strength, scale }
}
