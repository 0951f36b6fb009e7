import { expect, test } from 'vitest'
import { judgePairs } from '../../src/model/judge-pairs.js'

/** Product 0 leads to 1, 2 and 3, in this order. */
const near = {
  starts: Int32Array.from([0, 3, 3, 3, 3]),
  to: Uint32Array.from([1, 2, 3]),
  weight: Float32Array.from([0.9, 0.5, 0.1]),
}

test('a basket that was held back is asked for as a whole: all of it first is 1, a part of it less', () => {
  const gain = (bought: readonly number[]) => {
    const sequences = {
      starts: Int32Array.from([0, 1 + bought.length]),
      products: Uint32Array.from([0, ...bought]),
      later: Uint8Array.from([0, 1, ...bought.slice(1).map(() => 0)]),
    }
    return judgePairs(near, 0.8, sequences, { shoppers: Uint32Array.of(0), ends: Int32Array.of(1) })
  }
  expect(gain([1])).toBeCloseTo(1, 6)
  expect(gain([1, 2])).toBeCloseTo(1, 6)
  expect(gain([2, 1])).toBeCloseTo(1, 6)
  expect(gain([1, 3])).toBeCloseTo((1 + 1 / Math.log2(4)) / (1 + 1 / Math.log2(3)), 6)
  expect(gain([0])).toBe(0)
})
