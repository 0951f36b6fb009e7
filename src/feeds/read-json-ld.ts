import { EMPTY_ITEM, type FeedItem } from './feed-item.js'
import type { ItemSink } from './item-sink.js'
import { firstWord, isLoose, type Loose, listOf, word } from './loose-json.js'
import { tagged } from './merchant-item.js'

/** Deeper than any page nests its data. */
const DEEPEST = 12
/** What leads to other products, or back up to the group. */
const ELSEWHERE = new Set(['isVariantOf', 'isRelatedTo', 'isSimilarTo', 'isAccessoryOrSparePartFor', 'isConsumableFor'])

/**
 * Items of schema.org's `Product` and `ProductGroup` (`hasVariant`, `isVariantOf`, `inProductGroupWithID`), wherever
 * they stand: alone, in a list, in a `@graph`, in an `ItemList`. References by `@id` are followed.
 */
export function readJsonLd(documents: readonly unknown[], sink: ItemSink): void {
  const nodes = documents.flatMap((held) => nodesIn(held, 0))
  const byId = new Map<string, Loose>()
  // Of two nodes with one @id the one with a name is the thing, the other a reference to it.
  for (const node of nodes)
    if (word(node['@id']) !== '' && (word(node.name) !== '' || !byId.has(word(node['@id'])))) byId.set(word(node['@id']), node)
  const follow = (value: unknown): Loose | undefined =>
    isLoose(value) ? { ...(byId.get(word(value['@id'])) ?? {}), ...value } : typeof value === 'string' ? byId.get(value) : undefined
  const groups = nodes.filter((node) => is(node, 'ProductGroup'))
  const taken = new Set<string>()
  for (const group of groups) {
    for (const variant of listOf(group.hasVariant)
      .map(follow)
      .filter((held) => held !== undefined)) {
      taken.add(keyOf(variant))
      for (const item of itemsOf(variant, group)) sink.item(item)
    }
  }
  for (const node of nodes) {
    if (!is(node, 'Product') || taken.has(keyOf(node)) || word(node.name) === '') continue
    const group =
      follow(node.isVariantOf) ??
      groups.find(({ productGroupID }) => word(productGroupID) === word(node.inProductGroupWithID) && word(productGroupID) !== '')
    taken.add(keyOf(node))
    for (const item of itemsOf(node, group)) sink.item(item)
  }
}

/** Whether JSON is JSON-LD that speaks of products. */
export function isJsonLd(parsed: unknown): boolean {
  return nodesIn(parsed, 0).some((node) => is(node, 'Product') || is(node, 'ProductGroup'))
}

function nodesIn(value: unknown, depth: number): Loose[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((entry) => nodesIn(entry, depth + 1))
  if (!isLoose(value)) return []
  const below = Object.entries(value).flatMap(([name, held]) => (ELSEWHERE.has(name) ? [] : nodesIn(held, depth + 1)))
  return '@type' in value ? [value, ...below] : below
}

function is(node: Loose, type: string): boolean {
  return listOf(node['@type']).some((held) => bare(word(held)) === type)
}

function keyOf(node: Loose): string {
  return firstWord(node, '@id', 'productID', 'sku', 'gtin13', 'gtin14', 'gtin', 'url', 'name')
}

/** One item, or one for each offer that has a number of its own, as shop pages list their variants. */
function itemsOf(node: Loose, group: Loose | undefined): FeedItem[] {
  const offers = listOf(node.offers)
    .filter(isLoose)
    .flatMap((offer) => (is(offer, 'AggregateOffer') && offer.offers ? listOf(offer.offers).filter(isLoose) : [offer]))
  const own = offers.filter((offer) => firstWord(offer, 'sku', 'gtin13', 'gtin', '@id') !== '')
  if (own.length > 1) return own.map((offer) => itemOf({ ...node, ...ids(offer) }, group, offer, keyOf(node)))
  return [itemOf(node, group, offers[0], '')]
}

function ids(offer: Loose): Loose {
  const held: { [name: string]: unknown } = {}
  for (const name of ['sku', 'gtin', 'gtin12', 'gtin13', 'gtin14', 'mpn', '@id', 'size', 'color'])
    if (word(offer[name]) !== '') held[name] = offer[name]
  return { productID: undefined, ...held }
}

function itemOf(node: Loose, group: Loose | undefined, offer: Loose | undefined, parent: string): FeedItem {
  const either = (name: string) => node[name] ?? group?.[name]
  const terms = isLoose(offer?.priceSpecification) ? offer.priceSpecification : offer
  const audience = [either('audience'), isLoose(node.size) ? node.size : undefined].find((held) => isLoose(held) && held.suggestedGender)
  const id = firstWord(node, 'productID', 'sku', 'gtin14', 'gtin13', 'gtin12', 'gtin8', 'gtin', '@id', 'url')
  const link = word(offer?.url) || word(node.url) || word(group?.url)
  return {
    ...EMPTY_ITEM,
    id,
    group: (group && firstWord(group, 'productGroupID', '@id', 'url')) || word(node.inProductGroupWithID) || parent || id,
    title: (group && word(group.name)) || word(node.name),
    description: word(either('description')),
    brand: nameOf(either('brand') ?? either('manufacturer')),
    category: nameOf(listOf(either('category'))[0])
      .split(/\s*[>/]\s*/)
      .filter((part) => part !== ''),
    gender: isLoose(audience) ? bare(word(audience.suggestedGender)).toLowerCase() : '',
    price: firstWord(terms ?? {}, 'price', 'lowPrice'),
    currency: firstWord(terms ?? {}, 'priceCurrency') || word(offer?.priceCurrency),
    link,
    image: addressOf(listOf(either('image'))[0]),
    size: nameOf(listOf(node.size)[0]),
    colour: nameOf(node.color),
    inStock: !/OutOfStock|SoldOut|Discontinued/i.test(word(offer?.availability)),
    tags: [...tagged('material', listOf(either('material')).map(nameOf)), ...tagged('pattern', listOf(either('pattern')).map(nameOf))],
    aliases: ['sku', 'productID', 'gtin', 'gtin8', 'gtin12', 'gtin13', 'gtin14', 'mpn', 'url']
      .map((name) => word(node[name]))
      .filter((alias) => alias !== '' && alias !== id),
  }
}

function nameOf(value: unknown): string {
  return isLoose(value) ? firstWord(value, 'name', 'value', 'codeValue') : word(value)
}

function addressOf(value: unknown): string {
  return isLoose(value) ? firstWord(value, 'url', 'contentUrl', '@id') : word(value)
}

function bare(name: string): string {
  return name.replace(/^.*[/#:]/, '')
}
