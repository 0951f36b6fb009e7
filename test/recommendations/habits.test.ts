import { expect, test } from 'vitest'
import type { Shopper } from '../../src/profile/shopper.js'
import { habitsOf } from '../../src/recommendations/habits.js'

const NOW = 1_700_000_000_000
const DAY = 86_400_000
const BLEND = { recency: 0.8, fading: 0.9, taste: 0.015, lift: 0.25, prior: 1e-4, again: 2, habit: 0.5 }
const rowOf = (id: string) => ['milk', 'bread', 'tea'].indexOf(id)
const worths = (shopper: Shopper, blend = BLEND) => Object.fromEntries(habitsOf(rowOf, blend, shopper, 10))
const bought = (product: string, daysAgo: number, ms = 0) => ({ type: 'purchase' as const, product, at: NOW - daysAgo * DAY + ms })

test('What was bought more often, and lately, is worth more', () => {
  const history = [bought('milk', 3), bought('tea', 3), bought('milk', 2), bought('milk', 1), bought('bread', 1)]
  expect(worths({ history })).toEqual({ 0: 1 + 0.5 + 0.25, 1: 1, 2: 0.25 })
})
test('An order is one time, though it is told product by product, and in whatever order the history lies', () => {
  const history = [bought('bread', 1, 40), bought('milk', 1), bought('tea', 2)]
  expect(worths({ history })).toEqual({ 0: 1, 1: 1, 2: 0.5 })
  expect(worths({ history: [...history].reverse() })).toEqual({ 0: 1, 1: 1, 2: 0.5 })
})
test('A look does not push back what was bought', () => {
  const history = [bought('milk', 5), ...[4, 3, 2].map((day) => ({ ...bought('tea', day), type: 'view' as const }))]
  expect(worths({ history })).toEqual({ 0: 1, 2: 0.2 * (1 + 0.5 + 0.25) })
})
test('What the shop no longer sells counts for nothing', () => {
  expect(worths({ history: [bought('gone', 1), bought('milk', 2)] })).toEqual({ 0: 0.5 })
})
test('Where people do not come back for the same, nothing counts', () => {
  const { again, habit, ...blend } = BLEND
  expect(again * habit).toBe(1)
  expect(habitsOf(rowOf, blend, { history: [bought('milk', 1)] }, 10).size).toBe(0)
})
