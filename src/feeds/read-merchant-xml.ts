import { SaxesParser } from 'saxes'
import type { ItemSink } from './item-sink.js'
import { merchantItem } from './merchant-item.js'

/** Elements that hold one item: RSS 2.0 and Atom. */
const ITEM = new Set(['item', 'entry'])
/** Fields that hold other fields; theirs would be mistaken for the item's (`g:tax` holds a `g:country`). */
const NESTED = new Set(['tax', 'shipping', 'installment', 'loyalty_program', 'product_detail', 'certification', 'author'])
/** What feeds write as in HTML although XML knows only five. Entities that a feed declares itself are not expanded. */
const ENTITIES = { nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', euro: '€', pound: '£', reg: '®', trade: '™', copy: '©', deg: '°' }
const ACCENTS = { auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', agrave: 'à' }
/** A field of more characters is no field: something was not closed. */
const LONGEST = 200_000

/**
 * Items of a Google Merchant feed: RSS 2.0 or Atom, fields with or without the `g:` prefix, with or without an rss
 * root. A bare `&` is read as one. What was read completely before the XML breaks is kept.
 */
export async function readMerchantXml(file: string, text: AsyncIterable<string>, sink: ItemSink): Promise<void> {
  const parser = new SaxesParser()
  Object.assign(parser.ENTITIES, ENTITIES, ACCENTS)
  let fields: Map<string, string> | undefined
  let [line, items] = [0, 0]
  const path: string[] = []
  let words = ''
  let broken: Error | undefined
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name)
    if (ITEM.has(local) && !fields) {
      fields = new Map()
      line = parser.line
    }
    path.push(local)
    words = ''
    const href: unknown = attributes.href
    if (local === 'link' && fields && typeof href === 'string' && !fields.has('link')) fields.set('link', href)
  })
  const hear = (part: string) => {
    if (words.length < LONGEST) words += part
  }
  parser.on('text', hear)
  parser.on('cdata', (part) => hear(part.replaceAll('&amp;', '&')))
  parser.on('closetag', ({ name }) => {
    path.pop()
    const local = localName(name)
    if (!fields) return
    if (ITEM.has(local)) {
      const read = fields
      sink.item(merchantItem((field) => read.get(field) ?? '', line))
      items++
      fields = undefined
    } else if (!path.some((part) => NESTED.has(part)) && words.trim() !== '') {
      // The first of several wins, but product_type may be repeated and the longest path says most.
      const held = fields.get(local)
      if (held === undefined || (local === 'product_type' && words.length > held.length)) fields.set(local, words.trim())
    }
    words = ''
  })
  parser.on('error', (error) => {
    // The text stays as it stands; only what breaks the structure ends the reading.
    if (!/undefined entity|disallowed character|malformed character entity/.test(error.message)) broken ??= error
  })
  try {
    for await (const part of withEntities(text)) {
      parser.write(part)
      if (broken) throw broken
    }
    parser.close()
    if (broken) throw broken
  } catch (error) {
    const [, at, column, why] = /^(\d+):(\d+): (.*)/s.exec(firstLine(error)) ?? [undefined, parser.line, parser.column, firstLine(error)]
    sink.problem({
      file,
      line: Number(at),
      column: Number(column),
      problem: `the XML breaks off or is not well-formed (${why}); ${items} items before it were read`,
      advice: 'write the feed again; was the export or the download interrupted?',
      severity: 'error',
    })
  }
}

/** Text in which a bare `&` ("H&M") is written as XML wants it. A piece that ends within an entity waits for the next. */
async function* withEntities(text: AsyncIterable<string>): AsyncIterable<string> {
  let rest = ''
  for await (const piece of text) {
    const whole = rest + piece
    const last = whole.lastIndexOf('&')
    const cut = last >= 0 && last > whole.length - 12 ? last : whole.length
    rest = whole.slice(cut)
    yield whole.slice(0, cut).replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,8});)/gi, '&amp;')
  }
  if (rest !== '') yield rest.replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,8});)/gi, '&amp;')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
