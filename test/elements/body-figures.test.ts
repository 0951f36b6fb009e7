import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convertFigures, readFigures } from '../../src/elements/body-figures.js'

describe('height and weight as typed', () => {
  test('are read in centimetres and kilograms, with a comma or a point', () => {
    expect(readFigures({ cm: '179,5', kg: '75.25' })).toEqual({ measures: { height: 179.5, weight: 75.3 } })
  })

  test('one of the two is enough', () => {
    expect(readFigures({ cm: '179', kg: '' })).toEqual({ measures: { height: 179 } })
    expect(readFigures({ cm: '', kg: '75' })).toEqual({ measures: { weight: 75 } })
  })

  test('a height in metres is understood', () => {
    expect(readFigures({ cm: '1,80' })).toEqual({ measures: { height: 180 } })
  })

  test('feet, inches and pounds become centimetres and kilograms', () => {
    expect(readFigures({ ft: '5', in: '11', lb: '165' })).toEqual({ measures: { height: 180.3, weight: 74.8 } })
    expect(readFigures({ ft: '6', in: '' })).toEqual({ measures: { height: 182.9 } })
  })

  test('what is no number is asked back', () => {
    expect(readFigures({ cm: 'tall' })).toEqual({ doubtful: 'height' })
    expect(readFigures({ ft: '5', in: 'eleven' })).toEqual({ doubtful: 'height' })
  })

  test('nothing typed is nothing said', () => {
    expect(readFigures({ cm: '', kg: '' })).toEqual({ empty: true })
  })
})

describe('changing the units', () => {
  test('keeps what was typed, to the nearest inch and pound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 130, max: 220 }), fc.integer({ min: 35, max: 200 }), (cm, kg) => {
        const back = convertFigures(convertFigures({ cm: String(cm), kg: String(kg) }, true), false)
        expect(Math.abs(Number(back.cm) - cm)).toBeLessThanOrEqual(2)
        expect(Math.abs(Number(back.kg) - kg)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('never makes twelve inches', () => {
    expect(convertFigures({ cm: '182' }, true)).toMatchObject({ ft: '6', in: '0' })
  })

  test('leaves out what it does not understand', () => {
    expect(convertFigures({ cm: 'tall', kg: '' }, true)).toEqual({ ft: '', in: '', lb: '' })
    expect(convertFigures({ ft: 'five', lb: '150' }, false)).toEqual({ cm: '', kg: '68' })
  })
})
