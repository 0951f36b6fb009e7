import { expect, test } from 'vitest'
import { USUAL_SETTINGS } from '../../src/model/choose-settings.js'
import { judgePairs } from '../../src/model/judge-pairs.js'
import { chooseJudges, meanGain } from '../../src/model/judges.js'
import { nearListsOf } from '../../src/model/near-lists.js'
import { countPairs } from '../../src/model/pair-lists.js'
import { pairWeights } from '../../src/model/pair-weights.js'
import { aShop } from './a-shop.js'

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
    const judges = { shoppers: Uint32Array.of(0), ends: Int32Array.of(1) }
    return judgePairs(near, new Float32Array(4), { damps: [0], recencies: [0.8] }, sequences, judges)[0]
  }
  expect(gain([1])).toBeCloseTo(1, 6)
  expect(gain([1, 2])).toBeCloseTo(1, 6)
  expect(gain([2, 1])).toBeCloseTo(1, 6)
  expect(gain([1, 3])).toBeCloseTo((1 + 1 / Math.log2(4)) / (1 + 1 / Math.log2(3)), 6)
  expect(gain([0])).toBe(0)
})

test('judging several recencies and damps at once says what judging each by itself does', () => {
  const { products, sequences } = aShop()
  const judges = chooseJudges(sequences, 200)
  const lists = countPairs(sequences, judges.ends, products.length, 0.7, 2)
  const weights = pairWeights(lists, USUAL_SETTINGS, 0, products.length)
  const nearWith = (damp: number) => nearListsOf(weights, lists.popularity, damp, products.length * 5, 'to')
  const [damps, recencies] = [
    [0, 0.3],
    [0.95, 0.5, 0.1],
  ]
  const together = judgePairs(nearWith(0), lists.popularity, { damps, recencies }, sequences, judges)
  const eachAlone = damps.flatMap((damp) =>
    recencies.map((recency) => judgePairs(nearWith(damp), lists.popularity, { damps: [0], recencies: [recency] }, sequences, judges)),
  )
  for (const [which, alone] of eachAlone.entries()) {
    expect(meanGain([alone])).toBeGreaterThan(0)
    expect(meanGain([together], eachAlone.length, which)).toBeCloseTo(meanGain([alone]), 10)
  }
  expect(new Set(eachAlone.map((alone) => meanGain([alone]))).size).toBe(6)
})
