import type { ItemSink } from './item-sink.js'
import type { FeedFormat } from './read-feed.js'
import { isJsonLd, readJsonLd } from './read-json-ld.js'

/** Longest page that is read. */
const LONGEST = 50_000_000

/** Items of a product page: the JSON-LD in its `<script type="application/ld+json">`. */
export async function readWebPage(file: string, pieces: AsyncIterable<string>, sink: ItemSink): Promise<FeedFormat> {
  let text = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length > LONGEST) break
  }
  const documents: unknown[] = []
  for (const [i, script] of scriptsOf(text).entries()) {
    try {
      documents.push(JSON.parse(script))
    } catch (error) {
      sink.problem({
        file,
        item: `script ${i + 1}`,
        problem: `its JSON-LD cannot be read (${error instanceof Error ? error.message : 'unreadable'})`,
        advice: 'check the page with a validator for structured data',
        severity: 'error',
      })
    }
  }
  if (documents.some(isJsonLd)) {
    readJsonLd(documents, sink)
    return 'web-page'
  }
  sink.problem({
    file,
    problem: 'this is a web page, not a feed, and it holds no product as JSON-LD',
    advice: 'check the address from which the feed was downloaded',
    severity: 'error',
  })
  return 'unknown'
}

/** The texts between the tags, without a comment or CDATA around them. Walks, so that no text can slow it down. */
function scriptsOf(text: string): string[] {
  const scripts: string[] = []
  const lower = text.toLowerCase()
  for (let at = lower.indexOf('<script'); at >= 0; at = lower.indexOf('<script', at + 7)) {
    const open = lower.indexOf('>', at)
    const close = open < 0 ? -1 : lower.indexOf('</script', open)
    if (close < 0) break
    if (lower.slice(at, open).includes('application/ld+json'))
      scripts.push(text.slice(open + 1, close).replace(/^\s*(<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(-->|\/\/\]\]>|\]\]>)\s*$/g, ''))
    at = close
  }
  return scripts
}
