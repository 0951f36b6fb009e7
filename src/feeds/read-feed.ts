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
 * place, never an exception; a feed without any item is one as well.
 */
export async function readFeed(source: FeedSource, sink: ItemSink, map?: ColumnMap): Promise<FeedFormat> {
  const counted = counting(sink)
  const fail: Fail = (problem, advice) => {
    counted.problem({ file: source.name, problem, advice, severity: 'error' })
    return 'unknown'
  }
  try {
    const { text, problems } = await decodeStream(source)
    for (const problem of problems) sink.problem(problem)
    const { head, whole } = await headed(text)
    if (head === undefined) return fail('the file is empty', 'export the feed again')
    if (head === '') return fail('the file holds only white space', `give ${KNOWN}`)
    const format = await readAs(head, { file: source.name, text: whole, sink: counted, map, fail })
    return counted.said() ? format : fail('it holds no product', `give ${KNOWN}`)
  } catch (error) {
    if (error instanceof ExpansionError) return fail(error.message, 'pack the feed again')
    const code = error && typeof error === 'object' && 'code' in error ? String(error.code) : ''
    if (code.startsWith('Z_')) return fail('the gzip file is damaged', 'pack or download it again')
    return fail(`it could not be read (${error instanceof Error ? error.message : String(error)})`, 'export or download it again')
  }
}

type Fail = (problem: string, advice: string) => FeedFormat
interface Reading {
  readonly file: string
  readonly text: AsyncIterable<string>
  readonly sink: ReturnType<typeof counting>
  readonly map: ColumnMap | undefined
  readonly fail: Fail
}

/** The format is found out by how the text begins. */
async function readAs(head: string, { file, text, sink, map, fail }: Reading): Promise<FeedFormat> {
  if (/^<(!doctype html|html)\b/i.test(head)) return readWebPage(file, text, sink)
  if (/^[[{]/.test(head)) return readJson(file, text, sink, map?.options)
  if (head.startsWith('<')) {
    await readMerchantXml(file, text, sink)
    return sink.said() ? 'merchant-xml' : fail('the XML holds no <item> and no <entry>', 'export a Google Merchant feed (RSS 2.0 or Atom)')
  }
  if (!map && !isTable(head)) return fail('the format is not known', `give ${KNOWN}`)
  return readDelimited(file, text, sink, map)
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
