import type { ItemSink } from './item-sink.js'
import type { OptionNames } from './option-role.js'
import type { FeedFormat } from './read-feed.js'
import { isJsonLd, readJsonLd } from './read-json-ld.js'
import { isShopify, readShopify } from './read-shopify.js'

/** JSON is read whole; a string cannot be longer than half a gigabyte anyway. */
const LONGEST = 400_000_000

/** Items of a JSON feed: Shopify's shapes or schema.org's. Lines of one JSON text each are read as well. */
export async function readJson(file: string, pieces: AsyncIterable<string>, sink: ItemSink, own: OptionNames = {}): Promise<FeedFormat> {
  const parts: string[] = []
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > LONGEST) {
      sink.problem({
        file,
        problem: 'the JSON is larger than 400 MB',
        advice: 'give it in several files, as the pages came',
        severity: 'error',
      })
      return 'unknown'
    }
    parts.push(piece)
  }
  const text = parts.join('')
  let parsed: unknown
  try {
    parsed = parseJson(text)
  } catch (error) {
    sink.problem({
      file,
      ...placeOf(error, text),
      problem: `no JSON (${error instanceof Error ? error.message : 'unreadable'})`,
      advice: 'export the feed again; was it cut off?',
      severity: 'error',
    })
    return 'unknown'
  }
  if (isJsonLd(parsed)) {
    readJsonLd([parsed], sink)
    return 'json-ld'
  }
  if (isShopify(parsed) || Array.isArray(parsed)) {
    readShopify(file, parsed, sink, own)
    return 'shopify-json'
  }
  sink.problem({
    file,
    problem: 'the JSON holds no products',
    advice: 'give a Shopify products.json, Storefront data or schema.org JSON-LD',
    severity: 'error',
  })
  return 'unknown'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    if (lines.length < 2 || !lines[0]?.trimEnd().endsWith('}')) throw error
    try {
      return lines.map((line) => JSON.parse(line) as unknown)
    } catch {
      throw error
    }
  }
}

/** V8 names the position in its message; where it names none, the text ended too early. */
function placeOf(error: unknown, text: string): { readonly line: number; readonly column: number } {
  const named = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  const before = text.slice(0, named === undefined ? text.length : Number(named))
  const line = before.split('\n').length
  return { line, column: before.length - before.lastIndexOf('\n') }
}
