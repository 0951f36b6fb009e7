import { safeLink } from '../catalogue/safe-link.js'
import { withoutQuery } from '../catalogue/without-query.js'
import type { FeedItem } from '../feeds/feed-item.js'
import type { TextColumn } from './text-column.js'

/** Longest name by which a page calls a product. */
const LONGEST = 500

/** What a page may call the product of an item by, beside the ids of product and variants: handle, SKU, GTIN, its address. */
export function namesOf({ group, aliases, link }: FeedItem): string[] {
  return [...new Set([...aliases, safeLink(link)])].filter((name) => name !== group && name !== '' && name.length <= LONGEST)
}

/**
 * Whether a name needs no entry of its own, because the product's address says it already: it is that address, or
 * differs from it only in the query, and no other product has the same address without its query.
 */
export function addressKnows(links: TextColumn): (row: number, name: string) => boolean {
  const shared = sharedAddresses(links)
  return (row, name) => {
    const link = links.at(row)
    return link !== '' && (name === link || (!shared[row] && withoutQuery(name) === withoutQuery(link)))
  }
}

/** 1 for each row whose address without its query is another row's as well (`product.php?id=5`). */
function sharedAddresses(links: TextColumn): Uint8Array {
  const shared = new Uint8Array(links.length)
  const hashes = Float64Array.from({ length: links.length }, (_, row) => hash(withoutQuery(links.at(row))))
  const sorted = hashes.slice().sort()
  for (const [row, value] of hashes.entries()) {
    const at = lowerBound(sorted, value)
    if (sorted[at + 1] === value) shared[row] = 1
  }
  return shared
}

/** 52 bits of two FNV-1a hashes: a set of half a million texts in four megabytes. A collision only costs an entry. */
function hash(text: string): number {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b)
  }
  return (a >>> 6) * 2 ** 26 + (b >>> 6)
}

function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
