import { decodeText } from './decode-text.js'
import type { FeedItem } from './feed-item.js'
import type { Problem } from './problem.js'
import { readMerchantXml } from './read-merchant-xml.js'
import { readShopify } from './read-shopify.js'

/** A feed's name, for problems, and its bytes; gzip is unpacked. */
export interface FeedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The formats that are read, found out by content. */
export type FeedFormat = 'shopify-json' | 'merchant-xml' | 'unknown'

/** What one feed file holds. */
export interface ReadFeed {
  readonly format: FeedFormat
  readonly items: readonly FeedItem[]
  readonly problems: readonly Problem[]
}

/** Reads a feed in whatever format it is. What is broken becomes a problem with its place, never an exception. */
export function readFeed({ name: file, bytes }: FeedFile): ReadFeed {
  if (bytes.length === 0) return unknown(file, 'the file is empty', 'export the feed again')
  let decoded: ReturnType<typeof decodeText>
  try {
    decoded = decodeText(file, bytes)
  } catch {
    return unknown(file, 'the gzip file is damaged', 'pack or download it again')
  }
  const text = decoded.text.replace(/^\uFEFF/, '').trimStart()
  const read = /^[[{]/.test(text) ? fromJson(file, text) : text.startsWith('<') ? fromMarkup(file, text) : fromNothing(file, text)
  return { ...read, problems: [...decoded.problems, ...read.problems] }
}

function fromJson(file: string, text: string): ReadFeed {
  try {
    return { format: 'shopify-json', ...readShopify(file, JSON.parse(text)) }
  } catch (error) {
    const { line, column } = placeOf(error, text)
    const problem = {
      file,
      line,
      column,
      problem: `no JSON (${error instanceof Error ? error.message : 'unreadable'})`,
      advice: 'export the feed again; was it cut off?',
    }
    return { format: 'unknown', items: [], problems: [problem] }
  }
}

function fromMarkup(file: string, text: string): ReadFeed {
  if (/^<(!doctype html|html)\b/i.test(text))
    return unknown(file, 'this is a web page, not a feed', 'check the address from which the feed was downloaded')
  const read = readMerchantXml(file, text)
  if (read.items.length > 0 || read.problems.length > 0) return { format: 'merchant-xml', ...read }
  return unknown(file, 'the XML holds no <item> and no <entry>', 'export a Google Merchant feed (RSS 2.0 or Atom)')
}

function fromNothing(file: string, text: string): ReadFeed {
  return unknown(
    file,
    text === '' ? 'the file holds only white space' : 'the format is not known',
    'give a Shopify products.json or a Google Merchant XML feed',
  )
}

function unknown(file: string, problem: string, advice: string): ReadFeed {
  return { format: 'unknown', items: [], problems: [{ file, problem, advice }] }
}

/** V8 names the position in its message; where it names none, the text ended too early. */
function placeOf(error: unknown, text: string): { readonly line: number; readonly column: number } {
  const named = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  const before = text.slice(0, named === undefined ? text.length : Number(named))
  const line = before.split('\n').length
  return { line, column: before.length - before.lastIndexOf('\n') }
}
