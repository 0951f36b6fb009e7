import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'
import type { Pick, PickReasonWithFact, PickRequest } from './pick.js'
import { recommend } from './recommend.js'

/**
 * Products for several places of one page, in the order of the requests: what an earlier place shows, no later one
 * repeats. Pure.
 *
 * @throws RangeError as `recommend` does.
 * @example
 * const [home, beside] = recommendSlots(catalogue, shopper, [{ limit: 4, now }, { limit: 4, now, for: ['sku-1'] }])
 */
export function recommendSlots(catalogue: Catalogue, shopper: Shopper, requests: readonly PickRequest[]): Pick<PickReasonWithFact>[][] {
  const shown: string[] = []
  return requests.map((request) => {
    const picks = recommend(catalogue, shopper, { ...request, exclude: [...(request.exclude ?? []), ...shown] })
    shown.push(...picks.map(({ product }) => product))
    return picks
  })
}
