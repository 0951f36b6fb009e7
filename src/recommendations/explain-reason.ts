import type { Catalogue } from '../catalogue/catalogue.js'
import type { ProfileChange } from '../profile/change-profile.js'
import type { Shopper } from '../profile/shopper.js'
import { hasTag } from './matcher.js'
import type { PickReasonWithFact } from './pick.js'

/**
 * A reason with the products that caused it, and the changes that take it away: a learnt tag is set to count for nothing,
 * a pin is pulled out, a product that led here is forgotten. What the request (`asked`: ids it is for) or the shop's rules
 * caused is not the shopper's to undo.
 */
export function explainReason(
  catalogue: Catalogue,
  shopper: Shopper,
  asked: readonly string[],
  reason: PickReasonWithFact,
): PickReasonWithFact {
  const { kind, tag, product } = reason
  if (kind === 'pin' && tag !== undefined) return { ...reason, undo: [{ type: 'unpin', tag }] }
  if (kind === 'history' && product !== undefined) return { ...reason, from: [product], undo: forgetting(catalogue, shopper, product) }
  if (kind === 'similar' && product !== undefined) return { ...reason, from: [product] }
  if (tag === undefined) return reason
  const number = catalogue.tagOf(tag)
  const carries = (id: string | undefined) => id !== undefined && hasTag(catalogue, catalogue.rowOf(id), number)
  if (kind === 'similar') return { ...reason, from: asked.filter(carries) }
  if (kind !== 'taste') return reason
  const from = new Set<string>()
  for (const { product, gift } of shopper.wardrobe ?? []) if (!gift && carries(product)) from.add(product ?? '')
  for (const { product } of [...(shopper.history ?? [])].reverse()) if (carries(product)) from.add(product)
  return { ...reason, from: [...from], undo: [{ type: 'pin', pin: { tag, weight: 0 } }] }
}

/** Everything of hers that is this product, by whatever id it was seen: the looks at it, the garments bought of it. */
function forgetting(catalogue: Catalogue, { history = [], wardrobe = [] }: Shopper, product: string): ProfileChange[] {
  const row = catalogue.rowOf(product)
  const looks = new Set(history.filter((event) => catalogue.rowOf(event.product) === row).map((event) => event.product))
  const garments = wardrobe.filter((garment) => garment.product !== undefined && catalogue.rowOf(garment.product) === row)
  return [
    ...[...looks].map((product) => ({ type: 'forget-history' as const, product })),
    ...garments.flatMap(({ id }) => (id === undefined ? [] : [{ type: 'forget-garment' as const, id }])),
  ]
}
