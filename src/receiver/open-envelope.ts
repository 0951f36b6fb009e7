import * as v from 'valibot'
import { messageText, thumbprint, verifySignature } from '../sharing/envelope.js'
import type { Message } from '../sharing/message.js'
import { headerForm, messageForm } from './message-form.js'
import { EnvelopeError } from './refusal.js'

/** An envelope that was read and whose signature holds. */
export interface OpenedEnvelope {
  readonly message: Message
  /** JWK thumbprint of the key that signed it (RFC 7638). */
  readonly pseudonym: string
  /** When it was signed by the sender's clock, ms since 1970, to the second. */
  readonly at: number
  /** Idempotency key, a UUID. */
  readonly id: string
  /** Receipt id of the shopper's decision, a UUID. */
  readonly decision: string
  /** The signed payload: the text that the shopper's preview showed. */
  readonly payload: string
}

/** Largest envelope in characters: 64 KiB. */
export const LARGEST_ENVELOPE = 65_536

/** 64 bytes in base64url; the four spare bits of the last character are zero. */
const SIGNATURE = /^[\w-]{85}[AQgw]$/

/**
 * Reads an envelope and verifies it by the key that it carries. It proves that the holder of that key signed this
 * message, not who that is, nor that a human clicked. Only the one form that `sealMessage` writes is read: a member
 * more, twice, or in another order is refused.
 *
 * @throws EnvelopeError `too-large`, `malformed`, `algorithm` (anything but ES256) or `signature`.
 * @example
 * const { message, pseudonym } = await openEnvelope(await request.text())
 */
export async function openEnvelope(text: string): Promise<OpenedEnvelope> {
  if (text.length > LARGEST_ENVELOPE) throw new EnvelopeError('too-large', 'an envelope has at most 64 KiB')
  const [head, body, seal, ...rest] = text.split('.')
  if (!head || !body || !seal || rest.length > 0) throw new EnvelopeError('malformed', 'not a compact JWS of three parts')
  const header = readHeader(textOf(head))
  const payload = textOf(body)
  const message = readMessage(payload)
  const valid = SIGNATURE.test(seal) && (await verifySignature(header.jwk, `${head}.${body}`, bytesOf(seal)))
  if (!valid) throw new EnvelopeError('signature', 'the signature does not belong to this key and message')
  const { jti: id, decision, iat } = header
  return { message, pseudonym: await thumbprint(header.jwk), at: iat * 1000, id, decision, payload }
}

function readHeader(text: string): v.InferOutput<typeof headerForm> {
  const input = parse(text)
  const alg = v.safeParse(v.object({ alg: v.string() }), input)
  if (!alg.success || alg.output.alg !== 'ES256') throw new EnvelopeError('algorithm', 'only ES256 is read')
  const header = fit(headerForm, input, 'header')
  const { typ, jwk, iat, jti, decision } = header
  const { kty, crv, x, y } = jwk
  requireSame(text, JSON.stringify({ alg: 'ES256', typ, jwk: { kty, crv, x, y }, iat, jti, decision }), 'header')
  return header
}

function readMessage(text: string): Message {
  const message = fit(messageForm, parse(text), 'payload')
  requireSame(text, messageText(message), 'payload')
  return message
}

/** JSON allows a name twice, and schemas overlook inherited names; comparing the text leaves no such gap. */
function requireSame(text: string, expected: string, part: string): void {
  if (text !== expected) throw new EnvelopeError('malformed', `the ${part} is not in its one form`)
}

function fit<T>(form: v.GenericSchema<unknown, T>, input: unknown, part: string): T {
  const result = v.safeParse(form, input, { abortEarly: true })
  if (result.success) return result.output
  // Only the path: the issue's own message would repeat the value.
  throw new EnvelopeError('malformed', `${part}: ${v.getDotPath(result.issues[0]) ?? 'the whole'} is not of the form`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new EnvelopeError('malformed', 'a part is not JSON')
  }
}

function textOf(part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(part))
  } catch {
    throw new EnvelopeError('malformed', 'a part is not UTF-8 in base64url')
  }
}

function bytesOf(part: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/.test(part) || part.length % 4 === 1) throw new EnvelopeError('malformed', 'a part is not base64url')
  const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
