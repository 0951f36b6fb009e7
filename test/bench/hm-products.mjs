// H&M's catalogue as products (105,542; private test material, read where it lies), or as many invented ones.
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parseCsv } from './parse-csv.mjs'

const FILE = new URL('../../../shared/data/hm/articles.csv.gz', import.meta.url).pathname
const SIZES = ['XS', 'S', 'M', 'L', 'XL']

/** Products, and where they are from. H&M's file has no sizes: five letters are added, so that size advice has work to do. */
export function hmProducts() {
  if (!existsSync(FILE))
    return {
      source: `invented (${FILE} is missing)`,
      products: Array.from({ length: 105_542 }, (_, i) =>
        product(String(i), `Shirt ${i}`, [`kind ${i % 131}`, `colour:${i % 50}`, `section:${i % 57}`], 'unisex'),
      ),
    }
  const [head, ...rows] = parseCsv(gunzipSync(readFileSync(FILE)).toString())
  const at = (name) => head.indexOf(name)
  const [id, title, type, colour, look, section, group, index] = [
    'article_id',
    'prod_name',
    'product_type_name',
    'colour_group_name',
    'graphical_appearance_name',
    'section_name',
    'garment_group_name',
    'index_group_name',
  ].map(at)
  const genders = { Ladieswear: 'women', Menswear: 'men' }
  const products = rows.map((row) =>
    product(
      row[id],
      row[title],
      [`type:${row[type]}`, `colour:${row[colour]}`, `look:${row[look]}`, `section:${row[section]}`, `group:${row[group]}`],
      genders[row[index]] ?? 'unisex',
    ),
  )
  return { source: 'H&M articles.csv.gz', products }
}

function product(id, title, tags, gender) {
  return {
    id,
    title,
    brand: 'H&M',
    category: ['Clothing', 'Tops'],
    gender,
    price: 1999,
    currency: 'EUR',
    tags,
    aliases: [],
    variants: SIZES.map((size, i) => ({ id: `${id}-${size}`, size, colour: '', inStock: (id.charCodeAt(id.length - 1) + i) % 7 !== 0 })),
  }
}
