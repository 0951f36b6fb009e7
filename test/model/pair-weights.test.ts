// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseJudges } from '../../src/model/judges.js'
import { nearListsOf } from '../../src/model/near-lists.js'
import { countPairs, pairListsOf } from '../../src/model/pair-lists.js'
import { pairWeights } from '../../src/model/pair-weights.js'
import { pairsOfLists } from '../../src/model/pairs-of-lists.js'
import type { PurchaseSequences } from '../../src/purchases/read-sequences.js'

const SIZE = 12
const sequencesOf = (lists: readonly (readonly number[])[]): PurchaseSequences => ({
  starts: Int32Array.from([0, ...lists.map((_, i) => lists.slice(0, i + 1).flat().length)]),
  products: Uint32Array.from(lists.flat()),
  later: new Uint8Array(lists.flat().length).fill(1),
})
const shoppers = fc.array(fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: 6 }), { minLength: 1, maxLength: 40 })
const countAll = (sequences: PurchaseSequences, least: number) => countPairs(sequences, sequences.starts.slice(1), SIZE, 0.7, least)
const settings = { mix: 0.5, joint: true, penalty: 3, neighbours: 12 }

describe('Counting pairs', () => {
  test('counts each shopper once for a pair, and no pair of fewer shoppers than the threshold', () => {
    fc.assert(
      fc.property(shoppers, fc.integer({ min: 1, max: 4 }), (lists, least) => {
        const counted = countAll(sequencesOf(lists), least)
        for (let j = 0; j < SIZE; j++)
          for (let at = counted.starts[j] ?? 0; at < (counted.starts[j + 1] ?? 0); at++) {
            const both = lists.filter((list) => list.includes(j) && list.includes(counted.other[at] ?? -1))
            expect(counted.shoppers[at]).toBe(both.length)
            expect(both.length).toBeGreaterThanOrEqual(least)
            expect(counted.before[at]).toBeLessThanOrEqual(both.length)
          }
        const pairs = counted.other.length
        const expected = Array.from({ length: SIZE * SIZE }, (_, k) => [k % SIZE, Math.floor(k / SIZE)] as const).filter(
          ([a = 0, b = 0]) => a !== b && lists.filter((list) => list.includes(a) && list.includes(b)).length >= least,
        )
        expect(pairs).toBe(expected.length)
      }),
    )
  })
  test('what was bought later is reached from what was bought before, and less over what lies between', () => {
    const { starts, other, before } = countAll(sequencesOf([[1, 2, 3]]), 1)
    const weight = (from: number, to: number) => before[other.indexOf(from, starts[to]) ?? 0]
    expect([weight(2, 3), weight(1, 2)]).toEqual([1, 1])
    expect(weight(1, 3)).toBeCloseTo(0.7, 6)
    expect(Array.from(before.slice(starts[1], starts[2]))).toEqual([0, 0])
  })
  test('gives the same lists when it comes back as a table', () => {
    fc.assert(
      fc.property(shoppers, (lists) => {
        const counted = countAll(sequencesOf(lists), 2)
        const again = pairListsOf(
          pairsOfLists(counted),
          Int32Array.from({ length: SIZE }, (_, i) => i),
          SIZE,
        )
        expect(again).toEqual(counted)
      }),
    )
  })
})

describe('Weights of pairs', () => {
  test('solve the ridge: without a second neighbour it is the share of shoppers, drawn to 0 by the penalty', () => {
    const counted = countAll(sequencesOf([[0, 1], [0, 1], [0], [0]]), 2)
    const { starts, from, weight } = pairWeights(counted, { ...settings, mix: 0 }, 0, SIZE)
    expect([from[starts[1] ?? 0], weight[starts[1] ?? 0]]).toEqual([0, Math.fround(2 / (4 + 3))])
  })
  test('of two neighbours that say the same, the ridge gives each half of what plain counts give', () => {
    const counted = countAll(sequencesOf(Array.from({ length: 20 }, () => [0, 1, 2])), 2)
    const to2 = (joint: boolean) => {
      const { starts, weight } = pairWeights(counted, { ...settings, mix: 0, joint, penalty: 1 }, 0, SIZE)
      return Array.from(weight.slice(starts[2], starts[3]))
    }
    expect(to2(false).map((value) => value.toFixed(3))).toEqual(['0.952', '0.952'])
    expect(to2(true).map((value) => value.toFixed(3))).toEqual(['0.488', '0.488'])
  })
  test('are positive and come from pairs that were counted only', () => {
    fc.assert(
      fc.property(shoppers, fc.boolean(), fc.constantFrom(0, 0.5, 1), (lists, joint, mix) => {
        const counted = countAll(sequencesOf(lists), 2)
        const { starts, from, weight } = pairWeights(counted, { ...settings, joint, mix }, 0, SIZE)
        for (let j = 0; j < SIZE; j++)
          for (let at = starts[j] ?? 0; at < (starts[j + 1] ?? 0); at++) {
            expect(weight[at]).toBeGreaterThan(0)
            expect(counted.other.slice(counted.starts[j], counted.starts[j + 1])).toContain(from[at])
          }
      }),
    )
  })
  test('are the same when parts of the products are worked out apart', () => {
    fc.assert(
      fc.property(shoppers, fc.integer({ min: 1, max: SIZE - 1 }), (lists, cut) => {
        const counted = countAll(sequencesOf(lists), 2)
        const whole = pairWeights(counted, settings, 0, SIZE)
        const parts = [pairWeights(counted, settings, 0, cut), pairWeights(counted, settings, cut, SIZE)]
        expect(parts.flatMap(({ weight }) => Array.from(weight))).toEqual(Array.from(whole.weight))
      }),
    )
  })
  test('turned round start from what is owned, the strongest first, no more than are kept', () => {
    fc.assert(
      fc.property(shoppers, fc.integer({ min: SIZE, max: 60 }), fc.constantFrom('from' as const, 'to' as const), (lists, most, pruning) => {
        const counted = countAll(sequencesOf(lists), 1)
        const near = nearListsOf(pairWeights(counted, settings, 0, SIZE), counted.popularity, 0.3, most, pruning)
        expect(near.to.length).toBeLessThanOrEqual(most)
        for (let i = 0; i < SIZE; i++) {
          const list = Array.from(near.weight.slice(near.starts[i], near.starts[i + 1]))
          expect(list).toEqual([...list].sort((a, b) => b - a))
        }
      }),
    )
  })
})

test('Judges are at most a third of the shoppers with two products, and only their last purchase is held back', () => {
  fc.assert(
    fc.property(shoppers, (lists) => {
      const sequences = sequencesOf(lists)
      const { shoppers: judges, ends } = chooseJudges(sequences, 100)
      const able = lists.filter((list) => list.length > 1).length
      expect(judges.length).toBeLessThanOrEqual(Math.ceil(able / 3))
      for (const [s, list] of lists.entries())
        expect((ends[s] ?? 0) - (sequences.starts[s] ?? 0)).toBe(list.length - (judges.includes(s) ? 1 : 0))
    }),
  )
})

test('Where shoppers have baskets, a judge’s whole last basket is held back', () => {
  const lists = Array.from({ length: 900 }, () => [1, 2, 3, 4])
  const later = Uint8Array.from(lists.flatMap(() => [1, 0, 1, 0]))
  const sequences = { ...sequencesOf(lists), later }
  const { shoppers: judges, ends } = chooseJudges(sequences, 1000)
  expect(judges.length).toBe(300)
  for (const s of judges) expect((ends[s] ?? 0) - (sequences.starts[s] ?? 0)).toBe(2)
})
