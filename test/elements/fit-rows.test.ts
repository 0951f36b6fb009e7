import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capsule, nearest } from '../../src/elements/fit-rows.js'

const fit = (small: number, right: number, large: number, label = 'M') => ({ label, small, right, large, inStock: true })
const anyFit = fc
  .tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000))
  .filter(([a, b, c]) => a + b + c > 0)
  .map(([a, b, c]) => fit(a / (a + b + c), b / (a + b + c), c / (a + b + c)))

describe('the bar of a size', () => {
  test('never leaves its track', () => {
    fc.assert(
      fc.property(anyFit, (size) => {
        const { at, width } = capsule(size)
        expect(at - width / 2).toBeGreaterThanOrEqual(-1e-9)
        expect(at + width / 2).toBeLessThanOrEqual(100 + 1e-9)
      }),
    )
  })

  test('lies in the middle when too small is as likely as too large, and moves to the side that is likelier', () => {
    expect(capsule(fit(0.1, 0.8, 0.1)).at).toBe(50)
    expect(capsule(fit(0.6, 0.3, 0.1)).at).toBeLessThan(40)
    expect(capsule(fit(0.1, 0.3, 0.6)).at).toBeGreaterThan(60)
  })

  test('is the wider, the less is known', () => {
    expect(capsule(fit(0.3, 0.4, 0.3)).width).toBeGreaterThan(capsule(fit(0.05, 0.9, 0.05)).width)
  })
})

describe('a long list of sizes', () => {
  const shoes = Array.from({ length: 16 }, (_, i) => fit(0.3, 0.4, 0.3, String(36 + i)))

  test('shows the best size and its neighbours first', () => {
    expect(nearest(shoes, '44').map(({ label }) => label)).toEqual(['42', '43', '44', '45', '46'])
  })

  test('shows the best size at either end as well', () => {
    expect(nearest(shoes, '36').map(({ label }) => label)).toEqual(['36', '37', '38', '39', '40'])
    expect(nearest(shoes, '51').map(({ label }) => label)).toEqual(['47', '48', '49', '50', '51'])
  })

  test('is shown whole when it is short', () => {
    expect(nearest(shoes.slice(0, 7), '36')).toHaveLength(7)
  })
})
