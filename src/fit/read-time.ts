/**
 * A time in ms since 1970: ISO 8601, Unix seconds (9 or 10 digits) or milliseconds (12 or 13); `undefined` for anything else.
 *
 * @example
 * readTime('1600243200') //=> 1600243200000
 */
export function readTime(text: string): number | undefined {
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return Number(text) * 1000
  if (/^\d{12,13}$/.test(text)) return Number(text)
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return undefined
  // A time without an offset is UTC, whatever the machine's clock says.
  const iso = text.replace(' ', 'T')
  const time = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(iso) || !iso.includes('T') ? iso : `${iso}Z`)
  return Number.isNaN(time) ? undefined : time
}
