import { describe, expect, test } from 'vitest'
import { surelyBetter } from '../../src/model/surely-better.js'

const half = (more: number) => Float64Array.from({ length: 100 }, (_, i) => (i % 2) + (i % 4 === 0 ? more : 0))

describe('Settings replace what serves most shops', () => {
  test('when they rank better for many judges and worse for none', () => {
    expect(surelyBetter(half(0.2), half(0))).toBe(true)
    expect(surelyBetter(half(0), half(0.2))).toBe(false)
  })
  test('not when they are as good', () => {
    expect(surelyBetter(half(0), half(0))).toBe(false)
  })
  test('not when one lucky judge is all that speaks for them', () => {
    const lucky = half(0)
    lucky[0] = 1
    lucky[1] = 0.9
    expect(surelyBetter(lucky, half(0))).toBe(false)
  })
})
