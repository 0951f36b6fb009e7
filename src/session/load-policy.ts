import { fingerprint } from '../purposes/fingerprint.js'
import { type Policy, readPolicy } from '../purposes/policy.js'

/** A policy that has been checked, with what is worked out from it once. */
export interface LoadedPolicy {
  readonly policy: Policy
  /** Fingerprint of each purpose. */
  readonly fingerprints: { readonly [purpose: string]: string }
  /** Absolute address of a recipient. */
  endpoint(recipient: string): string
}

/**
 * Fetches and checks a policy, or checks one that is given. Endpoints are resolved against the policy's address.
 *
 * @throws PolicyError, or an Error that names the address and the HTTP status.
 */
export async function loadPolicy(source: string | Policy, base: string, fetcher: typeof fetch): Promise<LoadedPolicy> {
  const address = typeof source === 'string' ? new URL(source, base).href : base
  const policy = typeof source === 'string' ? await fetchPolicy(address, fetcher) : readPolicy(source)
  const fingerprints: { [purpose: string]: string } = Object.create(null)
  for (const id of Object.keys(policy.purposes)) fingerprints[id] = await fingerprint(policy, id)
  return { policy, fingerprints, endpoint: (recipient) => new URL(policy.recipients[recipient]?.endpoint ?? '', address).href }
}

async function fetchPolicy(address: string, fetcher: typeof fetch): Promise<Policy> {
  const response = await fetcher(address, { credentials: 'omit' })
  if (!response.ok) throw new Error(`purposes: ${address} answered ${response.status}; the policy must be readable there`)
  const text = await response.text()
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw new Error(`purposes: ${address} is no JSON (${error instanceof Error ? error.message : 'unreadable'})`)
  }
  return readPolicy(parsed)
}
