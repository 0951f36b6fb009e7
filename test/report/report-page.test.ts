import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/feeds/problem.js'
import type { ReportData } from '../../src/report/report-data.js'
import { reportPage } from '../../src/report/report-page.js'
import { EMPTY_REPORT, HOSTILE_REPORT, HOSTILE_TEXTS, problemKinds, RICH_REPORT } from './report-samples.js'

const parse = (page: string) => new DOMParser().parseFromString(page, 'text/html')
const open = (data: ReportData) => parse(reportPage(data))
const words = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim()
const part = (page: Document, id: string) => words(page.querySelector(`#${id}`))
/** Every element with its attributes that the page holds, counted by tag. */
const shape = (page: Document) =>
  [...page.querySelectorAll('*')].map((element) => `${element.tagName} ${[...element.attributes].map(({ name }) => name).join(' ')}`)
const problems = (...all: readonly Partial<Problem>[]) =>
  problemKinds(all.map((more) => ({ file: 'feed.xml', problem: 'a fault', advice: 'mend it', ...more })))

describe('A report on a shop with everything given', () => {
  const page = open(RICH_REPORT)
  test('says first whether the catalogue can be used', () => {
    expect(words(page.querySelector('h1'))).toBe('Usable, but 2 things must be mended')
    expect(words(page.querySelector('.lead'))).toBe('316 of 1,284 products are touched; the others can be shown as they stand.')
    expect(page.title).toContain('Usable, but 2 things must be mended')
  })
  test('shows four big figures', () => {
    expect([...page.querySelectorAll('dd.big')].map(words)).toEqual(['1,284', '96 %', '92 %', '118 kB'])
  })
  test('tells a fault once, with its advice, five places and how many products it touches, the widest first', () => {
    const cards = [...page.querySelectorAll('.problem')]
    expect(cards.map((card) => words(card.querySelector('.reach b')))).toEqual(['212', '87', '38', '1', '1'])
    expect(words(cards[0]?.querySelector('h3'))).toBe('size … of … variants have no size.')
    expect(cards[0]?.querySelectorAll('.where li')).toHaveLength(5)
    expect(words(cards[0]?.querySelector('.where li'))).toBe('autumn.xml:40:7 HL-4000')
    expect(words(cards[0]?.querySelector('.where .more'))).toBe('and 207 others')
    expect(words(cards[2]?.querySelector('.where li'))).toBe('products.json:3 wool-coat-0 on request')
  })
  test('has numbers that add up', () => {
    expect(part(page, 'files')).toContain('All files4,825255')
    expect(part(page, 'bytes')).toMatch(/All parts100 %, 92\.1 B per product118 kB402 kB/)
    expect(part(page, 'sizes')).toContain('understood 118 90 %')
    expect(part(page, 'sizes')).toContain('not understood 13 10 %')
    expect(part(page, 'purchases')).toContain('not in the catalogue 2,408 5 %')
    expect(part(page, 'charts')).toContain('by a chart of your own 702 63 %')
  })
  test('names every chart for those who cannot see it, and gives the same numbers as text', () => {
    const charts = [...page.querySelectorAll('svg')]
    expect(charts.every((chart) => chart.getAttribute('aria-hidden') === 'true' || chart.querySelector('title'))).toBe(true)
    expect(words(page.querySelector('#charts svg title'))).toBe(
      'Products with sizes: by a chart of your own 702, by a general chart 318, by none 88',
    )
    for (const table of page.querySelectorAll('table')) {
      expect(table.querySelector('caption')).not.toBeNull()
      for (const row of table.querySelectorAll('tbody tr')) expect(row.querySelector('th')?.getAttribute('scope')).toBe('row')
    }
  })
  test('leads to each of its parts and nowhere else', () => {
    for (const link of page.querySelectorAll('a')) expect(page.querySelector(link.getAttribute('href') ?? '')).not.toBeNull()
    expect([...page.querySelectorAll('main > section > h2')].map(words)).toEqual([
      ...['What to mend', 'Sizes', 'Charts', 'Tags', 'Bytes', 'Purchases', 'Quality', 'Files'],
    ])
  })
  test('holds no script and allows none, and only its own style', () => {
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
    const hash = createHash('sha256')
      .update(page.querySelector('style')?.textContent ?? '')
      .digest('base64')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src 'sha256-${hash}'`)
    expect(page.querySelectorAll('script, [style], img, iframe, object, form, link')).toHaveLength(0)
    expect(reportPage(RICH_REPORT)).not.toMatch(/https?:|url\(|@import/)
  })
})

describe('A report judges', () => {
  const judged = (more: Partial<ReportData>) => words(open({ ...RICH_REPORT, ...more }).querySelector('h1'))
  test.each<[string, Partial<ReportData>, string]>([
    ['a feed without faults', { problems: [] }, 'Ready: nothing to mend'],
    ['notes as nothing to mend', { problems: problems({ severity: 'note' }) }, 'Ready: nothing to mend'],
    ['one fault', { problems: problems({}, {}) }, 'Ready: 1 thing to mend'],
    ['two faults', { problems: problems({}, { field: 'price' }) }, 'Ready: 2 things to mend'],
    ['a grave fault', { problems: problems({}, { severity: 'error', field: 'id' }) }, 'Usable, but 1 thing must be mended'],
    ['a feed without products', { products: 0 }, 'No catalogue: no product was found'],
  ])('%s', (_what, more, headline) => {
    expect(judged(more)).toBe(headline)
  })
})

test('A report on nothing says so in words, and divides nothing by nothing', () => {
  const page = open(EMPTY_REPORT)
  expect(words(page.querySelector('h1'))).toBe('No catalogue: no product was found')
  expect(words(page.querySelector('.lead'))).toBe('No feed was given. Give at least one file with products.')
  for (const section of page.querySelectorAll('main > section')) expect(words(section.querySelector('.says'))).not.toBe('')
  expect(words(page.body)).not.toMatch(/NaN|undefined|null|Infinity|\[object/)
})

describe('Hostile texts from a feed', () => {
  const page = open(HOSTILE_REPORT)
  test('are shown and not run', () => {
    expect(page.querySelectorAll('script, img, iframe, i, [onerror], [onload], [onmouseover], [onfocus], [autofocus]')).toHaveLength(0)
    expect(page.querySelectorAll('style')).toHaveLength(1)
    for (const text of ['</script><img src=x onerror=alert(1)>', '__proto__', '&lt;b&gt;&#60;i&#62;', '-->' + '<svg onload=alert(1)>'])
      expect(part(page, 'charts')).toContain(text)
  })
  test('never become links', () => {
    expect([...page.querySelectorAll('a')].every((link) => link.getAttribute('href')?.startsWith('#'))).toBe(true)
    expect(part(page, 'charts')).toContain('javascript:alert(1)')
  })
  test('do not drown the page: 2,000 unknown labels are fifty and a number', () => {
    expect(page.querySelectorAll('#sizes .chips li')).toHaveLength(50)
    expect(words(page.querySelector('#sizes .chips + .more'))).toBe('and 1,950 others')
    expect(reportPage(HOSTILE_REPORT).length).toBeLessThan(300_000)
  })
  test('leave no number unsaid', () => {
    expect(words(page.body)).not.toMatch(/NaN|undefined|Infinity|\[object/)
  })
  test('cannot add an element or an attribute, whatever they are', () => {
    const filled = (text: string): ReportData => ({
      ...RICH_REPORT,
      made: text,
      out: { file: text, bytes: 1, brotliBytes: 1 },
      currency: text,
      files: [{ name: text, format: text, items: 1, problems: 1 }],
      problems: problems({ file: text, item: text, field: text, problem: `"x" ${text}`, advice: text }),
      sizes: {
        ...RICH_REPORT.sizes,
        byScale: [{ scale: text, labels: 1, variants: 1 }],
        unknown: [{ label: text, variants: 1 }],
      },
      charts: {
        ...RICH_REPORT.charts,
        charts: [{ brand: text, kinds: [text], gender: text, rows: 1, generic: true }],
        brandsWithout: [{ brand: text, products: 1 }],
      },
      tags: [{ kind: text, products: 1, share: 1, top: [{ value: text, products: 1 }] }],
      bytes: [{ section: text, bytes: 1, brotliBytes: 1 }],
      purchases: {
        pairs: 1,
        dropped: 1,
        minShoppers: 5,
        popularProducts: 1,
        counted: { lines: 2, recognised: 1, shoppers: 1, from: text, to: text, unknownIds: [text] },
      },
      quality: { protocol: text, rows: [{ name: text, hr10: 1, ndcg10: 1 }], privacy: [] },
    })
    const plain = shape(open(filled('plain text')))
    const signs = reportPage(filled('plain text')).replace(/[^<>"']/g, '')
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(...HOSTILE_TEXTS, '<', '>', '"', "'", '&', '=', '`', '/', '<!--', '</title>', '</svg>', 'x'))
        .map((texts) => texts.join('')),
    )
    fc.assert(
      fc.property(nasty, (text) => {
        // Begins with a letter, since a blank text is replaced by a word.
        const page = reportPage(filled(`a${text}`))
        expect(page.replace(/[^<>"']/g, '')).toBe(signs)
        expect(shape(parse(page))).toEqual(plain)
      }),
      { numRuns: 40 },
    )
  })
})
