import { expect, test } from 'vitest'
import { catalogueFromColumns } from '../../src/catalogue/catalogue-from-columns.js'
import { readArrow } from '../../src/catalogue/read-arrow.js'
import { compileProducts } from '../../src/compile/compile-products.js'
import { chooseSettings } from '../../src/model/choose-settings.js'
import type { PurchaseSequences } from '../../src/purchases/read-sequences.js'
import { aShop } from './a-shop.js'

const { products } = aShop()
const catalogue = catalogueFromColumns(readArrow(compileProducts(products, [], 0)).columns)

/** 400 shoppers of four baskets of two products; the first of each is the shopper's staple, or one of any. */
function grocery(staple: boolean): PurchaseSequences {
  let seed = 11
  const dice = (sides: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * sides)
  }
  const visits = { starts: [0], products: [] as number[], later: [] as number[] }
  const once = { starts: [0], products: [] as number[], later: [] as number[] }
  for (let s = 0; s < 400; s++) {
    const always = dice(40)
    const mine: number[] = []
    const last = new Map<number, number>()
    for (let basket = 0; basket < 4; basket++)
      for (const row of new Set([staple ? always : dice(40), dice(40)])) {
        visits.later.push(last.size > 0 && [...last.values()].at(-1) === basket ? 0 : 1)
        mine.push(row)
        last.delete(row)
        last.set(row, basket)
      }
    visits.products.push(...mine)
    visits.starts.push(visits.products.length)
    let before = -1
    for (const [row, basket] of last) {
      once.products.push(row)
      once.later.push(basket > before ? 1 : 0)
      before = basket
    }
    once.starts.push(once.products.length)
  }
  const columns = (of: typeof visits) => ({
    starts: Int32Array.from(of.starts),
    products: Uint32Array.from(of.products),
    later: Uint8Array.from(of.later),
  })
  return { ...columns(once), visits: columns(visits) }
}

test('In a shop whose customers come back for the same, what they had counts', async () => {
  const { blend } = (await chooseSettings(catalogue, grocery(true), 2)).settings
  expect(blend.again).toBeGreaterThan(0)
  expect(blend.habit).toBeGreaterThan(0)
})
test('Where the same comes back by chance only, it does not', async () => {
  expect((await chooseSettings(catalogue, grocery(false), 2)).settings.blend).not.toHaveProperty('again')
})
test('Where purchases are known only once each, it cannot be told, and does not count', async () => {
  const { visits, ...once } = grocery(true)
  expect(visits).toBeDefined()
  expect((await chooseSettings(catalogue, once, 2)).settings.blend).not.toHaveProperty('again')
})
