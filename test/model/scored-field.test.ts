import { expect, test } from 'vitest'
import { scoredField } from '../../src/model/scored-field.js'

test('among many products each finds its place, with every damp and recency, and the next history starts anew', () => {
  const count = 700
  /** Product 0 leads to all others, the later the more; product 1 to the last only. */
  const near = {
    starts: Int32Array.from({ length: count + 1 }, (_, i) => (i === 0 ? 0 : i === 1 ? count - 1 : count)),
    to: Uint32Array.from({ length: count }, (_, k) => (k < count - 1 ? k + 1 : count - 1)),
    weight: Float32Array.from({ length: count }, (_, k) => k + 1),
  }
  const turned = Float64Array.from({ length: count }, (_, row) => (row === 0 ? 1 : row ** -2))
  const field = scoredField(near, [new Float64Array(count).fill(1), turned], [0.9, 0.5])
  field.enter(Uint32Array.of(0))
  expect([699, 698, 692, 689].map((row) => field.placeOf(row, 0, 0))).toEqual([0, 1, 7, 10])
  expect([699, 698].map((row) => field.placeOf(row, 0, 1))).toEqual([0, 1])
  // Divided by its number twice, the first is worth most.
  expect([1, 2, 8].map((row) => field.placeOf(row, 1, 0))).toEqual([0, 1, 7])
  expect(field.placeOf(699, 1, 0)).toBeGreaterThanOrEqual(10)
  field.enter(Uint32Array.of(1))
  expect([field.placeOf(699, 0, 0), field.placeOf(698, 0, 0)]).toEqual([0, 10])
  field.enter(Uint32Array.of(0, 699))
  expect([field.placeOf(699, 0, 0), field.placeOf(698, 0, 0)]).toEqual([10, 0])
})
