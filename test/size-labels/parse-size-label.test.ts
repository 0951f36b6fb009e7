import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSizeLabel } from '../../src/size-labels/parse-size-label.js'
import type { SizeContext, SizeLabel } from '../../src/size-labels/size-label.js'

/** A size in one line: scale, numbers, marks; then the same in other systems, then the rest. */
function line(size: SizeLabel | undefined): string {
  if (!size) return 'no size'
  const { scale, from, to, system, gender, cut, insideLeg, cup, width, also = [], rest } = size
  const numbers = from === to ? `${from}` : `${from} to ${to}`
  const marks = [system, gender, cut, insideLeg && `leg ${insideLeg}`, cup, width].filter(Boolean)
  return [[scale, numbers, ...marks].join(' '), ...also.map(line)].join(' = ') + (rest ? ` + ${rest}` : '')
}
const read = (label: string, context?: SizeContext) => line(parseSizeLabel(label, context))

describe('A size label is understood', () => {
  test.each([
    ...[
      ['M', 'letters 0'],
      ['xxl', 'letters 3'],
      ['2XL', 'letters 3'],
      ['XX-Large', 'letters 3'],
      ['2X', 'letters 3'],
      ['Extra small', 'letters -2'],
      ['XLG', 'letters 2'],
      ['SM', 'letters -1'],
      ['mittel', 'letters 0'],
      ['Mały', 'letters -1'],
      ['Größe L', 'letters 1'],
      ['3XL Tall', 'letters 4 tall'],
      ['LT', 'letters 1 tall'],
      ["Ladies' X-Small", 'letters -2 women'],
      ['YL', 'letters 1 kids'],
      ['M-L', 'letters 0 to 1'],
      ['LG/XLG', 'letters 1 to 2'],
      ['XS / S', 'letters -2 to -1'],
    ],
    ...[
      ['38', 'numbers 38'],
      ['00', 'numbers -1'],
      ['EU 38', 'numbers 38 EU'],
      ['IT42', 'numbers 42 IT'],
      ['Gr. 42', 'numbers 42'],
      ['T.38', 'numbers 38'],
      ['36/38', 'numbers 36 to 38'],
      ['EU 36–38', 'numbers 36 to 38 EU'],
      ['42R', 'numbers 42 regular'],
      ['S/36', 'letters -1 = numbers 36'],
      ['M 40/42', 'letters 0 = numbers 40 to 42'],
      ['XL (18-20)', 'letters 2 = numbers 18 to 20'],
      ['D 36 / F 38 / I 42', 'numbers 36 DE = numbers 38 FR = numbers 42 IT'],
    ],
    ...[
      ['W32 L34', 'waist-length 32 leg 34'],
      ['32W 34L', 'waist-length 32 leg 34'],
      ['32x34', 'waist-length 32 leg 34'],
      ['34/30', 'waist-length 34 leg 30'],
      ['W29', 'waist-length 29'],
      ['75B', 'bra 75 B'],
      ['34 DD', 'bra 34 DD'],
    ],
    ...[
      ['M7/W8', 'shoes 7 men = shoes 8 women'],
      ['M7W8', 'shoes 7 men = shoes 8 women'],
      ['7 / WMNS 8.5', 'shoes 7 = shoes 8.5 women'],
      ['M US 7 / W US 8', 'shoes 7 US men = shoes 8 US women'],
      ["Size US Men's 5", 'shoes 5 US men'],
      ['9 UK M', 'shoes 9 UK men'],
      ['5Y/W 6.5', 'shoes 5 kids = shoes 6.5 women'],
      ['EUR 38,5', 'shoes 38.5 EU'],
      ['7½', 'shoes 7.5'],
      ['10.5 Wide', 'shoes 10.5 wide'],
      ['11 D', 'shoes 11 D'],
      ['9C', 'shoes 9 kids'],
      ['8.5Y', 'shoes 8.5 kids'],
      ['7 5/8', 'hat 7.625'],
      ['S/M (7 1/8 - 7 1/4)', 'letters -1 to 0 = hat 7.125 to 7.25'],
    ],
    ...[
      ['4T', 'age 48'],
      ['6M', 'age 6'],
      ['12-18M', 'age 12 to 18'],
      ['3–6 Monate', 'age 3 to 6'],
      ['4-5 years', 'age 48 to 60'],
      ['14 ans', 'age 168'],
      ['110/116', 'height 110 to 116'],
      ['128 cm', 'height 128'],
      ['85 cm', 'length 85'],
    ],
    ...['OS', 'O/S', 'OSFM', 'One Size Fits All', 'Einheitsgröße', 'taille unique', 'Talla única', 'TU', 'free size'].map((label) => [
      label,
      'one-size 0',
    ]),
    ...[
      ['10.5 / Multicolor', 'shoes 10.5 + Multicolor'],
      ['XLG - Navy', 'letters 2 + Navy'],
      ['White/Metallic Silver-White / M', 'letters 0 + White/Metallic Silver-White'],
      ['Black | Eclipse / 9', 'numbers 9 + Black / Eclipse'],
    ],
  ])('%s', (label, expected) => {
    expect(read(label ?? '')).toBe(expected)
  })
})

describe('Where the kind of garment decides, it does', () => {
  test.each([
    ['9', 'shoes', 'shoes 9'],
    ['6M', 'shoes', 'shoes 6 men'],
    ['5Y', 'top', 'age 60'],
    ['5Y', 'shoes', 'shoes 5 kids'],
    ['32/34', 'trousers', 'waist-length 32 leg 34'],
    ['32/34', 'dress', 'numbers 32 to 34'],
    ["Women's 10", 'dress', 'numbers 10 women'],
  ])('%s of %s', (label, kind, expected) => {
    expect(read(label, { kind })).toBe(expected)
  })
})

describe('What is no size is not taken for one', () => {
  test.each([
    'Default Title',
    'Black',
    'Multicolor',
    'Gift Card',
    '$50',
    '2024-01-01',
    'Air Max 90',
    'Regular',
    'Long',
    '2E',
    'L34',
    '500',
    '10 / 5',
    '16.5/34',
    'Silver-White',
    'EU',
    '',
    ' ',
    '-',
  ])('%s', (label) => {
    expect(read(label)).toBe('no size')
  })
})

test('Case, spaces and kinds of dash make no difference', () => {
  const labels = ['M7/W8', 'Extra Large', '36-38', 'W32 L34', 'EU 38', '12-18M', 'XL Tall', '7 5/8']
  fc.assert(
    fc.property(fc.constantFrom(...labels), fc.boolean(), fc.constantFrom('-', '–', '—'), (label, upper, dash) => {
      const changed = ` ${(upper ? label.toUpperCase() : label.toLowerCase()).replaceAll('-', dash).replaceAll(' ', '\u00a0')}  `
      expect(parseSizeLabel(changed)).toEqual(parseSizeLabel(label))
    }),
  )
})
test('Any text is answered: with a size whose numbers make sense, or with none', () => {
  const pieces = fc.constantFrom(
    'M',
    'W',
    '7',
    '38',
    '/',
    ' / ',
    '-',
    '(',
    ')',
    'XL',
    '½',
    'cm',
    'EU',
    'x',
    '.5',
    ',',
    'T',
    'Black',
    "'",
    '١',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 14 }).map((some) => some.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const size = parseSizeLabel(text)
      for (const one of size ? [size, ...(size.also ?? [])] : []) {
        expect(Number.isFinite(one.from) && Number.isFinite(one.to)).toBe(true)
        expect(one.from).toBeLessThanOrEqual(one.to)
      }
    }),
    { numRuns: 3000 },
  )
})
test('A label of any length is answered at once', () => {
  for (const part of ['x', '7 ', 'M/', '((', '- ', '1/2 ', 'extra ']) expect(parseSizeLabel(part.repeat(100_000))).toBeUndefined()
})
