import { gunzipSync } from 'node:zlib'
import type { Problem } from './problem.js'

/** A file as text, and in which character set it was. */
export interface DecodedText {
  readonly text: string
  readonly problems: readonly Problem[]
}

/**
 * Bytes as text: unpacked when gzipped, byte-order marks heeded, UTF-8 unless the file declares another set; what is
 * neither declared nor valid UTF-8 is read as Windows-1252, with a problem that says so.
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  const declared = declaredSet(plain)
  const strict = decode(plain, declared ?? 'utf-8')
  if (strict !== undefined) return { text: strict, problems: [] }
  const problem = {
    file,
    problem: `the bytes are not ${declared ?? 'UTF-8'}; they were read as Windows-1252`,
    advice: 'save the feed as UTF-8, or declare its character set',
  }
  return { text: new TextDecoder('windows-1252').decode(plain), problems: [problem] }
}

function declaredSet(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]
}

function decode(bytes: Uint8Array, set: string): string | undefined {
  try {
    return new TextDecoder(set, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
