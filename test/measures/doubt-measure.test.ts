// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doubtMeasure } from '../../src/measures/doubt-measure.js'
import { MEASURE_NAMES, MEASURES } from '../../src/measures/measure.js'

describe('A measure is asked back', () => {
  test.each([
    ['a waist in millimetres', 'waist', 810, {}, 81, 'millimetres'],
    ['a height in metres', 'height', 1.72, {}, 172, 'metres'],
    ['a waist in inches', 'waist', 32, {}, 81.3, 'inches'],
    ['a chest in inches, though a girth of 38 could be a neck', 'chest', 38, {}, 96.5, 'inches'],
    ['centimetres taken for inches', 'waist', 206, {}, 81.1, 'centimetres'],
    ['pounds of someone small', 'weight', 132, { height: 160, waist: 70 }, 59.9, 'pounds'],
    ['kilograms taken for pounds', 'weight', 29, { height: 170 }, 63.9, 'kilograms'],
  ] as const)('when it is %s', (_what, name, value, known, cure, because) => {
    expect(doubtMeasure(name, value, known)).toEqual({ name, value, cure, because })
  })
  test('without a cure when nothing likely explains it', () => {
    expect(doubtMeasure('waist', 3000)).toEqual({ name: 'waist', value: 3000 })
    expect(doubtMeasure('neck', 0)).toEqual({ name: 'neck', value: 0 })
  })
})

describe('A measure is believed', () => {
  test('when it is large, and everything else is too', () => {
    expect(doubtMeasure('waist', 150, { weight: 160, hip: 150 })).toBeUndefined()
    expect(doubtMeasure('weight', 132, { height: 190, waist: 125 })).toBeUndefined()
  })
  test('when it is unusual but no other unit explains it', () => {
    expect(doubtMeasure('insideLeg', 92, { height: 178 })).toBeUndefined()
  })
  test('whatever is possible and stands alone, or comes from another unit by mistake only', () => {
    const measure = fc.constantFrom(...MEASURE_NAMES)
    fc.assert(
      fc.property(measure, fc.double({ min: 0, max: 1, noNaN: true }), (name, part) => {
        const { min, max } = MEASURES[name]
        const doubt = doubtMeasure(name, min + part * (max - min))
        if (doubt) expect(doubt.cure).toBeDefined()
      }),
    )
  })
})
