// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearListsOf, type Pruning } from '../../src/model/near-lists.js'
import { strongestFirst } from '../../src/model/strongest-first.js'

const SIZE = 8
const cells = fc.array(fc.array(fc.constantFrom(0, 0, 0.25, 0.5, 0.75, 1), { minLength: SIZE, maxLength: SIZE }), {
  minLength: SIZE,
  maxLength: SIZE,
})

describe('Lists of neighbours', () => {
  test('hold the strongest of each product, as many of each as fit in all, of equal ones the first', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: SIZE, max: SIZE * SIZE }), fc.constantFrom<Pruning>('from', 'to'), (grid, most, pruning) => {
        const entries = grid.flatMap((row, to) => row.map((weight, from) => ({ from, to, weight })).filter(({ weight }) => weight > 0))
        const ends = grid.map((_, to) => entries.filter((entry) => entry.to <= to).length)
        const weights = {
          first: 0,
          starts: Int32Array.from([0, ...ends]),
          from: Uint32Array.from(entries, ({ from }) => from),
          weight: Float32Array.from(entries, ({ weight }) => weight),
        }
        const near = nearListsOf(weights, new Float32Array(SIZE).fill(1), 0, most, pruning)
        const groups = Array.from({ length: SIZE }, (_, i) =>
          entries.filter((entry) => entry[pruning] === i).sort((a, b) => b.weight - a.weight),
        )
        const cut = (each: number) => groups.flatMap((group) => group.slice(0, each))
        let each = SIZE
        while (each > 1 && cut(each).length > most) each--
        const expected = Array.from({ length: SIZE }, (_, from) =>
          cut(each)
            .filter((entry) => entry.from === from)
            .sort((a, b) => b.weight - a.weight || a.to - b.to),
        ).flat()
        expect(Array.from(near.to)).toEqual(expected.map(({ to }) => to))
        expect(Array.from(near.weight)).toEqual(expected.map(({ weight }) => weight))
      }),
    )
  })
  test('come in one order only, however close the values are', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, max: 1, noNaN: true }).map(Math.abs), { maxLength: 30 }), (values) => {
        const places = values.map((_, place) => place).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
        expect(Array.from(strongestFirst(30)(values.length, (place) => values[place] ?? 0))).toEqual(places)
      }),
    )
  })
  test('of more entries than can be sorted are refused', () => {
    expect(() => strongestFirst(2 ** 21)).toThrow('fewer than 2097152')
  })
})
