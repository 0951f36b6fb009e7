const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const SCORE = new Intl.NumberFormat('en', { minimumFractionDigits: 3, maximumFractionDigits: 3 })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** `1234` → `1,234`. */
export function count(value: number): string {
  return Number.isFinite(value) ? NUMBER.format(value) : '0'
}

/** The number with its noun: `1 product`, `2 products`. */
export function counted(value: number, one: string, many: string = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`
}

/** The part of a whole, 0 … 1; 0 of nothing. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0
}

/** A share in per cent. All and nothing are said of all and nothing only. */
export function percent(share: number): string {
  const value = Math.round(share * 100)
  if (!Number.isFinite(value)) return '0\u00a0%'
  if (share > 0 && value === 0) return '<\u00a01\u00a0%'
  if (share < 1 && value === 100) return '>\u00a099\u00a0%'
  return `${NUMBER.format(value)}\u00a0%`
}

/** Bytes as people say them: `320 B`, `11 kB`, `1.4 MB`. */
export function bytes(value: number): string {
  const [divisor, unit] = value < 1e3 ? [1, 'B'] : value < 999_500 ? [1e3, 'kB'] : value < 999_500_000 ? [1e6, 'MB'] : [1e9, 'GB']
  const shown = value / divisor
  return `${count(shown < 100 ? Math.round(shown * 10) / 10 : Math.round(shown))}\u00a0${unit}`
}

/** A measure of quality, 0 … 1: `0.083`. */
export function score(value: number): string {
  return Number.isFinite(value) ? SCORE.format(value) : '–'
}

/** An ISO date as a day; what is none stands as it is. */
export function day(iso: string): string {
  const at = Date.parse(iso)
  return Number.isNaN(at) ? iso : DAY.format(at)
}

/** The time of an ISO date, or nothing. */
export function time(iso: string): string {
  const at = Date.parse(iso)
  return Number.isNaN(at) ? '' : `${TIME.format(at)} UTC`
}

/** A price in the minor unit of its currency; a currency that nobody knows stands as it is. */
export function price(minor: number, currency: string | undefined): string {
  if (!currency) return (minor / 100).toFixed(2)
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
  } catch {
    return `${(minor / 100).toFixed(2)} ${currency}`
  }
}
