import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'
import type { PickRequest } from './pick.js'
import { recommend } from './recommend.js'

/** What a change would do to a list of picks. */
export interface PickPreview {
  /** Products that would leave the list, in its order. */
  readonly go: readonly string[]
  /** Products that would come in, best first. */
  readonly come: readonly string[]
}

/**
 * What goes and what comes when a shopper changes: the picks for one and for the other, compared. Pure; it is the very
 * same computation that fills the list afterwards, so the preview cannot be wrong.
 *
 * @example
 * const { go, come } = previewPicks(catalogue, shopper, { ...shopper, hidden: [{ brand: 'Fjellby', at: now }] }, request)
 */
export function previewPicks(catalogue: Catalogue, before: Shopper, after: Shopper, request: PickRequest): PickPreview {
  const ids = (shopper: Shopper) => recommend(catalogue, shopper, request).map(({ product }) => product)
  const [old, next] = [ids(before), ids(after)]
  return { go: old.filter((id) => !next.includes(id)), come: next.filter((id) => !old.includes(id)) }
}
