/**
 * A price as the language writes it, without needless zeros. Unknown currencies stand as they are.
 *
 * @param minor in the minor unit of the currency (cents)
 * @example
 * priceWords(18900, 'EUR', 'en') //=> '€189'
 */
export function priceWords(minor: number, currency: string | undefined, language: string): string {
  try {
    const format = new Intl.NumberFormat(language, currency ? { style: 'currency', currency } : { minimumFractionDigits: 2 })
    const digits = currency ? (format.resolvedOptions().maximumFractionDigits ?? 2) : 2
    const price = minor / 10 ** digits
    if (!currency || !Number.isInteger(price)) return format.format(price)
    return new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(price)
  } catch {
    return `${(minor / 100).toFixed(2)} ${currency ?? ''}`.trim()
  }
}
