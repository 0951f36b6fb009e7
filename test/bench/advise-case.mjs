// A made-up shop and shopper for the benches of size advice: 60 products of 12 brands, each with charts of its own for
// tops, trousers and dresses, none of them sharing an answer; five measures and 30 garments of ten
// brands. All for women; what is for women and men alike takes about twice as long.
const LETTERS = ['XS', 'S', 'M', 'L', 'XL', 'XXL']
const BRANDS = Array.from({ length: 12 }, (_, i) => `Brand ${i}`)
const KINDS = [
  ['top', 'Shirts', { chest: 78, waist: 62 }],
  ['trousers', 'Trousers', { waist: 62, hip: 86 }],
  ['dress', 'Dresses', { chest: 78, waist: 60, hip: 84 }],
]

export const charts = BRANDS.flatMap((brand, b) =>
  KINDS.map(([kind, , starts]) => ({
    brand,
    kinds: [kind],
    gender: 'women',
    rows: LETTERS.map((label, i) => ({
      label,
      ranges: Object.fromEntries(
        Object.entries(starts).map(([name, from]) => {
          const min = from + (b % 5) + i * (6 + (b % 3))
          return [name, { min, max: min + 6 + (b % 3) }]
        }),
      ),
    })),
  })),
)

export const products = Array.from({ length: 60 }, (_, i) => {
  const [, category] = KINDS[i % 3]
  return {
    id: `p${i}`,
    title: `${category} ${i}`,
    brand: BRANDS[i % 12],
    category: [category],
    gender: 'women',
    tags: [],
    aliases: [],
    variants: LETTERS.map((size, k) => ({ id: `p${i}-${size}`, size, colour: '', inStock: k !== Math.floor(i / 12) })),
  }
})

/** A shopper object of its own for each number, as after a change. */
export function shopper(number) {
  return {
    measures: { height: 170 + (number % 20), weight: 68, chest: 96, waist: 80 + (number % 7), hip: 101 },
    preference: 'regular',
    wardrobe: Array.from({ length: 30 }, (_, i) => ({
      brand: BRANDS[i % 10],
      category: KINDS[i % 3][0],
      size: i % 7 === 0 ? 'S' : i % 3 === 0 ? 'L' : 'M',
      verdict: i % 7 === 0 ? 'small' : i % 5 === 0 ? 'large' : 'right',
    })),
  }
}

/**
 * Milliseconds of one call, with a shopper of its own each time; ten are timed together, since some browsers round their clocks to one:
 * the mean of the first ten, and of the 20 tens after the first hundred calls the median and the least.
 */
export function tensOf(work) {
  const means = []
  for (let i = 0; i < 30; i++) {
    const ten = Array.from({ length: 10 }, (_, k) => shopper(10 * i + k))
    const before = performance.now()
    for (const someone of ten) work(someone)
    means.push((performance.now() - before) / 10)
  }
  const [cold, warm] = [means[0], means.slice(10).sort((a, b) => a - b)]
  const rounded = (value) => Math.round(value * 1000) / 1000
  return { median: rounded(warm[10]), least: rounded(warm[0]), cold: rounded(cold) }
}
