import { type FeedSource, piecesOf } from './feed-source.js'
import type { Problem } from './problem.js'
import { ExpansionError, unpacked } from './unpacked.js'

/** A feed as text, piece by piece. */
export interface DecodedStream {
  readonly text: AsyncIterable<string>
  readonly problems: readonly Problem[]
}

/**
 * A feed as text: unpacked when gzipped, byte-order marks heeded, UTF-8 unless the file declares another set. What is
 * neither declared nor valid UTF-8 is read as Windows-1252, with a problem that says so; finding that out reads the feed
 * once more, so that no item is read twice.
 */
export async function decodeStream(source: FeedSource): Promise<DecodedStream> {
  const declared = declaredSet(await headOf(source))
  if (await isValid(source, declared ?? 'utf-8')) return { text: textOf(source, declared ?? 'utf-8'), problems: [] }
  const problem = {
    file: source.name,
    problem: `the bytes are not ${declared ?? 'UTF-8'}; they were read as Windows-1252`,
    advice: 'save the feed as UTF-8, or declare its character set',
  }
  return { text: textOf(source, 'windows-1252'), problems: [problem] }
}

async function headOf(source: FeedSource): Promise<Uint8Array> {
  for await (const piece of unpacked(piecesOf(source))) return piece.subarray(0, 2000)
  return new Uint8Array()
}

/** The set that a byte-order mark, an XML declaration or a web page's `meta` names, if this Node can read it. */
function declaredSet(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const text = new TextDecoder('latin1').decode(head)
  const named = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(text)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(text)?.[1]
  if (named === undefined) return undefined
  try {
    return new TextDecoder(named).encoding
  } catch {
    return undefined
  }
}

async function isValid(source: FeedSource, set: string): Promise<boolean> {
  const decoder = new TextDecoder(set, { fatal: true })
  try {
    for await (const piece of unpacked(piecesOf(source))) {
      try {
        decoder.decode(piece, { stream: true })
      } catch {
        return false
      }
    }
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof ExpansionError) throw error
    // Damaged or cut off: the reader meets it again, and says so after what came before it.
    return true
  }
}

async function* textOf(source: FeedSource, set: string): AsyncIterable<string> {
  const decoder = new TextDecoder(set)
  for await (const piece of unpacked(piecesOf(source))) {
    const text = decoder.decode(piece, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}
