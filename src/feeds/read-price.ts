/** A price in minor units, and its currency where the text names one. */
export interface Price {
  readonly amount: number
  readonly currency?: string
}

const SIGNS: { readonly [sign: string]: string } = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₽': 'RUB',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  zł: 'PLN',
  Kč: 'CZK',
  A$: 'AUD',
  C$: 'CAD',
  R$: 'BRL',
  $: 'USD',
}
const KNOWN = new Set(Intl.supportedValuesOf('currency'))
/** Currencies without a minor unit (ISO 4217). */
const WHOLE = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK'])

/**
 * A price as feeds write it, or `undefined` when the text holds none. `inCents`: the number counts minor units.
 *
 * @example
 * readPrice('1.299,00 €') //=> { amount: 129900, currency: 'EUR' }
 */
export function readPrice(text: string, inCents = false): Price | undefined {
  const plain = text.slice(0, 60)
  const digits = /\d[\d.,'’\s\u00a0\u202f]*/
    .exec(plain)?.[0]
    .replace(/['’\s\u00a0\u202f]/g, '')
    .replace(/[.,]+$/, '')
  if (digits === undefined || /[-−]\s*\d/.test(plain)) return undefined
  const named = (plain.match(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g) ?? []).find((code) => KNOWN.has(code))
  const currency = named ?? Object.entries(SIGNS).find(([sign]) => plain.includes(sign))?.[1]
  const value = Number(plainNumber(digits))
  if (!Number.isFinite(value)) return undefined
  const unit = inCents || (currency !== undefined && WHOLE.has(currency)) ? 1 : 100
  return { amount: Math.round(value * unit), ...(currency ? { currency } : {}) }
}

/** The last point or comma is the decimal sign if one or two digits follow it; every other one groups thousands. */
function plainNumber(digits: string): string {
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(digits)
  const whole = (decimal?.[1] ?? digits).replace(/[.,]/g, '')
  return decimal ? `${whole}.${decimal[2]}` : whole
}
