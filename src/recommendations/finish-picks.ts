import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'
import { explainReason } from './explain-reason.js'
import type { Headline, Pick, PickReasonWithFact, PickRequest } from './pick.js'
import { rulesOf } from './rules-of.js'

/** What is said of finished picks: which part filled each place, what the shop did to the order, and with `explain` what each reason rests on. */
export function finishPicks(
  catalogue: Catalogue,
  shopper: Shopper,
  request: PickRequest,
  picks: readonly Pick<PickReasonWithFact>[],
): Pick<PickReasonWithFact>[] {
  const rules = rulesOf(request)
  const pinned = new Set(rules.filter((rule) => rule.pin).flatMap((rule) => (rule.where.product ?? []).map(catalogue.rowOf)))
  const narrowed = rules.some((rule) => rule.exclude)
  return picks.map((pick) => {
    const placed = pinned.has(catalogue.rowOf(pick.product)) ? 'pinned' : narrowed ? 'narrowed' : undefined
    return {
      ...pick,
      headline: headlineOf(pick.reasons, request),
      ...(placed ? { placed } : {}),
      ...(request.explain ? { reasons: pick.reasons.map((reason) => explainReason(catalogue, shopper, request.for ?? [], reason)) } : {}),
    }
  })
}

/** A heading is true of a product only if a part of that name raised it. */
function headlineOf(reasons: readonly PickReasonWithFact[], { relation = 'similar' }: PickRequest): Headline {
  const raised = (...kinds: readonly string[]) => reasons.some(({ kind, part }) => part > 0 && kinds.includes(kind))
  return raised('similar') ? relation : raised('taste', 'pin', 'history') ? 'for-you' : 'trending'
}
