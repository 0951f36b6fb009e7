// Makes the demo's shop: always the same products, in the shape of a Shopify products.json, and the brands' size charts.

/** The brands: how they cut (cm of girth that one of their sizes is off the usual), for whom, and what they ask. */
export const BRANDS = [
  { name: 'Fjellby', cut: 2, price: 1.1 },
  { name: 'Harrow & Lind', cut: 0, price: 1.0 },
  { name: 'Aran & Co', cut: 3, price: 1.15 },
  { name: 'Marlow', cut: -3, price: 1.4 },
  { name: 'Solène', cut: -2, price: 1.25 },
  { name: 'Tidewater', cut: 1, price: 0.8 },
]
export const COLOURS = [
  ['bottle green', 'flaschengrün', '#6f8a7a'],
  ['navy', 'marineblau', '#66788f'],
  ['ecru', 'naturweiß', '#e6dfcd'],
  ['rust', 'rostrot', '#bd8a6b'],
  ['grey', 'grau', '#a3a7a3'],
  ['denim blue', 'jeansblau', '#7f96ad'],
  ['plum', 'pflaume', '#94788a'],
  ['charcoal', 'anthrazit', '#5d615f'],
]
/** Kind of product: where it hangs, how it is drawn, from what it is made, what it costs, for whom. */
const KINDS = [
  {
    name: 'Oxford shirt',
    path: 'Clothing > Tops > Shirts',
    flat: 'shirt',
    kind: 'top',
    cloths: ['cotton', 'linen'],
    price: 79,
    genders: ['men', 'women'],
    words: 'Button-down collar, one chest pocket, shaped hem.',
  },
  {
    name: 'Work shirt',
    path: 'Clothing > Tops > Shirts',
    flat: 'shirt',
    kind: 'top',
    cloths: ['cotton drill', 'denim'],
    price: 89,
    genders: ['men'],
    words: 'Cut straight, triple-stitched, with a pocket for a pencil.',
  },
  {
    name: 'Guernsey knit',
    path: 'Clothing > Tops > Knitwear',
    flat: 'knit',
    kind: 'top',
    cloths: ['wool', 'merino'],
    price: 115,
    genders: ['men', 'women'],
    words: 'Tightly knitted, the same front and back.',
  },
  {
    name: 'Fine crew-neck',
    path: 'Clothing > Tops > Knitwear',
    flat: 'knit',
    kind: 'top',
    cloths: ['merino', 'cashmere'],
    price: 129,
    genders: ['women', 'men'],
    words: 'Light enough to wear under a jacket.',
  },
  {
    name: 'Heavy tee',
    path: 'Clothing > Tops > Tees',
    flat: 'tee',
    kind: 'top',
    cloths: ['cotton'],
    price: 35,
    genders: ['men', 'women'],
    words: 'A dense jersey that keeps its shape.',
  },
  {
    name: 'Chore jacket',
    path: 'Clothing > Outerwear > Jackets',
    flat: 'jacket',
    kind: 'outerwear',
    cloths: ['wool', 'cotton drill', 'linen'],
    price: 189,
    genders: ['men', 'women'],
    words: 'Cut straight, with three patch pockets.',
  },
  {
    name: 'Field parka',
    path: 'Clothing > Outerwear > Jackets',
    flat: 'jacket',
    kind: 'outerwear',
    cloths: ['waxed cotton', 'cotton drill'],
    price: 229,
    genders: ['men', 'women'],
    words: 'Keeps rain out and a map in.',
  },
  {
    name: 'Duffel coat',
    path: 'Clothing > Outerwear > Coats',
    flat: 'coat',
    kind: 'outerwear',
    cloths: ['wool'],
    price: 289,
    genders: ['men', 'women'],
    words: 'Double-faced cloth, a deep collar.',
  },
  {
    name: 'Pleated trousers',
    path: 'Clothing > Trousers',
    flat: 'trousers',
    kind: 'trousers',
    cloths: ['wool', 'linen'],
    price: 129,
    genders: ['men', 'women'],
    words: 'One pleat, a high waist, room at the thigh.',
  },
  {
    name: 'Straight chinos',
    path: 'Clothing > Trousers',
    flat: 'trousers',
    kind: 'trousers',
    cloths: ['cotton drill'],
    price: 99,
    genders: ['men', 'women'],
    words: 'A plain front and a straight leg.',
  },
  {
    name: 'Wrap dress',
    path: 'Clothing > Dresses',
    flat: 'dress',
    kind: 'dress',
    cloths: ['viscose', 'linen'],
    price: 139,
    genders: ['women'],
    words: 'Wrapped at the waist, with a skirt that moves.',
  },
  {
    name: 'Shift dress',
    path: 'Clothing > Dresses',
    flat: 'dress',
    kind: 'dress',
    cloths: ['wool', 'cotton'],
    price: 149,
    genders: ['women'],
    words: 'Falls straight from the shoulder.',
  },
  {
    name: 'A-line skirt',
    path: 'Clothing > Skirts',
    flat: 'skirt',
    kind: 'skirt',
    cloths: ['wool', 'denim', 'linen'],
    price: 89,
    genders: ['women'],
    words: 'Two darts, a flat waistband, to the knee.',
  },
]
const LETTERS = ['XS', 'S', 'M', 'L', 'XL', 'XXL']
const WAISTS = { women: [34, 36, 38, 40, 42, 44, 46], men: [44, 46, 48, 50, 52, 54, 56] }

/** Numbers that look thrown but are always the same (mulberry32). */
function dice(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Size labels of a kind for a gender. */
export function sizesOf(kind, gender) {
  return kind === 'trousers' || kind === 'skirt' ? WAISTS[gender].map(String) : LETTERS
}

/** The shop's feed: `{ products: [...] }`. */
export function makeFeed() {
  const roll = dice(20261123)
  const products = []
  for (const kind of KINDS) {
    for (const gender of kind.genders) {
      for (const brand of BRANDS) {
        if (brand.name === 'Solène' && gender === 'men') continue
        for (const cloth of kind.cloths.slice(0, 1 + Math.floor(roll() * kind.cloths.length))) {
          const colours = pickSome(COLOURS, 1 + Math.floor(roll() * 2), roll)
          for (const colour of colours) products.push(productOf({ kind, gender, brand, cloth, colour, roll, number: products.length + 1 }))
        }
      }
    }
  }
  return { products }
}

function productOf({ kind, gender, brand, cloth, colour: [colour, , hex], roll, number }) {
  const name = `${kind.name} in ${colour} ${cloth}`
  const handle = `${number}-${`${brand.name} ${name}`
    .normalize('NFD')
    .replace(/[^a-z0-9]+/gi, '-')
    .toLowerCase()}`
  const price = Math.round((kind.price * brand.price * (0.9 + roll() * 0.3)) / 5) * 5 - 0.1
  const gone = roll() < 0.06
  const sizes = sizesOf(kind.kind, gender)
  return {
    id: 1000 + number,
    title: name,
    handle,
    body_html: `<p>${kind.words} ${gender === 'men' ? 'Cut for men' : 'Cut for women'}, in ${cloth}.</p>`,
    vendor: brand.name,
    product_type: kind.path,
    tags: [`colour:${colour}`, `material:${cloth}`, `gender:${gender}`, `style:${kind.name.toLowerCase()}`, `kind:${kind.kind}`],
    options: [{ name: 'Size' }, { name: 'Colour' }],
    variants: sizes.map((size, i) => ({
      id: 100000 + number * 10 + i,
      title: size,
      option1: size,
      option2: colour,
      sku: `HL-${number}-${size}`,
      price: price.toFixed(2),
      available: !gone && roll() > 0.18,
    })),
    images: [{ src: `/pictures/${kind.flat}-${hex.slice(1)}-${number % 6}.svg` }],
  }
}

function pickSome(list, count, roll) {
  const left = [...list]
  return Array.from({ length: count }, () => left.splice(Math.floor(roll() * left.length), 1)[0])
}

/** The brands' charts, in cm: steps of 6 (letters) or 4 (numbers), shifted by how the brand cuts. */
export function makeCharts() {
  const ranges = (from, step, count) => Array.from({ length: count }, (_, i) => ({ min: from + i * step, max: from + (i + 1) * step }))
  const rows = (labels, columns) =>
    labels.map((label, i) => ({ label, ranges: Object.fromEntries(Object.entries(columns).map(([name, list]) => [name, list[i]])) }))
  return {
    charts: BRANDS.flatMap(({ name, cut }) => [
      {
        brand: name,
        kinds: ['top', 'outerwear'],
        gender: 'men',
        rows: rows(LETTERS, { chest: ranges(82 + cut, 7, 6), waist: ranges(70 + cut, 7, 6) }),
      },
      {
        brand: name,
        kinds: ['top', 'outerwear', 'dress'],
        gender: 'women',
        rows: rows(LETTERS, { chest: ranges(77 + cut, 6, 6), waist: ranges(60 + cut, 6, 6), hip: ranges(85 + cut, 6, 6) }),
      },
      {
        brand: name,
        kinds: ['trousers'],
        gender: 'men',
        rows: rows(WAISTS.men.map(String), { waist: ranges(74 + cut, 4.5, 7), hip: ranges(88 + cut, 4.5, 7) }),
      },
      {
        brand: name,
        kinds: ['trousers', 'skirt'],
        gender: 'women',
        rows: rows(WAISTS.women.map(String), { waist: ranges(62 + cut, 4.2, 7), hip: ranges(88 + cut, 4.2, 7) }),
      },
    ]),
  }
}
