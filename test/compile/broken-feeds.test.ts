// @vitest-environment node
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import { compileCatalogue } from '../../src/compile/compile-catalogue.js'
import { describeProblem } from '../../src/feeds/problem.js'
import { readPrice } from '../../src/feeds/read-price.js'

const item = (id: string, title: string, more = '') =>
  `<item><g:id>${id}</g:id><title>${title}</title><link>https://shop.example/${id}</link><g:image_link>https://shop.example/${id}.jpg</g:image_link><g:price>29.95 EUR</g:price>${more}</item>`
const xml = (items: string) =>
  `<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>${items}</channel></rss>`
const compile = async (name: string, content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const result = await compileCatalogue([{ name, bytes }])
  return { ...result, told: result.report.problems.map(describeProblem).join('\n') }
}

describe('A broken feed', () => {
  test('that breaks off keeps what came before, and names the line', async () => {
    const { bytes, report, told } = await compile('feed.xml', xml(`${item('a', 'Shirt')}\n${item('b', 'Coat')}`).slice(0, -160))
    expect(report.products).toBe(1)
    expect(told).toMatch(/^feed\.xml:2:\d+: the XML breaks off/m)
    expect((await openCatalogue(bytes ?? new Uint8Array())).product(0).title).toBe('Shirt')
  })
  test.each([
    ['wrong JSON', '{"products": [\n{"id": 1,, }]}', 'feed:2:10: no JSON'],
    ['JSON that ends early', '{"products": [{"id": 1', 'no JSON'],
    ['a web page', '<!doctype html><h1>502 Bad Gateway</h1>', 'this is a web page, not a feed'],
    ['nothing', '', 'the file is empty'],
    ['white space', ' \n ', 'the file holds only white space'],
    ['some text', 'Dear customer', 'the format is not known'],
    ['XML of another kind', '<?xml version="1.0"?><svg></svg>', 'the XML holds no <item>'],
    ['damaged gzip', Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), 'the gzip file is damaged'],
  ])('(%s) makes no catalogue and says why', async (_what, content, why) => {
    const { bytes, told } = await compile('feed', content)
    expect(bytes).toBeUndefined()
    expect(told).toContain(why)
  })
  test.each([
    ['a byte-order mark', new TextEncoder().encode(`\uFEFF${xml(item('a', 'Jupe à plis'))}`)],
    ['gzip', gzipSync(xml(item('a', 'Jupe à plis')))],
    [
      'a declared character set',
      Buffer.from(xml(item('a', 'Jupe à plis')).replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"'), 'latin1'),
    ],
  ])('is none because of %s', async (_what, content) => {
    const { bytes, told } = await compile('feed.xml', content)
    expect(told).toBe('')
    expect((await openCatalogue(bytes ?? new Uint8Array())).product(0).title).toBe('Jupe à plis')
  })
  test('in undeclared Windows-1252 is read, and told', async () => {
    const { bytes, told } = await compile('feed.xml', Buffer.from(xml(item('a', 'Größe für Mädchen')), 'latin1'))
    expect(told).toContain('read as Windows-1252')
    expect((await openCatalogue(bytes ?? new Uint8Array())).product(0).title).toBe('Größe für Mädchen')
  })
  test('names the item and the field of every fault, and keeps the rest of the item', async () => {
    const { report, told } = await compile(
      'feed.xml',
      xml(
        `<item><g:id>x</g:id><title>Hat</title><link>javascript:alert(1)</link><g:price>free</g:price></item><item><title>No id</title></item>`,
      ),
    )
    expect(report.products).toBe(1)
    for (const words of [
      'item x, price: "free" is no price',
      'item x, link: "javascript:alert(1)"',
      'item x, image_link',
      'id is missing; the item was left out',
    ])
      expect(told).toContain(words)
  })
})

test.each([
  ['$2,030', 203_000, 'USD'],
  ['105.29 USD', 10_529, 'USD'],
  ['1.299,00 €', 129_900, 'EUR'],
  ['29.95 EUR', 2_995, 'EUR'],
  ["1'234.50 CHF", 123_450, 'CHF'],
  ['¥1,200', 1_200, 'JPY'],
  ['1075.00', 107_500, undefined],
])('the price "%s" is %i in minor units', (text, amount, currency) => {
  expect(readPrice(text)).toEqual({ amount, ...(currency ? { currency } : {}) })
})

test.each(['', 'free', '-5 EUR'])('"%s" is no price', (text) => {
  expect(readPrice(text)).toBeUndefined()
})
