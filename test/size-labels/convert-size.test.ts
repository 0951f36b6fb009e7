import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convertSize } from '../../src/size-labels/convert-size.js'
import { parseSizeLabel } from '../../src/size-labels/parse-size-label.js'
import type { SizeGender, SizeLabel, SizeSystem } from '../../src/size-labels/size-label.js'

const number = (value: number, system: SizeSystem, gender: SizeGender, scale: SizeLabel['scale'] = 'numbers'): SizeLabel => ({
  scale,
  system,
  gender,
  from: value,
  to: value,
})

describe('The same size in another system', () => {
  test.each([
    [number(10, 'UK', 'women'), 'US', 6],
    [number(10, 'UK', 'women'), 'DE', 36],
    [number(10, 'UK', 'women'), 'FR', 38],
    [number(42, 'IT', 'women'), 'UK', 10],
    [number(40, 'UK', 'men'), 'EU', 50],
    [number(52, 'IT', 'men'), 'US', 42],
    [number(42, 'EU', 'men', 'shoes'), 'UK', 8],
    [number(42, 'EU', 'men', 'shoes'), 'US', 9],
    [number(39, 'EU', 'women', 'shoes'), 'UK', 5.5],
    [number(26.5, 'JP', 'men', 'shoes'), 'EU', 42],
    [number(28, 'EU', 'kids', 'shoes'), 'UK', 10],
  ] as const)('%o in %s is %s', (size, to, expected) => {
    expect(convertSize(size, to)).toMatchObject({ system: to, from: expected, to: expected })
  })
  test('of a range converts both ends', () => {
    const size = parseSizeLabel('EU 36-38')
    expect(size && convertSize(size, 'UK', 'women')).toMatchObject({ from: 8, to: 10 })
  })
  test('of a bra converts band and cup', () => {
    const size: SizeLabel = { scale: 'bra', system: 'UK', from: 34, to: 34, cup: 'DD' }
    expect((['EU', 'FR', 'IT', 'US', 'AU'] as const).map((to) => convertSize(size, to)).map((bra) => `${bra?.from}${bra?.cup}`)).toEqual([
      ...['75E', '90E', '3E', '34DD', '12DD'],
    ])
  })
  test('is not guessed: without a system, for whom, or beyond the table', () => {
    expect(convertSize({ scale: 'numbers', from: 38, to: 38 }, 'UK', 'women')).toBeUndefined()
    expect(convertSize({ scale: 'numbers', system: 'UK', from: 10, to: 10 }, 'US')).toBeUndefined()
    expect(convertSize(number(60, 'UK', 'women'), 'US')).toBeUndefined()
    expect(convertSize(number(8, 'UK', 'kids'), 'US')).toBeUndefined()
    expect(convertSize({ scale: 'shoes', system: 'EU', from: 42, to: 42 }, 'US')).toBeUndefined()
    expect(convertSize(number(60, 'EU', 'men', 'shoes'), 'UK')).toBeUndefined()
    expect(convertSize({ scale: 'letters', system: 'INT', from: 0, to: 0 }, 'EU', 'women')).toBeUndefined()
    expect(convertSize({ scale: 'bra', system: 'UK', from: 33, to: 33, cup: 'B' }, 'EU')).toBeUndefined()
  })
})

test('A size converted there and back is the same size', () => {
  const systems = fc.constantFrom<SizeSystem>('EU', 'UK', 'US', 'FR', 'IT', 'DE', 'JP', 'AU')
  const sizes = fc.oneof(
    fc.record({
      scale: fc.constant('numbers' as const),
      gender: fc.constantFrom<SizeGender>('women', 'men'),
      step: fc.integer({ min: 0, max: 60 }),
    }),
    fc.record({
      scale: fc.constant('shoes' as const),
      gender: fc.constantFrom<SizeGender>('women', 'men', 'kids'),
      step: fc.integer({ min: 8, max: 100 }),
    }),
  )
  fc.assert(
    fc.property(sizes, systems, systems, ({ scale, gender, step }, from, to) => {
      const value = scale === 'shoes' ? step / 2 : step
      const there = convertSize(number(value, from, gender, scale), to)
      const back = there && convertSize(there, from)
      // Half sizes of one system lie between those of another.
      if (back) expect(Math.abs(back.from - value)).toBeLessThanOrEqual(scale === 'shoes' ? 0.5 : 0)
    }),
  )
})
