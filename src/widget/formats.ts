import { MEASURES, type MeasureName } from '../measures/measure.js'
import type { WidgetText } from '../texts/widget-text.js'

/** A unit that a measure is shown in. */
export type Unit = 'cm' | 'in' | 'kg' | 'lb'

/** How dates, numbers, measures and tags are written in one language. */
export interface Formats {
  date(at: number): string
  time(at: number): string
  /** `Today, 14:02` is left to the language: day, month and time. */
  moment(at: number): string
  number(value: number, digits?: number): string
  size(bytes: number): string
  list(words: readonly string[]): string
  /** ISO 8601 duration in words. */
  duration(text: string): string
  /** A tag's value as words: `colour:bottle-green` → `Bottle green`. */
  tag(name: string): string
}

const INCH = 2.54
const POUND = 0.45359237
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/
const PARTS = ['year', 'month', 'week', 'day'] as const

/** The unit for a measure: metric, or inches and pounds. */
export function unitOf(name: MeasureName, metric: boolean): Unit {
  const { unit } = MEASURES[name]
  if (metric) return unit
  return unit === 'cm' ? 'in' : 'lb'
}

/** A value kept in cm or kg, in the unit in which it is shown. */
export function toShown(value: number, unit: Unit): number {
  return unit === 'in' ? value / INCH : unit === 'lb' ? value / POUND : value
}

/** A value shown in some unit, in cm or kg, to a hundredth. */
export function toKept(value: number, unit: Unit): number {
  const kept = unit === 'in' ? value * INCH : unit === 'lb' ? value * POUND : value
  return Math.round(kept * 100) / 100
}

/** How far one press of − or + moves. */
export function stepOf(unit: Unit): number {
  return { cm: 0.5, in: 0.25, kg: 0.5, lb: 1 }[unit]
}

/**
 * The number in what a shopper typed, with a comma or a point, with or without its unit; `undefined` when there is none.
 *
 * @example
 * typedNumber('92,5 cm') //=> 92.5
 */
export function typedNumber(text: string): number | undefined {
  const found = /^\s*(\d+(?:[.,]\d+)?)\s*(?:cm|kg|in|lbs?|zoll|["″])?\s*$/i.exec(text)
  return found?.[1] === undefined ? undefined : Number(found[1].replace(',', '.'))
}

/** The formats of the widget's language; the region of the page's own language tag is used when it is the same language. */
export function createFormats(text: WidgetText, language: string): Formats {
  const locale = localeOf(text.language, language)
  const now = new Date()
  const date = (at: number) => {
    const sameYear = new Date(at).getFullYear() === now.getFullYear()
    return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }).format(at)
  }
  const time = (at: number) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at)
  const number = (value: number, digits = 1) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
  const list = (words: readonly string[]) => new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(words)
  return {
    date,
    time,
    moment: (at) => `${date(at)}, ${time(at)}`,
    number,
    size: (bytes) => (bytes < 1000 ? `${bytes} B` : `${number(bytes / 1000)} kB`),
    list,
    duration: (iso) => {
      const counts = DURATION.exec(iso)?.slice(1) ?? []
      const parts = PARTS.flatMap((unit, i) => {
        const count = Number(counts[i] ?? 0)
        return count > 0 ? [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)] : []
      })
      return parts.length > 0 ? list(parts) : iso
    },
    tag: (name) => {
      const words = name.slice(name.indexOf(':') + 1).replace(/[-_]+/g, ' ')
      // Tags are kept in lower case; a brand's name is capital in every word.
      return words.replace(name.startsWith('brand:') ? /(?<=^|\s)\p{L}/gu : /^\p{L}/u, (letter) => letter.toLocaleUpperCase(locale))
    },
  }
}

function localeOf(own: string, wanted: string): string {
  try {
    // A bare `en` would be American: months before days.
    const { language, region } = new Intl.Locale(wanted)
    return language === own && region ? wanted : own === 'en' ? 'en-GB' : own
  } catch {
    return own
  }
}
