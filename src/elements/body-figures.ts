import type { Measures } from '../measures/measure.js'

/** What was typed, by field: `cm` and `kg`, or `ft`, `in` and `lb`. */
export type Typed = { readonly [unit in 'cm' | 'kg' | 'ft' | 'in' | 'lb']?: string }

/** What was typed, understood: the measures; or the one that is no number; or that nothing was typed. */
export type Answer = { readonly measures: Measures } | { readonly doubtful: 'height' | 'weight' } | { readonly empty: true }

const INCH = 2.54
const POUND = 0.45359237
/** A height below this was typed in metres. */
const METRES = 3

/**
 * Height and weight as typed, in cm and kg to one decimal. One of them is enough.
 *
 * @example
 * readFigures({ cm: '1,80', kg: '' }) //=> { measures: { height: 180 } }
 */
export function readFigures({ cm = '', kg = '', ft = '', in: inches = '', lb = '' }: Typed): Answer {
  const height = inCentimetres(cm, ft, inches)
  const weight = kg ? parse(kg) : lb ? parse(lb) * POUND : undefined
  if (height === undefined && weight === undefined) return { empty: true }
  const measures = {
    ...(height === undefined ? {} : { height: round(height) }),
    ...(weight === undefined ? {} : { weight: round(weight) }),
  }
  if (Number.isNaN(measures.height)) return { doubtful: 'height' }
  if (Number.isNaN(measures.weight)) return { doubtful: 'weight' }
  return { measures }
}

/**
 * The same figures in the other units, as one would type them; what is not understood stays out.
 *
 * @example
 * convertFigures({ cm: '180', kg: '75' }, true) //=> { ft: '5', in: '11', lb: '165' }
 */
export function convertFigures({ cm = '', kg = '', ft = '', in: inches = '', lb = '' }: Typed, imperial: boolean): Typed {
  const height = inCentimetres(cm, ft, inches)
  const weight = kg ? parse(kg) : lb ? parse(lb) * POUND : undefined
  const long = height === undefined || Number.isNaN(height) ? undefined : height
  const heavy = weight === undefined || Number.isNaN(weight) ? undefined : weight
  if (!imperial) return { cm: long === undefined ? '' : String(Math.round(long)), kg: heavy === undefined ? '' : String(Math.round(heavy)) }
  const whole = long === undefined ? undefined : Math.round(long / INCH)
  return {
    ft: whole === undefined ? '' : String(Math.floor(whole / 12)),
    in: whole === undefined ? '' : String(whole % 12),
    lb: heavy === undefined ? '' : String(Math.round(heavy / POUND)),
  }
}

function inCentimetres(cm: string, ft: string, inches: string): number | undefined {
  if (ft || inches) return (parse(ft || '0') * 12 + parse(inches || '0')) * INCH
  if (!cm) return undefined
  const height = parse(cm)
  return height < METRES ? height * 100 : height
}

function parse(typed: string): number {
  return Number(typed.replace(',', '.'))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
