// The compiled file of an invented shop with 25 neighbours a product.
import { readArrow } from '../../dist/catalogue/read-arrow.js'
import { compileProducts } from '../../dist/compile/index.js'
import { writeArrow } from '../../dist/compile/write-arrow.js'
import { dice, someTags } from './recommend-case.mjs'

/** The file, and each product's words for a text search. */
export function shopFile(size) {
  const products = Array.from({ length: size }, (_, i) => ({
    id: `p${i}`,
    title: `Shirt ${i}`,
    brand: '',
    category: [],
    gender: 'unisex',
    tags: [...new Set(someTags())],
    aliases: [],
    variants: [{ id: `v${i}`, size: '', colour: '', inStock: true }],
  }))
  const { columns } = readArrow(compileProducts(products, [], 0))
  const each = 25
  const near = {
    starts: Int32Array.from({ length: size + 1 }, (_, i) => i * each),
    rows: Uint32Array.from({ length: size * each }, () => dice(size)),
    strength: Uint8Array.from({ length: size * each }, () => 1 + dice(255)),
    scale: new Float32Array(size).fill(0.001),
    popularity: Uint8Array.from({ length: size }, () => dice(120)),
    blend: { recency: 0.7, fading: 0.9, taste: 0.015, lift: 0.1, prior: 0.001 },
  }
  return { bytes: writeArrow({ ...columns, near }), tags: products.map((product) => product.tags) }
}
