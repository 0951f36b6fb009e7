import { LARGEST_ENVELOPE } from './open-envelope.js'
import { EnvelopeError, Refusal } from './refusal.js'

/**
 * Reads the body of a request, and no more than an envelope can have of it.
 *
 * @throws Refusal `content-type` or `malformed`; EnvelopeError `too-large`.
 */
export async function readBody(request: Request): Promise<string> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/jose') throw new Refusal('content-type', 'send application/jose')
  requireSize(Number(request.headers.get('content-length')))
  const reader = request.body?.getReader()
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for (let part = await next(reader); part; part = await next(reader)) {
    size += part.byteLength
    if (size > LARGEST_ENVELOPE) await reader?.cancel()
    requireSize(size)
    text += decoder.decode(part, { stream: true })
  }
  return text + decoder.decode()
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<Uint8Array | undefined> {
  try {
    return (await reader?.read())?.value
  } catch {
    throw new Refusal('malformed', 'the body broke off')
  }
}

function requireSize(size: number): void {
  if (size > LARGEST_ENVELOPE) throw new EnvelopeError('too-large', 'an envelope has at most 64 KiB')
}
