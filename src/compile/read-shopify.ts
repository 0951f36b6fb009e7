import * as v from 'valibot'
import type { FeedItem } from './feed-item.js'
import type { Problem } from './problem.js'

const text = v.nullish(v.union([v.string(), v.number()]))
const variant = v.object({
  id: text,
  title: text,
  sku: text,
  barcode: text,
  price: text,
  available: v.nullish(v.boolean()),
  inventory_quantity: v.nullish(v.number()),
  option1: text,
  option2: text,
  option3: text,
})
const product = v.object({
  id: v.union([v.string(), v.number()]),
  title: text,
  handle: text,
  vendor: text,
  product_type: text,
  tags: v.nullish(v.union([v.array(v.string()), v.string()])),
  options: v.nullish(v.array(v.union([v.string(), v.object({ name: text })]))),
  variants: v.nullish(v.array(variant)),
  images: v.nullish(v.array(v.object({ src: text }))),
})

/** Names that shops give the option which holds the size, or the colour, in several languages. */
const SIZE_OPTION = /^(size|sizes|größe|groesse|grösse|taille|talla|maat|rozmiar|taglia|tamanho|storlek|размер|サイズ)$/i
const COLOUR_OPTION = /^(colou?r|farbe|couleur|color|kleur|kolor|colore|cor|färg|цвет|カラー)$/i

/** Items of a Shopify `products.json`, one page or several pages after each other in a list. */
export function readShopify(file: string, parsed: unknown): { readonly items: FeedItem[]; readonly problems: Problem[] } {
  const pages = Array.isArray(parsed) ? parsed : [parsed]
  const products = pages.flatMap((page: unknown) =>
    isRecord(page) && Array.isArray(page.products) ? (page.products as unknown[]) : [page],
  )
  const items: FeedItem[] = []
  const problems: Problem[] = []
  for (const [i, entry] of products.entries()) {
    const read = v.safeParse(product, entry)
    if (read.success) items.push(...itemsOf(read.output))
    else {
      const [issue] = read.issues
      problems.push({
        file,
        item: `#${i + 1}`,
        field: v.getDotPath(issue) ?? '',
        problem: `${issue.message}; the product was left out`,
        advice: 'export the product again',
      })
    }
  }
  return { items, problems }
}

function itemsOf(held: v.InferOutput<typeof product>): FeedItem[] {
  const names = (held.options ?? []).map((option) => (typeof option === 'string' ? option : word(option.name)))
  const sizeAt = names.findIndex((name) => SIZE_OPTION.test(name.trim()))
  const colourAt = names.findIndex((name) => COLOUR_OPTION.test(name.trim()))
  const tags = typeof held.tags === 'string' ? held.tags.split(',') : (held.tags ?? [])
  const told = new Map(tags.filter((tag) => tag.includes(':')).map((tag) => tag.trim().split(/:(.*)/s) as [string, string]))
  return (held.variants ?? []).map((item) => {
    const options = [item.option1, item.option2, item.option3].map(word)
    return {
      id: word(item.id) || word(item.sku),
      group: word(held.id),
      title: word(held.title),
      brand: word(held.vendor),
      category: word(held.product_type)
        .split(/\s*[>/]\s*/)
        .filter((part) => part !== ''),
      gender: told.get('gender') ?? '',
      price: word(item.price),
      currency: '',
      link: word(held.handle) === '' ? '' : `/products/${word(held.handle)}`,
      image: word(held.images?.[0]?.src),
      size: options[sizeAt] ?? '',
      colour: options[colourAt] ?? '',
      inStock: item.available ?? (item.inventory_quantity ?? 1) > 0,
      tags: tags
        .map((tag) => tag.trim())
        .filter((tag) => tag !== '')
        .map((tag) => (tag.includes(':') ? tag : `tag:${tag}`)),
      aliases: [word(held.handle), word(item.sku), word(item.barcode)].filter((alias) => alias !== ''),
    }
  })
}

function word(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim()
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null
}
