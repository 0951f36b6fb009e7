import type { Gender, Product, Variant } from '../catalogue/product.js'
import { safeLink } from '../catalogue/safe-link.js'
import type { FeedItem } from './feed-item.js'
import type { Problem } from './problem.js'
import { readPrice } from './read-price.js'

const GENDERS: readonly (readonly [Gender, RegExp])[] = [
  ['women', /^(female|women|woman|womens|damen|femme|mujer|женский)$/i],
  ['men', /^(male|men|man|mens|herren|homme|hombre|мужской)$/i],
]
/** Where the feed names no gender, the category or title may: `Women > Dresses`. */
const GENDER_WORDS: readonly (readonly [Gender, RegExp])[] = [
  ['women', /\b(women|womens|women's|damen|ladies|femme)\b|для нее/i],
  ['men', /\b(men|mens|men's|herren|homme)\b|для него/i],
]
const COLOURS = /^[\p{L} /&-]+$/u

/** Items grouped into products by what their feed says belongs together. Faults are named; an item without id or title is left out. */
export function groupItems(file: string, items: readonly FeedItem[]): { readonly products: Product[]; readonly problems: Problem[] } {
  const problems: Problem[] = []
  const groups = new Map<string, FeedItem[]>()
  for (const item of items) {
    const missing = item.id === '' ? 'id' : item.title === '' ? 'title' : undefined
    if (missing)
      problems.push({
        ...placeOf(file, item),
        field: missing,
        problem: `${missing} is missing; the item was left out`,
        advice: `give every item a ${missing}`,
      })
    else groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  }
  const products = Array.from(groups, ([id, group]) => productOf(file, id, group, problems))
  return { products, problems }
}

function productOf(file: string, id: string, group: readonly FeedItem[], problems: Problem[]): Product {
  const [first] = group as readonly [FeedItem, ...FeedItem[]]
  const report = (field: string, problem: string, advice: string) => problems.push({ ...placeOf(file, first), field, problem, advice })
  const prices = group.flatMap((item) => readPrice(item.price) ?? [])
  const lowest = prices.reduce<(typeof prices)[number] | undefined>(
    (least, price) => (least && least.amount <= price.amount ? least : price),
    undefined,
  )
  if (!lowest) report('price', first.price === '' ? 'there is no price' : `"${first.price}" is no price`, 'write it as "29.95 EUR"')
  const link = checked(first.link)
  const image = checked(first.image)
  if (first.link !== '' && !link)
    report('link', `"${first.link.slice(0, 60)}" is no http(s) address`, 'give an address that begins with https://')
  if (!image)
    report(
      'image_link',
      first.image === '' ? 'there is no picture' : `"${first.image.slice(0, 60)}" is no http(s) address`,
      'give an address that begins with https://',
    )
  const blank = group.filter((item) => item.size === '').length
  if (blank > 0 && blank < group.length) report('size', `${blank} of ${group.length} variants have no size`, 'give each variant its size')
  const currency = lowest?.currency || first.currency
  const variants: Variant[] = group.map(({ id: variant, size, colour, inStock }) => ({ id: variant, size, colour, inStock }))
  return {
    id,
    title: first.title,
    brand: first.brand,
    category: first.category,
    gender: genderOf(first),
    ...(lowest ? { price: lowest.amount } : {}),
    ...(currency ? { currency } : {}),
    ...(link ? { link } : {}),
    ...(image ? { image } : {}),
    tags: tagsOf(group),
    aliases: aliasesOf(id, group),
    variants,
  }
}

function checked(address: string): string | undefined {
  return safeLink(address) || undefined
}

function genderOf({ gender, category, title }: FeedItem): Gender {
  const told = GENDERS.find(([, words]) => words.test(gender))?.[0]
  return told ?? GENDER_WORDS.find(([, words]) => words.test([...category, title].join(' ')))?.[0] ?? 'unisex'
}

function tagsOf(group: readonly FeedItem[]): string[] {
  const colours = group.flatMap(({ colour }) => (COLOURS.test(colour) ? colour.split('/') : []))
  const tags = group.flatMap((item) => item.tags).filter((tag) => !tag.startsWith('gender:'))
  const told = tags.some((tag) => tag.startsWith('colour:'))
  return [...new Set([...tags, ...(told ? [] : colours.map((colour) => `colour:${colour.trim().toLowerCase()}`))])]
}

/** Everything a page may call the product, the address with and without its query among it. */
function aliasesOf(id: string, group: readonly FeedItem[]): string[] {
  const links = group.flatMap(({ link }) => (safeLink(link) === '' ? [] : [link, link.replace(/[?#].*$/, '')]))
  const names = group.flatMap((item) => item.aliases)
  return [...new Set([...names, ...links])].filter((name) => name !== id)
}

function placeOf(file: string, { id, line }: FeedItem): Pick<Problem, 'file' | 'item' | 'line'> {
  return { file, ...(id === '' ? {} : { item: id }), ...(line === undefined ? {} : { line }) }
}
