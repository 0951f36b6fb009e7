import { EMPTY_ITEM, type FeedItem } from './feed-item.js'
import type { ItemSink } from './item-sink.js'
import { firstWord, isLoose, type Loose, listOf, word } from './loose-json.js'
import { tagged } from './merchant-item.js'
import { type OptionNames, type OptionRole, optionRole } from './option-role.js'

/**
 * Items of Shopify's JSON in its several shapes: `products.json`, one page or several in a list; the Ajax and
 * Storefront APIs (`edges`, `nodes`, `selectedOptions`, prices in cents); products keyed by handle.
 */
export function readShopify(file: string, parsed: unknown, sink: ItemSink, own: OptionNames = {}): void {
  for (const [i, entry] of productsIn(parsed).entries()) {
    const wrong = !isLoose(entry) ? 'this is no product' : firstWord(entry, 'id', 'handle') === '' ? 'the product has no id' : undefined
    if (isLoose(entry) && !wrong) for (const item of itemsOf(entry, own)) sink.item(item)
    else
      sink.problem({
        file,
        item: `#${i + 1}`,
        problem: `${wrong}; it was left out`,
        advice: 'export the product again',
        severity: 'error',
      })
  }
}

/** Whether JSON holds products as Shopify writes them. */
export function isShopify(parsed: unknown): boolean {
  return productsIn(parsed).some((entry) => isLoose(entry) && ('variants' in entry || 'handle' in entry))
}

function productsIn(parsed: unknown): unknown[] {
  if (Array.isArray(parsed)) return parsed.flatMap((page: unknown) => (isLoose(page) && 'products' in page ? productsIn(page) : [page]))
  if (!isLoose(parsed)) return []
  if ('products' in parsed) return productsOf(parsed.products)
  if (isLoose(parsed.data)) return productsIn(parsed.data)
  if ('product' in parsed) return [parsed.product]
  if (isLoose(parsed.collection)) return productsIn(parsed.collection)
  return 'variants' in parsed || 'handle' in parsed ? [parsed] : productsOf(parsed)
}

function productsOf(held: unknown): unknown[] {
  return isLoose(held) && !('edges' in held) && !('nodes' in held) ? Object.values(held) : listOf(held)
}

function itemsOf(held: Loose, own: OptionNames): FeedItem[] {
  const handle = word(held.handle)
  const tags = typeof held.tags === 'string' ? held.tags.split(',') : listOf(held.tags).map(word)
  const told = new Map(tags.filter((tag) => tag.includes(':')).map((tag) => tag.trim().split(/:(.*)/s) as [string, string]))
  const images = listOf(held.images ?? held.media).map(addressOf)
  const product: FeedItem = {
    ...EMPTY_ITEM,
    group: bareId(firstWord(held, 'id', 'handle')),
    title: word(held.title),
    description: firstWord(held, 'body_html', 'description', 'descriptionHtml', 'content'),
    brand: firstWord(held, 'vendor', 'brand'),
    category: (firstWord(held, 'product_type', 'productType', 'type') || word(isLoose(held.category) ? held.category.name : ''))
      .split(/\s*[>/]\s*/)
      .filter((part) => part !== ''),
    gender: told.get('gender') ?? '',
    link: firstWord(held, 'onlineStoreUrl', 'url') || (handle === '' ? '' : `/products/${handle}`),
    image: addressOf(held.featuredImage ?? held.featured_image ?? held.image) || (images[0] ?? ''),
    tags: tags
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '')
      .map((tag) => (tag.includes(':') ? tag : `tag:${tag}`)),
    // Ajax and reshaped storefront data count cents; products.json and the Storefront API write decimals.
    inCents: ['price_min', 'priceMinCents', 'priceMin'].some((name) => Number.isInteger(held[name])),
  }
  const variants = listOf(held.variants).filter(isLoose)
  const roles = listOf(held.options).map((option) => optionRole(word(isLoose(option) ? option.name : option), own))
  const named = roles.length > 0 ? roles : guessed(variants)
  return (variants.length > 0 ? variants : [held]).map((variant) => variantOf(variant, product, handle, named, own))
}

function variantOf(
  variant: Loose,
  product: FeedItem,
  handle: string,
  roles: readonly (OptionRole | undefined)[],
  own: OptionNames,
): FeedItem {
  const chosen = listOf(variant.selectedOptions).filter(isLoose)
  const said: (readonly [OptionRole | undefined, string])[] =
    chosen.length > 0
      ? chosen.map(({ name, value }) => [optionRole(word(name), own), word(value)])
      : [variant.option1, variant.option2, variant.option3].map((value, i) => [roles[i], word(value)])
  const say = (role: OptionRole) => said.find(([is]) => is === role)?.[1] ?? ''
  const price = isLoose(variant.price) ? variant.price : isLoose(variant.priceV2) ? variant.priceV2 : undefined
  const id = bareId(word(variant.id))
  const stock = variant.available ?? variant.availableForSale ?? Number(variant.inventory_quantity ?? variant.quantityAvailable ?? 1) > 0
  return {
    ...product,
    id: id || word(variant.sku) || product.group,
    price: price ? word(price.amount) : word(variant.price),
    currency: price ? firstWord(price, 'currencyCode', 'currency') : '',
    size: say('size'),
    colour: say('colour'),
    inStock: stock === true,
    tags: [...product.tags, ...tagged('material', [say('material')]), ...tagged('pattern', [say('pattern')])],
    aliases: [handle, word(variant.sku), word(variant.barcode), word(variant.id)].filter((alias) => alias !== '' && alias !== id),
  }
}

/** Without names, a single option is the size: shops that drop the names show sizes. */
function guessed(variants: readonly Loose[]): OptionRole[] {
  const several = variants.some((variant) => word(variant.option2) !== '')
  const untitled = variants.every((variant) => /^default title$/i.test(word(variant.option1)))
  return several || untitled ? [] : ['size']
}

/** GraphQL writes `gid://shopify/Product/123`; the page and everything else say `123`. */
function bareId(id: string): string {
  return id.replace(/^gid:\/\/.*\//, '')
}

function addressOf(image: unknown): string {
  return isLoose(image) ? firstWord(image, 'src', 'url', 'originalSrc', 'transformedSrc') : word(image)
}
