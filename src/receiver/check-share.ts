import type { FactValue } from '../profile/fact-name.js'
import { parseDuration } from '../purposes/duration.js'
import type { SharedFact } from '../purposes/policy.js'
import type { ShareMessage } from '../sharing/message.js'
import { Refusal } from './refusal.js'
import { OLDEST_SHARE } from './share-store.js'
import type { SharedTerms } from './shared-terms.js'

/** Clocks differ: a share may come from so many ms ahead. */
const AHEAD = 5 * 60_000

/**
 * Checks a share against the terms under which it says it was given. Times are ms since 1970.
 *
 * @returns until when its facts may be kept.
 * @throws Refusal `purpose`, `policy`, `recipient`, `fact`, `keep` or `time`.
 */
export function checkShare(message: ShareMessage, at: number, now: number, terms: ReadonlyMap<string, SharedTerms>): number {
  const { purposeId, purpose } = termsOf(message, terms)
  if (!purpose.recipients.includes(message.to)) throw new Refusal('recipient', `${purposeId} has no such recipient`)
  for (const [name, value] of Object.entries(message.facts)) {
    const allowed = purpose.facts.some((named) => named.fact === name && isCoarse(value, named))
    if (!allowed) throw new Refusal('fact', `${name} is more than ${purposeId} names`)
  }
  const kept = parseDuration(purpose.keep)
  if (message.keep !== purpose.keep || kept === undefined) throw new Refusal('keep', `${purposeId} keeps facts for ${purpose.keep}`)
  if (at > now + AHEAD) throw new Refusal('time', 'signed in the future')
  if (at < now - OLDEST_SHARE) throw new Refusal('time', 'signed more than 30 days ago')
  return at + kept
}

function termsOf({ purpose, policy }: ShareMessage, terms: ReadonlyMap<string, SharedTerms>): SharedTerms {
  const found = terms.get(policy)
  if (found?.purposeId === purpose) return found
  const known = [...terms.values()].some(({ purposeId }) => purposeId === purpose)
  if (!known) throw new Refusal('purpose', 'the policy has no share purpose of this name')
  throw new Refusal('policy', `${purpose} was given under terms that the policy does not have`)
}

/** Whether a value is as coarse as the policy says; a ten-thousandth of a step is left to floating point. */
function isCoarse(value: FactValue, { round, most }: SharedFact): boolean {
  if (typeof value === 'number') return round === undefined || Math.abs(value / round - Math.round(value / round)) < 1e-4
  return typeof value === 'string' || most === undefined || value.length <= most
}
