import fc from 'fast-check'
import type { Catalogue } from '../../src/catalogue/catalogue.js'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { Product } from '../../src/catalogue/product.js'
import { readArrow } from '../../src/catalogue/read-arrow.js'
import { compileProducts } from '../../src/compile/compile-products.js'
import { writeArrow } from '../../src/compile/write-arrow.js'
import type { Shopper } from '../../src/profile/shopper.js'
import type { PickRequest } from '../../src/recommendations/pick.js'

export const NOW = 1_700_000_000_000
export const SIZE = 60
const EACH = 6
export const BRANDS: readonly string[] = ['Fjellby', 'Marlow', 'Aran', 'Solene']
export const products: Product[] = Array.from({ length: SIZE }, (_, i) => ({
  id: `p${i}`,
  title: `Garment ${i}`,
  brand: BRANDS[i % 4] ?? '',
  category: ['Clothing', i % 2 ? 'Shirts' : 'Trousers'],
  gender: 'unisex',
  tags: [`colour:${['green', 'navy', 'ecru'][i % 3]}`],
  aliases: [`alias-${i}`],
  variants: ['S', 'M'].map((size) => ({ id: `p${i}-${size}`, size, colour: '', inStock: i % 7 !== 0 })),
}))
/** What was bought with what, by product number: no two strengths of one product are alike. */
const boughtWith = (i: number) =>
  Array.from({ length: EACH }, (_, k) => ({ to: (i * 7 + k * k + 1) % SIZE, strength: 255 - k * 20 - (i % 19) }))

/** The shop compiled with its products in this order, written to a file and opened again. */
export async function shopOf(order: readonly number[]): Promise<Catalogue> {
  const { columns } = readArrow(
    compileProducts(
      order.map((i) => products[i] as Product),
      [],
      0,
    ),
  )
  const place = new Map(order.map((i, row) => [i, row]))
  const pairs = order.flatMap(boughtWith)
  const near = {
    starts: Int32Array.from({ length: SIZE + 1 }, (_, i) => i * EACH),
    rows: Uint32Array.from(pairs, ({ to }) => place.get(to) ?? 0),
    strength: Uint8Array.from(pairs, ({ strength }) => strength),
    scale: Float32Array.from(order, (i) => 0.002 + i * 1e-5),
    popularity: Uint8Array.from(order, (i) => i * 3),
    blend: { recency: 0.7, fading: 0.9, taste: 0.5, lift: 0.1, prior: 0.01 },
  }
  return openCatalogue(writeArrow({ ...columns, near }))
}

/** The id of a product. */
export const id: fc.Arbitrary<string> = fc.constantFrom(...products.map((product) => product.id))
const event = fc.record({
  type: fc.constantFrom('view' as const, 'cart' as const, 'purchase' as const),
  product: id,
  at: fc.integer({ min: NOW - 1e10, max: NOW }),
})
const garment = id.map((product) => ({ category: 'top', size: 'M', verdict: 'right' as const, product }))
/** History, wardrobe, cart, what is hidden and what is pinned, of anybody. */
export const someShopper: fc.Arbitrary<Shopper> = fc.record({
  history: fc.uniqueArray(event, { minLength: 1, maxLength: 8, selector: ({ at }) => at }),
  wardrobe: fc.array(garment, { maxLength: 3 }),
  cart: fc.array(id, { maxLength: 3 }),
  hidden: fc.array(fc.record({ product: id, at: fc.constant(NOW) }), { maxLength: 3 }),
  pins: fc.array(fc.record({ tag: fc.constantFrom('colour:green', 'brand:aran'), weight: fc.constantFrom(-1, 0.5, 1) }), { maxLength: 1 }),
})
export const someRequest: fc.Arbitrary<PickRequest> = fc.record({
  limit: fc.integer({ min: 1, max: SIZE }),
  now: fc.constant(NOW),
  diversify: fc.constantFrom(0, 0.5),
  seen: fc.constantFrom('allow' as const, 'exclude' as const),
  for: fc.array(id, { maxLength: 2 }),
})
