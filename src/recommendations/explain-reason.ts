import type { Catalogue } from '../catalogue/catalogue.js'
import type { ProfileChange } from '../profile/change-profile.js'
import type { Shopper } from '../profile/shopper.js'
import { hasTag } from './matcher.js'
import type { PickReasonWithFact } from './pick.js'

/**
 * A reason with the products of history and wardrobe that caused it, and the changes that take it away: a learnt tag
 * is set to count for nothing, a pin is pulled out. What the request or the shop's rules caused is not the shopper's to undo.
 */
export function explainReason(catalogue: Catalogue, shopper: Shopper, reason: PickReasonWithFact): PickReasonWithFact {
  const { kind, tag } = reason
  if (kind === 'pin' && tag !== undefined) return { ...reason, undo: [{ type: 'unpin', tag }] }
  if (kind !== 'taste' || tag === undefined) return reason
  const number = catalogue.tagOf(tag)
  const carries = (id: string | undefined) => id !== undefined && hasTag(catalogue, catalogue.rowOf(id), number)
  const from = new Set<string>()
  for (const { product, gift } of shopper.wardrobe ?? []) if (!gift && carries(product)) from.add(product ?? '')
  for (const { product } of [...(shopper.history ?? [])].reverse()) if (carries(product)) from.add(product)
  const undo: ProfileChange[] = [{ type: 'pin', pin: { tag, weight: 0 } }]
  return { ...reason, from: [...from], undo }
}
