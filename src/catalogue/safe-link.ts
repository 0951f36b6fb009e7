/**
 * An address that may stand in a page: http, https, or relative to the site. Anything else (`javascript:`, `data:` …)
 * becomes `''`.
 *
 * @example
 * safeLink('javascript:alert(1)') //=> ''
 */
export function safeLink(address: string): string {
  const text = address.trim()
  if (text === '') return ''
  // A relative address has no scheme of its own; the base shows which one results.
  const { protocol } = URL.canParse(text, 'https://shop.example/') ? new URL(text, 'https://shop.example/') : { protocol: '' }
  return protocol === 'https:' || protocol === 'http:' ? text : ''
}
