import { FACT_NAMES, type FactValue } from '../profile/fact-name.js'
import { sha256, toBase64Url } from '../storage/digest.js'
import type { Message } from './message.js'

/** The public half of a share key as it stands in an envelope (RFC 7517). */
export interface PublicJwk {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
}

/** What changes with each sending. It stands in the protected header, so that it is signed too. */
export interface Sending {
  /** When it was signed, ms since 1970; the envelope keeps whole seconds. */
  readonly at: number
  /** Idempotency key, a UUID: the same at every try. */
  readonly id: string
  /** Receipt id of the decision under which the key was given, a UUID. */
  readonly decision: string
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' }
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' }

/** Makes an ES256 key pair whose private half cannot leave this browser. */
export function createShareKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, false, ['sign', 'verify'])
}

/** The pseudonym: JWK thumbprint of a public key, SHA-256, base64url (RFC 7638). */
export async function thumbprint(key: CryptoKey | PublicJwk): Promise<string> {
  const { crv, kty, x, y } = 'kty' in key ? key : await publicJwk(key)
  return sha256(JSON.stringify({ crv, kty, x, y }))
}

/**
 * The payload of an envelope: the message as JSON in one fixed form, two spaces deep. The widget previews this text,
 * `sealMessage` signs its bytes, and the receiver takes no other form.
 */
export function messageText(message: Message): string {
  const { type, purpose, to, policy } = message
  const head = { type, purpose, to, policy }
  if (message.type !== 'share') return JSON.stringify(head, null, 2)
  const { facts, keep } = message
  const known = FACT_NAMES.flatMap((name) => (facts[name] === undefined ? [] : [[name, inOrder(facts[name])]]))
  return JSON.stringify({ ...head, facts: Object.fromEntries(known), keep }, null, 2)
}

/**
 * Signs a message: a compact JWS (RFC 7515) with ES256, to be posted as `application/jose`.
 *
 * @example
 * const envelope = await sealMessage(message, await createShareKey(), { at: Date.now(), id: crypto.randomUUID(), decision })
 */
export async function sealMessage(message: Message, key: CryptoKeyPair, { at, id, decision }: Sending): Promise<string> {
  const jwk = await publicJwk(key.publicKey)
  const header = { alg: 'ES256', typ: 'valet+jws', jwk, iat: Math.floor(at / 1000), jti: id, decision }
  const signed = `${pack(JSON.stringify(header))}.${pack(messageText(message))}`
  const signature = await crypto.subtle.sign(SIGNATURE, key.privateKey, bytesOf(signed))
  return `${signed}.${toBase64Url(new Uint8Array(signature))}`
}

/** Whether `signature` (64 bytes, r then s) over the text `signed` was made with the private half of `jwk`. */
export async function verifySignature(jwk: PublicJwk, signed: string, signature: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('jwk', jwk, CURVE, false, ['verify'])
    return await crypto.subtle.verify(SIGNATURE, key, signature, bytesOf(signed))
  } catch {
    // A point that is not on the curve: a key that nobody can have signed with.
    return false
  }
}

async function publicJwk(key: CryptoKey): Promise<PublicJwk> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', key)
  return { kty: 'EC', crv: 'P-256', x, y }
}

/** Lists of records with their members in alphabetical order, so that one value has one text. */
function inOrder(value: FactValue): FactValue {
  if (typeof value !== 'object') return value
  return value.map((item) =>
    typeof item === 'string' ? item : Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))),
  ) as FactValue
}

function pack(text: string): string {
  return toBase64Url(bytesOf(text))
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
