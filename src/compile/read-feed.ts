import type { ColumnMap } from './column-map.js'
import { decodeStream } from './decode-stream.js'
import type { FeedSource } from './feed-source.js'
import type { ItemSink } from './item-sink.js'
import { readDelimited } from './read-delimited.js'
import { readJson } from './read-json.js'
import { readMerchantXml } from './read-merchant-xml.js'
import { readWebPage } from './read-web-page.js'
import { ExpansionError } from './unpacked.js'

/** The formats that are read, found out by content. */
export type FeedFormat = 'merchant-xml' | 'merchant-table' | 'shopify-json' | 'shopify-csv' | 'json-ld' | 'web-page' | 'csv' | 'unknown'

const KNOWN = 'a Google Merchant feed (XML, TSV), a Shopify products.json or product export, schema.org JSON-LD, or a table with --columns'

/**
 * Reads a feed in whatever format it is and hands its items on, one by one. What is broken becomes a problem with its
 * place, never an exception.
 */
export async function readFeed(source: FeedSource, sink: ItemSink, map?: ColumnMap): Promise<FeedFormat> {
  const fail = (problem: string, advice: string): FeedFormat => {
    sink.problem({ file: source.name, problem, advice, severity: 'error' })
    return 'unknown'
  }
  try {
    const { text, problems } = await decodeStream(source)
    const { head, whole } = await headed(text)
    for (const problem of problems) sink.problem(problem)
    if (head === undefined) return fail('the file is empty', 'export the feed again')
    if (head === '') return fail('the file holds only white space', `give ${KNOWN}`)
    if (/^<(!doctype html|html)\b/i.test(head)) return await readWebPage(source.name, whole, sink)
    if (/^[[{]/.test(head)) return await readJson(source.name, whole, sink, map?.options)
    if (head.startsWith('<')) return await readXml(source.name, whole, sink, fail)
    if (!map && !isTable(head)) return fail('the format is not known', `give ${KNOWN}`)
    const counted = counting(sink)
    const format = await readDelimited(source.name, whole, counted, map)
    return counted.said() ? format : fail('the table holds no rows', 'export it again')
  } catch (error) {
    if (error instanceof ExpansionError) return fail(error.message, 'pack the feed again')
    const code = error && typeof error === 'object' && 'code' in error ? String(error.code) : ''
    if (code.startsWith('Z_')) return fail('the gzip file is damaged', 'pack or download it again')
    return fail(`it could not be read (${error instanceof Error ? error.message : String(error)})`, 'export or download it again')
  }
}

/** A sink that knows whether anything came. */
function counting(sink: ItemSink): ItemSink & { said(): boolean } {
  let said = false
  return {
    item: (item) => {
      said = true
      sink.item(item)
    },
    problem: (problem) => {
      said = true
      sink.problem(problem)
    },
    said: () => said,
  }
}

async function readXml(
  file: string,
  text: AsyncIterable<string>,
  sink: ItemSink,
  fail: (problem: string, advice: string) => FeedFormat,
): Promise<FeedFormat> {
  const counted = counting(sink)
  await readMerchantXml(file, text, counted)
  return counted.said() ? 'merchant-xml' : fail('the XML holds no <item> and no <entry>', 'export a Google Merchant feed (RSS 2.0 or Atom)')
}

/** Whether a text begins like a table: a separator in its first line, and a second line. */
function isTable(head: string): boolean {
  const [first = '', second] = head.split(/\r\n|\r|\n/, 2)
  return second !== undefined && /[\t,;|]/.test(first)
}

/** The text without byte-order mark and white space before it, and its beginning: `undefined` = no text at all, `''` = only white space. */
async function headed(text: AsyncIterable<string>): Promise<{ readonly head: string | undefined; readonly whole: AsyncIterable<string> }> {
  const iterator = text[Symbol.asyncIterator]()
  let head: string | undefined
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    head = ((head ?? '') + next.value).replace(/^[\uFEFF\s]+/, '')
    if (head.includes('\n') || head.length > 4000) break
  }
  const whole = (async function* () {
    if (head) yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  })()
  return { head, whole }
}
