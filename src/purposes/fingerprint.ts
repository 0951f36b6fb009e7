import { sha256 } from '../storage/digest.js'
import type { Policy, Purpose } from './policy.js'

/**
 * What a shopper agrees to when unlocking a purpose, as one SHA-256 (base64url, 43 characters): who is responsible,
 * which parts or facts (and how coarse), who receives them and where, how long they are kept, when they are sent.
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
  const facts = purpose.facts.map(({ fact, round, most }) => JSON.stringify([fact, round ?? 0, most ?? 0]))
  const recipients = purpose.recipients.map((id) => JSON.stringify([id, policy.recipients[id]?.name, policy.recipients[id]?.endpoint]))
  return [facts.sort(), recipients.sort(), purpose.send]
}
