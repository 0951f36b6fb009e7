import { GARMENT_KINDS, type GarmentKind } from '../measures/garment-kind.js'
import type { Lists } from './catalogue.js'
import { CATALOGUE_VERSION, type Coded, type Columns, GENDERS, type Words } from './columns.js'
import { garmentKindOf } from './garment-kind-of.js'
import type { Product } from './product.js'
import { safeLink } from './safe-link.js'
import type { SizeChart } from './size-chart.js'

/** Longest price that a column holds, in minor units: 21 million of a currency with cents. */
const HIGHEST_PRICE = 2_147_483_647

/** Products as columns. Pure; tags are lower-cased, brand and category added to them. */
export function buildColumns(products: readonly Product[], charts: readonly SizeChart[], compiledAt: number): Columns {
  const tagger = coder()
  const tagLists = products.map((product) => tagsOf(product).map(tagger.code))
  const variants = products.flatMap((product) => product.variants)
  return {
    about: { version: CATALOGUE_VERSION, compiledAt, currency: products.find((product) => product.currency)?.currency ?? '', content: '' },
    charts,
    id: words(products.map((product) => product.id)),
    title: words(products.map((product) => product.title)),
    link: words(products.map((product) => safeLink(product.link ?? ''))),
    image: words(products.map((product) => safeLink(product.image ?? ''))),
    ...(products.some(({ thumbnail }) => thumbnail) ? { thumbnail: { at: (row) => products[row]?.thumbnail } } : {}),
    brand: coded(products.map((product) => product.brand)),
    category: coded(products.map((product) => product.category.join(' > '))),
    gender: Uint8Array.from(products, (product) => Math.max(0, GENDERS.indexOf(product.gender))),
    kind: Uint8Array.from(products, (product) => GARMENT_KINDS.indexOf(kindOf(product))),
    price: Int32Array.from(products, ({ price }) =>
      price === undefined || !(price >= 0 && price <= HIGHEST_PRICE) ? -1 : Math.round(price),
    ),
    tagNames: tagger.names,
    tags: lists(tagLists, tagger.names.length),
    aliasStarts: starts(products.map((product) => product.aliases.length)),
    aliases: words(products.flatMap((product) => product.aliases)),
    variantStarts: starts(products.map((product) => product.variants.length)),
    variantId: words(variants.map((variant) => variant.id)),
    variantSize: coded(variants.map((variant) => variant.size)),
    variantColour: coded(variants.map((variant) => variant.colour)),
    variantStock: Uint8Array.from(variants, (variant) => (variant.inStock ? 1 : 0)),
  }
}

/** Sums of lengths: where each list begins, and where the last one ends. */
function starts(lengths: readonly number[]): Int32Array {
  const result = new Int32Array(lengths.length + 1)
  for (const [i, length] of lengths.entries()) result[i + 1] = (result[i] ?? 0) + length
  return result
}

function kindOf(product: Product): GarmentKind {
  const told = product.tags.find((tag) => tag.startsWith('kind:'))?.slice(5)
  return GARMENT_KINDS.find((kind) => kind === told) ?? garmentKindOf(product.category, product.title)
}

function tagsOf({ brand, category, gender, tags }: Product): string[] {
  const all = [
    ...(brand ? [`brand:${brand}`] : []),
    ...(gender === 'unisex' ? [] : [`gender:${gender}`]),
    ...category.map((part) => `category:${part}`),
    ...tags.filter((tag) => !tag.startsWith('kind:')),
  ]
  return [...new Set(all.map((tag) => tag.trim().toLowerCase()))]
}

function words(list: readonly string[]): Words {
  return { length: list.length, at: (i) => list[i] ?? '' }
}

function coder() {
  const numbers = new Map<string, number>()
  const names: string[] = []
  const code = (name: string) => {
    let number = numbers.get(name)
    if (number === undefined) {
      number = names.push(name) - 1
      numbers.set(name, number)
    }
    return number
  }
  return { code, names }
}

function coded(list: readonly string[]): Coded {
  const { code, names } = coder()
  const codes = list.map(code)
  return { codes: narrow(codes, names.length), names }
}

function lists(values: readonly (readonly number[])[], count: number): Lists {
  return { starts: starts(values.map((list) => list.length)), values: narrow(values.flat(), count) }
}

/** The smallest integers that hold numbers below `count`. */
function narrow(values: readonly number[], count: number): Uint8Array | Uint16Array | Uint32Array {
  const Type = count <= 0x100 ? Uint8Array : count <= 0x10000 ? Uint16Array : Uint32Array
  return Type.from(values)
}
