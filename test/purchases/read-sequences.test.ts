// @vitest-environment node
import { expect, test } from 'vitest'
import type { PurchaseSequences } from '../../src/purchases/read-sequences.js'
import { count, type Purchase } from './shop-folder.js'

/** What the purchases teach from, with the ids of its products. */
async function studied(purchases: readonly Purchase[]) {
  let held: { readonly sequences: PurchaseSequences; readonly ids: readonly string[] } | undefined
  await count(purchases, {
    study: (sequences, ids) => {
      held = { sequences, ids }
      return 0.8
    },
  })
  if (!held) throw new Error('nothing was studied')
  return held
}

test('Each purchase knows how many days before the newest of all it was made, by its last time', async () => {
  const { sequences, ids } = await studied([
    { shopper: 'a', product: 'tent', time: '2025-12-01' },
    { shopper: 'a', product: 'mat', time: '2025-12-30T12:00:00Z' },
    { shopper: 'a', product: 'tent', time: '2025-12-31T00:00:00Z' },
    { shopper: 'b', product: 'tent', time: '2025-01-31' },
  ])
  const told = Array.from(sequences.products, (product, p) => `${ids[product]} ${sequences.ages?.[p]}`)
  expect(told).toEqual(['mat 0', 'tent 0', 'tent 334'])
})
test('Where people buy the same again, all purchases are there too, in order, with their baskets', async () => {
  const lines = [
    ...['2026-01-01', '2026-01-05', '2026-01-09'].flatMap((time) => [
      { shopper: 'b', product: 'milk', time },
      { shopper: 'b', product: time === '2026-01-05' ? 'tea' : 'bread', time },
    ]),
    { shopper: 'a', product: 'milk', time: '2026-01-02' },
  ]
  const { sequences, ids } = await studied([...lines].reverse())
  const { starts, products, later } = sequences.visits ?? { starts: [], products: [], later: [] }
  const visits = [0, 1].map((s) =>
    Array.from(products.slice(starts[s], starts[s + 1]), (product, k) => `${ids[product]} ${later[(starts[s] ?? 0) + k]}`).join(', '),
  )
  expect(visits).toEqual(['milk 1', 'bread 1, milk 0, tea 1, milk 0, bread 1, milk 0'])
  expect(sequences.starts).toHaveLength(3)
})
test('Where nobody buys the same again, each purchase is there once', async () => {
  const { sequences } = await studied([
    { shopper: 'a', product: 'tent', time: '2026-01-01' },
    { shopper: 'a', product: 'tent', time: '2026-01-01' },
    { shopper: 'a', product: 'mat', time: '2026-01-02' },
  ])
  expect(sequences.visits).toBeUndefined()
})
test('What is too old for the count of days is as old as can be', async () => {
  const { sequences } = await studied([
    { shopper: 'a', product: 'tent', time: '2026-01-01' },
    { shopper: 'b', product: 'tent', time: '1991-01-01' },
  ])
  expect([...(sequences.ages ?? [])].sort((a, b) => a - b)).toEqual([0, 12784])
})
