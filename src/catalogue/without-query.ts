/**
 * An address up to its query: campaigns stand behind it, and the choice of a variant.
 *
 * @example
 * withoutQuery('https://shop.example/coat?variant=3') //=> 'https://shop.example/coat'
 */
export function withoutQuery(address: string): string {
  const end = address.search(/[?#]/)
  return end < 0 ? address : address.slice(0, end)
}
