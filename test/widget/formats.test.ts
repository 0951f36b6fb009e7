import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MEASURE_NAMES, MEASURES } from '../../src/measures/measure.js'
import { germanWidget } from '../../src/texts/de-widget.js'
import { englishWidget } from '../../src/texts/en-widget.js'
import { createFormats, stepOf, toKept, toShown, typedNumber, unitOf } from '../../src/widget/formats.js'

describe('what a shopper types', () => {
  test('a number may have a comma or a point, and its unit', () => {
    expect(['92', ' 92,5 cm', '92.5', '36¼', '36.25"', '150 lbs', '68kg'].map(typedNumber)).toEqual([
      92,
      92.5,
      92.5,
      undefined,
      36.25,
      150,
      68,
    ])
  })

  test('what is no number is not guessed', () => {
    expect(['', 'about 90', '90-92', '1e3', '-5', '9 2', 'NaN'].map(typedNumber)).toEqual(Array(7).fill(undefined))
  })

  test('a value shown in any unit comes back as it was, to a hundredth', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MEASURE_NAMES), fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }), (name, metric, part) => {
        const { min, max } = MEASURES[name]
        const value = Math.round((min + part * (max - min)) * 100) / 100
        const unit = unitOf(name, metric)
        expect(toKept(toShown(value, unit), unit)).toBeCloseTo(value, 2)
      }),
    )
  })

  test('weight is never shown in inches', () => {
    expect(MEASURE_NAMES.map((name) => unitOf(name, false))).toEqual(MEASURE_NAMES.map((name) => (name === 'weight' ? 'lb' : 'in')))
    expect(stepOf('in')).toBe(0.25)
  })
})

describe('how things are written', () => {
  const english = createFormats(englishWidget, 'en')
  const german = createFormats(germanWidget, 'de-AT')

  test('durations are said in words', () => {
    expect(english.duration('P30D')).toBe('30 days')
    expect(german.duration('P2Y')).toBe('2 Jahre')
    expect(english.duration('P1Y6M')).toBe('1 year, 6 months')
  })

  test('a tag reads like words, a brand like a name', () => {
    expect(english.tag('colour:bottle-green')).toBe('Bottle green')
    expect(english.tag('brand:aran & co')).toBe('Aran & Co')
  })

  test('numbers and sizes follow the language', () => {
    expect(german.number(92.5)).toBe('92,5')
    expect(english.size(11_234)).toBe('11.2 kB')
    expect(english.size(0)).toBe('0 B')
  })

  test('a language tag that is none falls back to the words’ own language', () => {
    expect(createFormats(germanWidget, '???').number(1.5)).toBe('1,5')
  })
})
