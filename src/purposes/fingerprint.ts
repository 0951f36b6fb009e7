import { sha256 } from '../storage/digest.js'
import type { Experiments } from './experiment.js'
import type { Policy, Purpose } from './policy.js'

/**
 * What a shopper agrees to when unlocking a purpose, as one SHA-256 (base64url, 43 characters): who is responsible,
 * which parts or facts (and how coarse, of which experiments), who receives them and where, how long they are kept, when they are sent.
 * Titles, texts, contact and the order of lists do not count: correcting a word does not ask every shopper again.
 * It is taken over the policy as written; a relative endpoint stays relative.
 *
 * @throws RangeError when the policy has no such purpose.
 * @example
 * await fingerprint(policy, 'stylist') //=> 'Yw5f…'
 */
export async function fingerprint(policy: Policy, purposeId: string): Promise<string> {
  const purpose = Object.hasOwn(policy.purposes, purposeId) ? policy.purposes[purposeId] : undefined
  if (!purpose) throw new RangeError(`purposes: the policy has no purpose "${purposeId}"`)
  return sha256(JSON.stringify([policy.controller.name, purposeId, purpose.kind, ...termsOf(policy, purpose), purpose.keep]))
}

function termsOf(policy: Policy, purpose: Purpose): readonly unknown[] {
  if (purpose.kind === 'device') return [[...purpose.parts].sort()]
  const facts = purpose.facts.map(({ fact, round, most, experiments }) =>
    JSON.stringify([fact, round ?? 0, most ?? 0, ...experimentTerms(experiments)]),
  )
  const recipients = purpose.recipients.map((id) => JSON.stringify([id, policy.recipients[id]?.name, policy.recipients[id]?.endpoint]))
  return [facts.sort(), recipients.sort(), purpose.send]
}

/** How often a variant is drawn is no matter of consent; what is told of it is. Without experiments nothing is added: older fingerprints stay valid. */
function experimentTerms(experiments: Experiments = {}): readonly unknown[] {
  return Object.entries(experiments)
    .map(([name, { variants, outcome, within, flip }]) => JSON.stringify([name, Object.keys(variants).sort(), outcome, within, flip ?? 0]))
    .sort()
}
