import { expect, test } from 'vitest'
import { catalogueFromColumns } from '../../src/catalogue/catalogue-from-columns.js'
import { readArrow } from '../../src/catalogue/read-arrow.js'
import { compileProducts } from '../../src/compile/compile-products.js'
import { chooseSettings } from '../../src/model/choose-settings.js'
import { freshPopularity } from '../../src/model/fresh-popularity.js'
import { popularityCodes } from '../../src/model/popularity-codes.js'
import type { PurchaseSequences } from '../../src/purchases/read-sequences.js'
import { aShop } from './a-shop.js'

/** Each shopper has one product, bought so many days ago. */
const bought = (...all: readonly (readonly [product: number, age: number])[]): PurchaseSequences => ({
  starts: Int32Array.from({ length: all.length + 1 }, (_, s) => s),
  products: Uint32Array.from(all, ([product]) => product),
  later: new Uint8Array(all.length).fill(1),
  ages: Uint16Array.from(all, ([, age]) => age),
})
const times = (count: number, product: number, age: number) => Array.from({ length: count }, () => [product, age] as const)
const freshOf = (sequences: PurchaseSequences, halfLife = 10) => freshPopularity(sequences, sequences.starts.slice(1), 3, 5, halfLife)

test('What was bought lately counts more than what as many bought long ago', () => {
  const fresh = freshOf(bought(...times(20, 0, 0), ...times(20, 1, 10)))
  expect([...(fresh ?? [])]).toEqual([20, 10, 0])
})
test('Of a product that fewer than five shoppers have nothing is told, however lately they bought it', () => {
  const fresh = freshOf(bought(...times(4, 0, 0), ...times(20, 1, 3)))
  expect(fresh?.[0]).toBe(0)
  expect(popularityCodes(Float32Array.of(0, 20, 0), Float32Array.of(7, 9, 7))).toEqual(Uint8Array.of(0, Math.round(16 * Math.log2(10)), 0))
})
test('One purchase of a product that hardly anybody bought lately does not show', () => {
  const old = times(30, 0, 365)
  expect(freshOf(bought(...old, [0, 0]))).toEqual(freshOf(bought(...old)))
})
test('Without times, or where age does not count, there is no other count', () => {
  const { ages, ...timeless } = bought(...times(5, 0, 0))
  expect(ages).toHaveLength(5)
  expect(freshOf(timeless)).toBeUndefined()
  expect(freshOf(bought(...times(5, 0, 0)), 0)).toBeUndefined()
})
test('Newer purchases count more only in a shop whose fashion changes', async () => {
  const { products } = aShop()
  const { columns } = readArrow(compileProducts(products, [], 0))
  /** 1,200 shoppers over 120 days; each buys two products of the ten that are liked then, the second the day after. */
  const shop = (likedOn: (day: number) => number): PurchaseSequences => {
    const rows = Array.from({ length: 1200 }, (_, s) => {
      const day = s % 120
      const first = (s * 7) % 10
      return [first, (first + 1 + ((s * 3) % 9)) % 10].map((one, k) => ({ row: (likedOn(day) + one) % 40, age: 120 - day - k }))
    })
    return {
      starts: Int32Array.from({ length: 1201 }, (_, s) => s * 2),
      products: Uint32Array.from(rows.flat(), ({ row }) => row),
      later: new Uint8Array(2400).fill(1),
      ages: Uint16Array.from(rows.flat(), ({ age }) => age),
    }
  }
  const halfLifeOf = async (sequences: PurchaseSequences) =>
    (await chooseSettings(catalogueFromColumns(columns), sequences, 5)).settings.halfLife
  expect(await halfLifeOf(shop((day) => Math.floor(day / 30) * 10))).toBeGreaterThan(0)
  expect(await halfLifeOf(shop(() => 0))).toBe(0)
})
