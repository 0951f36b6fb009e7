import type { Product } from '../../src/catalogue/product.js'
import type { PurchaseSequences } from '../../src/purchases/read-sequences.js'

/** A shop of 40 products where who bought number n mostly buys n + 1 next, and 600 shoppers, the same each time. */
export function aShop(): { products: Product[]; sequences: PurchaseSequences } {
  const products = Array.from({ length: 40 }, (_, i) => ({
    id: `p${i}`,
    title: `Thing ${i}`,
    brand: ['Fjellby', 'Marlow'][i % 2] ?? '',
    category: [],
    gender: 'unisex' as const,
    tags: [`colour:${['green', 'navy', 'ecru'][i % 3]}`],
    aliases: [],
    variants: [{ id: `v${i}`, size: '', colour: '', inStock: true }],
  }))
  let seed = 7
  const dice = (sides: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * sides)
  }
  const starts = [0]
  const bought: number[] = []
  for (let s = 0; s < 600; s++) {
    const mine = new Set([Math.min(dice(40), dice(40))])
    let last = [...mine][0] ?? 0
    for (let k = 1 + dice(4); k > 0; k--) {
      last = dice(4) === 0 ? dice(40) : (last + 1) % 40
      mine.add(last)
    }
    bought.push(...mine)
    starts.push(bought.length)
  }
  return {
    products,
    sequences: {
      starts: Int32Array.from(starts),
      products: Uint32Array.from(bought),
      later: new Uint8Array(bought.length).fill(1),
    },
  }
}
