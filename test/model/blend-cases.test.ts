import { expect, test } from 'vitest'
import { catalogueFromColumns } from '../../src/catalogue/catalogue-from-columns.js'
import { readArrow } from '../../src/catalogue/read-arrow.js'
import { compileProducts } from '../../src/compile/compile-products.js'
import { blendCases } from '../../src/model/blend-cases.js'
import { tagTableOf } from '../../src/model/tag-table.js'

const SIZE = 1500
const FIRST_NEW = 1200

/** Products of one look; those from number 1200 on are new, and nobody has them. */
const products = Array.from({ length: SIZE }, (_, i) => ({
  id: `p${i}`,
  title: `Thing ${i}`,
  brand: '',
  category: [],
  gender: 'unisex' as const,
  tags: ['look:plain', `word:${i}`],
  aliases: [],
  variants: [{ id: `v${i}`, size: '', colour: '', inStock: true }],
}))

test('Where popularity is weighed against tags, new products stand beside the popular ones that they may come before', () => {
  const other = { ...products[SIZE - 1]!, id: 'other', tags: ['look:striped'], variants: [] }
  const catalogue = catalogueFromColumns(readArrow(compileProducts([...products, other], [], 0)).columns)
  const popularity = Uint8Array.from({ length: catalogue.size }, (_, row) => (row < FIRST_NEW ? 100 : 0))
  const none = { starts: new Int32Array(catalogue.size + 1), to: new Uint32Array(), weight: new Float32Array() }
  const sequences = { starts: Int32Array.of(0, 2), products: Uint32Array.of(0, 1), later: Uint8Array.of(1, 1) }
  const judges = { shoppers: Uint32Array.of(0), ends: Int32Array.of(1) }
  const { row } = blendCases(tagTableOf(catalogue), none, popularity, { recency: 1, fadings: [1] }, sequences, judges)
  expect(row.filter((one) => one >= FIRST_NEW && one < SIZE).length).toBeGreaterThanOrEqual(200)
  expect(row.filter((one) => one < FIRST_NEW).length).toBeGreaterThanOrEqual(500)
})
