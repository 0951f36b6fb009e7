import type { Problem } from '../../src/feeds/problem.js'
import { createProblemLog, type ProblemKind } from '../../src/feeds/problem-log.js'
import type { ReportData } from '../../src/report/report-data.js'

/** Problems as a compilation counts them. */
export function problemKinds(problems: readonly Problem[]): ProblemKind[] {
  const log = createProblemLog()
  for (const problem of problems) log.report(problem)
  return log.kinds()
}

/** Nothing was given and nothing came of it. */
export const EMPTY_REPORT: ReportData = {
  made: '2026-05-03T14:02:00.000Z',
  files: [],
  products: 0,
  variants: 0,
  inStock: 0,
  problems: [],
  faultless: 0,
  sizes: { labels: 0, understood: 0, share: 0, byScale: [], unknown: [] },
  charts: { charts: [], coverage: { own: 0, generic: 0, none: 0 }, brandsWithout: [] },
  tags: [],
  bytes: [],
  aliases: { total: 0, ambiguous: 0 },
}

const problems: Problem[] = [
  ...Array.from({ length: 212 }, (_, i) => ({
    file: 'autumn.xml',
    line: 40 + i * 31,
    column: 7,
    item: `HL-${4000 + i}`,
    field: 'size',
    problem: `${1 + (i % 3)} of ${4 + (i % 3)} variants have no size`,
    advice: 'give each variant its size',
  })),
  ...Array.from({ length: 38 }, (_, i) => ({
    file: 'products.json',
    line: 3 + i * 112,
    item: `wool-coat-${i}`,
    field: 'price',
    problem: `"${['on request', 'TBA', '–'][i % 3]}" is no price`,
    advice: 'write it as "29.95 EUR"',
    severity: 'error' as const,
  })),
  ...['Fjellby', 'Aran & Co', 'Marlow'].map((brand, i) => ({
    file: 'size charts',
    item: brand,
    problem: `no chart serves ${40 - i * 11} of its products; there will be no size advice for them`,
    advice: 'add a chart for this brand, kind and gender, or one with an empty brand',
    products: 40 - i * 11,
  })),
  {
    file: 'autumn.xml',
    line: 98211,
    column: 12,
    problem: 'the XML breaks off or is not well-formed (unclosed tag: item); 1203 items before it were read',
    advice: 'export the feed again',
    severity: 'error',
  },
  {
    file: 'products.json',
    problem: 'the bytes are not UTF-8; they were read as Windows-1252',
    advice: 'export the feed as UTF-8',
    severity: 'note',
  },
]

/** A shop of middling size with everything given. */
export const RICH_REPORT: ReportData = {
  made: '2026-05-03T14:02:00.000Z',
  out: { file: 'catalogue.arrow', bytes: 402_311, brotliBytes: 118_204 },
  files: [
    { name: 'autumn.xml', format: 'merchant-xml', items: 3612, problems: 213 },
    { name: 'products.json', format: 'shopify-json', items: 1204, problems: 39 },
    { name: 'charts.json', format: 'size charts', items: 9, problems: 3 },
  ],
  products: 1284,
  variants: 4812,
  inStock: 0.874,
  currency: 'EUR',
  priceRange: { min: 1290, max: 48900 },
  problems: problemKinds(problems),
  faultless: 968,
  sizes: {
    labels: 131,
    understood: 118,
    share: 0.962,
    byScale: [
      { scale: 'letters (XS … XXL)', labels: 9, variants: 2710 },
      { scale: 'EU clothing', labels: 22, variants: 1104 },
      { scale: 'waist and length', labels: 48, variants: 512 },
      { scale: 'EU shoes', labels: 31, variants: 260 },
      { scale: 'one size', labels: 4, variants: 41 },
      { scale: 'children, by height', labels: 4, variants: 12 },
    ],
    unknown: ['Regular', '2', 'Petite', 'C', 'Onesz', '38/40 L', 'nach Maß', 'Gr. 7½', 'TU', '–', 'B2', 'R', 'Misc'].map((label, i) => ({
      label,
      variants: Math.round(60 / (i + 1)),
    })),
  },
  charts: {
    charts: [
      { brand: 'Harrow & Lind', kinds: ['top', 'outerwear'], gender: 'men', rows: 7, generic: false },
      { brand: 'Harrow & Lind', kinds: ['top', 'outerwear', 'dress'], gender: 'women', rows: 8, generic: false },
      { brand: 'Fjellby', kinds: [], gender: 'unisex', rows: 6, generic: false },
      { brand: '', kinds: ['trousers', 'skirt'], gender: 'women', rows: 10, generic: true },
      { brand: '', kinds: ['top'], gender: 'men', rows: 9, generic: true },
    ],
    coverage: { own: 702, generic: 318, none: 88 },
    brandsWithout: [
      { brand: 'Fjellby', products: 40 },
      { brand: 'Aran & Co', products: 29 },
      { brand: 'Marlow', products: 18 },
      { brand: '', products: 1 },
    ],
  },
  tags: [
    {
      kind: 'colour',
      products: 1168,
      share: 0.91,
      top: [
        { value: 'black', products: 311 },
        { value: 'navy', products: 240 },
        { value: 'bottle green', products: 122 },
        { value: 'ecru', products: 96 },
        { value: 'grey', products: 90 },
      ],
    },
    {
      kind: 'material',
      products: 804,
      share: 0.63,
      top: [
        { value: 'cotton', products: 402 },
        { value: 'wool', products: 281 },
        { value: 'linen', products: 77 },
      ],
    },
    {
      kind: 'fit',
      products: 211,
      share: 0.16,
      top: [
        { value: 'slim', products: 120 },
        { value: 'relaxed', products: 91 },
      ],
    },
  ],
  bytes: [
    { section: 'scoring', bytes: 61_200, brotliBytes: 21_950 },
    { section: 'cards', bytes: 214_000, brotliBytes: 61_300 },
    { section: 'sizes', bytes: 48_111, brotliBytes: 9_120 },
    { section: 'aliases', bytes: 79_000, brotliBytes: 25_834 },
  ],
  aliases: { total: 14_206, ambiguous: 12 },
  purchases: {
    pairs: 6120,
    dropped: 41_302,
    minShoppers: 5,
    popularProducts: 400,
    counted: {
      lines: 48_210,
      recognised: 45_802,
      shoppers: 12_117,
      from: '2025-05-01',
      to: '2026-04-30',
      unknownIds: ['HL-1999-XL', 'GIFTCARD-50', '4006381333931', 'SAMPLE', 'HL-0007'],
    },
  },
  quality: {
    protocol: 'The last purchase of each of 2,410 shoppers was held back and ranked among all 1,284 products.',
    rows: [
      { name: 'Most popular', hr10: 0.061, ndcg10: 0.029 },
      { name: 'Taste only', hr10: 0.094, ndcg10: 0.048 },
      { name: 'Bought together only', hr10: 0.121, ndcg10: 0.066 },
      { name: 'Valet', hr10: 0.158, ndcg10: 0.084 },
    ],
    privacy: [
      { minShoppers: 2, pairs: 19_020, ndcg10: 0.087 },
      { minShoppers: 5, pairs: 6120, ndcg10: 0.084 },
      { minShoppers: 10, pairs: 2304, ndcg10: 0.079 },
      { minShoppers: 25, pairs: 511, ndcg10: 0.061 },
    ],
  },
}

/** Texts as the worst feed may hold them. */
export const HOSTILE_TEXTS: readonly string[] = [
  '</script><img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '--><svg onload=alert(1)>',
  '<![CDATA[<b>]]>',
  '&lt;b&gt;&#60;i&#62;',
  '\u202egnp.exe\u0000\u0007',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4),
  '\ud800 alone',
  '$' + '{alert(1)} {{7*7}}',
  '',
  '   ',
]

const text = (i: number) => HOSTILE_TEXTS[i % HOSTILE_TEXTS.length] ?? ''

/** The worst feed: markup, long words and strange names wherever a text may stand, and far too many of them. */
export const HOSTILE_REPORT: ReportData = {
  ...RICH_REPORT,
  made: '<b>yesterday</b>',
  out: { file: text(0), bytes: 12_402_311_000, brotliBytes: 18_204 },
  files: HOSTILE_TEXTS.map((name, i) => ({ name, format: text(i + 1), items: i * 1e7, problems: i })),
  currency: '"><i>',
  faultless: 0,
  problems: problemKinds(
    Array.from({ length: 3000 }, (_, i) => ({
      file: text(i),
      line: i,
      item: `${text(i + 2)}${i % 50}`,
      field: text(i % 60),
      problem: `"${text(i)}" ${text(i % 70)} ${i}`,
      advice: text(i + 5),
      severity: (['error', 'warning', 'note'] as const)[i % 3] ?? 'note',
    })),
  ),
  sizes: {
    labels: 2010,
    understood: 10,
    share: 0.004,
    byScale: HOSTILE_TEXTS.map((scale, i) => ({ scale, labels: i, variants: i * 1000 })),
    unknown: Array.from({ length: 2000 }, (_, i) => ({ label: `${text(i)}`, variants: 2000 - i })),
  },
  charts: {
    charts: Array.from({ length: 90 }, (_, i) => ({
      brand: text(i),
      kinds: [text(i + 1), text(i + 2)],
      gender: text(i + 3),
      rows: i,
      generic: i % 2 === 0,
    })),
    coverage: { own: 0, generic: 1, none: 1_000_000 },
    brandsWithout: Array.from({ length: 700 }, (_, i) => ({ brand: text(i), products: 700 - i })),
  },
  tags: HOSTILE_TEXTS.map((kind, i) => ({
    kind,
    products: i,
    share: i / 16,
    top: HOSTILE_TEXTS.map((value, j) => ({ value, products: 20 - j })),
  })),
  bytes: HOSTILE_TEXTS.map((section, i) => ({ section, bytes: i * 1e8, brotliBytes: i * 1e7 })),
  purchases: {
    pairs: 0,
    dropped: 0,
    minShoppers: 5,
    popularProducts: 0,
    counted: {
      lines: 5,
      recognised: 0,
      shoppers: 1,
      from: text(0),
      to: text(1),
      unknownIds: Array.from({ length: 300 }, (_, i) => text(i)),
    },
  },
  quality: { protocol: text(11), rows: HOSTILE_TEXTS.map((name) => ({ name, hr10: Number.NaN, ndcg10: 0 })), privacy: [] },
}
