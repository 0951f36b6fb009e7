import type { Storage, Write } from '../storage/storage.js'
import { createShareKey, thumbprint } from './envelope.js'

/**
 * The key pair for one purpose and one recipient, made anew at each unlock: drawer `keys`. Two recipients never see
 * the same pseudonym, so nothing of ours joins their rows.
 */
export interface ShareKey {
  readonly purpose: string
  readonly recipient: string
  readonly endpoint: string
  /** Fingerprint under which it was given. */
  readonly policy: string
  /** Id of the decision. */
  readonly receipt: string
  /** ES256; the private key cannot be exported. */
  readonly pair: CryptoKeyPair
  /** JWK thumbprint of the public key (RFC 7638). */
  readonly pseudonym: string
}

/** Makes a key for a purpose and a recipient. */
export async function makeShareKey(terms: Omit<ShareKey, 'pair' | 'pseudonym'>): Promise<ShareKey> {
  const pair = await createShareKey()
  return { ...terms, pair, pseudonym: await thumbprint(pair.publicKey) }
}

/** The keys of a purpose, or of all. */
export async function readShareKeys(storage: Storage, purpose?: string): Promise<ShareKey[]> {
  const entries = (await storage.readAll('keys')) as readonly (readonly [string, ShareKey])[]
  return entries.map(([, key]) => key).filter((key) => purpose === undefined || key.purpose === purpose)
}

/** The write that keeps a key. */
export function shareKeyWrite(key: ShareKey): Write {
  return { drawer: 'keys', key: nameOf(key), value: key }
}

/** The write that destroys a key. */
export function shareKeyGone(key: ShareKey): Write {
  return { drawer: 'keys', key: nameOf(key) }
}

function nameOf({ purpose, recipient }: ShareKey): string {
  return `${purpose} ${recipient}`
}
