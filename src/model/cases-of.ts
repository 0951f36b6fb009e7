import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { type Crew, partsFor } from './crew.js'
import type { BlendWeights, WeighedCases } from './fit-blend.js'
import type { Judges } from './judges.js'
import type { NearLists } from './near-lists.js'
import type { TagTable } from './tag-table.js'

/** Parts of scores for all judges, each part worked out by somebody of a crew. */
export interface Cases {
  /** Makes the judgement ready for one recency and one fading, by its number; answers the gain of each judge for popularity and weights. */
  gainsWith(recency: number, fading: number): Promise<(popularity: Uint8Array, weights: BlendWeights) => Promise<Float64Array>>
}

/** {@link blendCases} for all judges. */
export async function casesOf(
  table: TagTable,
  near: NearLists,
  popularity: Uint8Array,
  made: { readonly recency: number; readonly fadings: readonly number[] },
  sequences: PurchaseSequences,
  judges: Judges,
  crew: Crew,
  also?: Uint32Array,
): Promise<Cases> {
  const shoppers = crew.share(judges.shoppers)
  const parts = partsFor(crew, shoppers.length).map(([first, end]) => ({ ...judges, shoppers: shoppers.subarray(first, end) }))
  const cases = crew.share(
    await crew.each(
      'blendCases',
      parts.map((part) => [table, near, popularity, made, sequences, part, also]),
    ),
  )
  return {
    async gainsWith(recency, fading) {
      const pairs =
        recency === made.recency
          ? cases.map((one) => one.pairs)
          : crew.share(
              await crew.each(
                'pairsOfCases',
                cases.map((one, i) => [one, near, recency, sequences, parts[i]!]),
              ),
            )
      const weighed: WeighedCases[] = cases.map(({ starts, asked, row, tags }, i) => ({
        starts,
        asked,
        row,
        pairs: pairs[i]!,
        tags: tags[fading]!,
      }))
      return async (codes, weights) => {
        const gains = await crew.each(
          'blendGains',
          weighed.map((one) => [one, codes, weights]),
        )
        return Float64Array.from(gains.flatMap((part) => [...part]))
      }
    },
  }
}
