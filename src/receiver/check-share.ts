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

/** Whether a value is as coarse as the policy says, and of listed experiments only; a ten-thousandth of a step is left to floating point. */
function isCoarse(value: FactValue, { round, most, experiments }: SharedFact): boolean {
  if (typeof value === 'number') return round === undefined || Math.abs(value / round - Math.round(value / round)) < 1e-4
  if (experiments) return Array.isArray(value) && isListed(value, experiments)
  return typeof value === 'string' || most === undefined || value.length <= most
}

/** Each experiment once: a share says one thing of it. */
function isListed(drawn: readonly { readonly [member: string]: string }[], experiments: NonNullable<SharedFact['experiments']>): boolean {
  const names = drawn.map(({ experiment = '' }) => experiment)
  const listed = drawn.every(({ experiment = '', variant = '' }) => {
    const found = Object.hasOwn(experiments, experiment) ? experiments[experiment] : undefined
    return found !== undefined && Object.hasOwn(found.variants, variant)
  })
  return listed && new Set(names).size === names.length
}
