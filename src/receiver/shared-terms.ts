import { fingerprint } from '../purposes/fingerprint.js'
import type { Policy, SharePurpose } from '../purposes/policy.js'

/** One share purpose as it stood in one version of the policy. */
export interface SharedTerms {
  readonly purposeId: string
  readonly purpose: SharePurpose
}

/** The share purposes of every version of a policy, by fingerprint. */
export async function sharedTerms(policies: readonly Policy[]): Promise<ReadonlyMap<string, SharedTerms>> {
  const terms = new Map<string, SharedTerms>()
  for (const policy of policies) {
    for (const [purposeId, purpose] of Object.entries(policy.purposes)) {
      if (purpose.kind === 'share') terms.set(await fingerprint(policy, purposeId), { purposeId, purpose })
    }
  }
  return terms
}
