/** A price in minor units, and its currency where the text names one. */
export interface Price {
  readonly amount: number
  readonly currency?: string
}

const SIGNS: { readonly [sign: string]: string } = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₽': 'RUB', zł: 'PLN' }
/** Currencies without a minor unit (ISO 4217). */
const WHOLE = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK'])

/**
 * A price as feeds write it, or `undefined` when the text holds none.
 *
 * @example
 * readPrice('1.299,00 €') //=> { amount: 129900, currency: 'EUR' }
 */
export function readPrice(text: string): Price | undefined {
  const digits = /\d[\d.,'’\s\u00a0]*/
    .exec(text)?.[0]
    .replace(/['’\s\u00a0]/g, '')
    .replace(/[.,]$/, '')
  if (digits === undefined || /-\s*\d/.test(text)) return undefined
  const currency = /\b([A-Z]{3})\b/.exec(text)?.[1] ?? Object.entries(SIGNS).find(([sign]) => text.includes(sign))?.[1]
  const value = Number(plainNumber(digits))
  if (!Number.isFinite(value)) return undefined
  return { amount: Math.round(value * (currency !== undefined && WHOLE.has(currency) ? 1 : 100)), ...(currency ? { currency } : {}) }
}

/** The last point or comma is the decimal sign if one or two digits follow it; every other one groups thousands. */
function plainNumber(digits: string): string {
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(digits)
  const whole = (decimal?.[1] ?? digits).replace(/[.,]/g, '')
  return decimal ? `${whole}.${decimal[2]}` : whole
}
