import type { SizeContext, SizeCut, SizeGender, SizeLabel, SizeScale, SizeSystem } from './size-label.js'
import type { WordSense } from './size-words.js'

/** A number of a label, and what stands beside it. */
export interface NumberHeard extends WordSense {
  readonly number: string
  readonly before?: string
  readonly after?: string
}

/** Countries that one letter names: `D 36 / F 38 / I 42`. */
const COUNTRIES: ReadonlyMap<string, SizeSystem> = new Map([
  ['d', 'DE'],
  ['f', 'FR'],
  ['i', 'IT'],
])
const SUIT_CUTS: ReadonlyMap<string, SizeCut> = new Map([
  ['r', 'regular'],
  ['s', 'short'],
  ['l', 'long'],
  ['t', 'tall'],
])
const CUP = /^(a{1,2}|b|c|d{1,4}|e{1,2}|f{1,2}|g{1,2}|h{1,2}|j{1,2}|k)$/
const WIDTH = /^(a{1,3}|b|d|e{1,4}|\de)$/
/** Months that baby clothes come in; other numbers before an M are men's shoes. */
const BABY_MONTHS = [3, 6, 9, 12, 18, 24]
const SHOE_LIMIT = 18

/** A size with a number in it, or `undefined` where number and marks make no sense together. */
export function readNumber(heard: NumberHeard, { kind }: SizeContext): SizeLabel | undefined {
  const { number, before, after, system, gender, cut, months, unit, width } = heard
  const value = /^00+$/.test(number) ? 1 - number.length : Number(number)
  const shoes = kind === 'shoes'
  const noShoes = kind !== undefined && !shoes
  const size = (scale: SizeScale, from = value, more: Partial<SizeLabel> = {}): SizeLabel => ({
    scale,
    from,
    to: from,
    ...(system ? { system } : {}),
    ...(gender ? { gender } : {}),
    ...(cut ? { cut } : {}),
    ...more,
  })
  const shoe = (forWhom: SizeGender) => size('shoes', value, { gender: gender ?? forWhom })
  if (before !== undefined) return after === undefined ? prefixed(before, value, size) : undefined
  if (months) return value * months <= 18 * 12 ? size('age', value * months) : undefined
  if (unit) return value >= 40 && value <= 200 ? size(isChildHeight(value) ? 'height' : 'length') : undefined
  if (width) return size('shoes', value, { width })
  if (after !== undefined) {
    const [half, low] = [value % 1 !== 0, value <= SHOE_LIMIT]
    if (/^\de$/.test(after)) return size('shoes', value, { width: after.toUpperCase() })
    if (!shoes && CUP.test(after) && isBand(value)) return size('bra', value, { cup: after.toUpperCase() })
    if (after === 'y')
      return half || shoes || (value <= 7 && !noShoes) ? shoe('kids') : value <= SHOE_LIMIT ? size('age', value * 12) : undefined
    if (after === 'm') return !half && !shoes && !system && BABY_MONTHS.includes(value) ? size('age') : low ? shoe('men') : undefined
    if (after === 'w') {
      if (shoes || half || value < 14) return shoe('women')
      return value < 22 ? size('numbers', value, { cut: 'plus' }) : size('waist-length')
    }
    if (after === 't' && value >= 2 && value <= 6) return size('age', value * 12)
    if ((after === 'a' || after === 'j') && !half && !shoes && value <= SHOE_LIMIT) return size('age', value * 12)
    if ((after === 'c' || after === 'k') && value < 14) return shoe('kids')
    if (after === 'x' && value === 6) return size('numbers', 6.5, { gender: 'kids' })
    if (after === 'p' && low) return size('numbers', value, { cut: 'petite' })
    if (SUIT_CUTS.has(after) && value >= 28 && value <= 64) return size('numbers', value, { cut: SUIT_CUTS.get(after) ?? 'regular' })
    return WIDTH.test(after) && low && value >= 4 ? size('shoes', value, { width: after.toUpperCase() }) : undefined
  }
  const shoeSized = value > 0 && value <= SHOE_LIMIT
  if (shoes) return value <= 56 ? size('shoes') : undefined
  if (gender && shoeSized && !noShoes) return size('shoes')
  if (value % 1 !== 0) return ofPart(value, size, noShoes)
  if (!system && isChildHeight(value)) return size('height')
  return value <= 130 ? size('numbers') : undefined
}

type MakeSize = (scale: SizeScale, from?: number, more?: Partial<SizeLabel>) => SizeLabel

function prefixed(before: string, value: number, size: MakeSize): SizeLabel | undefined {
  const country = COUNTRIES.get(before)
  if (country) return value % 1 === 0 && value <= 64 ? size('numbers', value, { system: country }) : undefined
  // The French `T38`, taille.
  if (before === 't') return value % 1 === 0 && value >= 30 && value <= 64 ? size('numbers') : undefined
  if (before === 'l' && value >= 24 && value <= 40) return size('waist-length', 0, { insideLeg: value })
  if (before === 'w' && value >= 22 && value <= 60) return size('waist-length')
  if (value > SHOE_LIMIT) return undefined
  return before === 'm' || before === 'w' ? size('shoes', value, { gender: before === 'm' ? 'men' : 'women' }) : undefined
}

/** Halves are shoes; quarters and eighths are hats. */
function ofPart(value: number, size: MakeSize, noShoes: boolean): SizeLabel | undefined {
  const eighths = value * 8
  if (value % 0.5 === 0) return value <= 56 ? size(noShoes ? 'numbers' : 'shoes') : undefined
  if (Number.isInteger(eighths) && value > 6 && value < 9) return size('hat')
  // Paris points come in thirds as well: 38 2/3.
  return Math.abs((value * 3) % 1) < 0.01 || Math.abs((value * 3) % 1) > 0.99 ? (value < 56 ? size('shoes') : undefined) : undefined
}

/** The heights of EN 13402 for children: 62, 68 … 188 in steps of 6 cm. */
function isChildHeight(value: number): boolean {
  return value >= 62 && value <= 188 && (value - 62) % 6 === 0
}

/** Inches, or cm in steps of 5. */
function isBand(value: number): boolean {
  return (value >= 28 && value <= 56 && value % 2 === 0) || (value >= 60 && value <= 140 && value % 5 === 0)
}
