import type { SizeGender, SizeSystem } from './size-label.js'

/** Cm of the last beside the foot's own length. */
const ROOM = 1.5
const INCH = 2.54

/**
 * A shoe size in another system, by the length of the last (ISO/TS 19407, Footwear, Conversion of sizing systems), rounded to
 * halves. Paris points are 2/3 cm (EU = FR = IT = DE); barleycorns 1/3 inch from 25 on (UK = 3 · inches − 25; children's
 * − 12); US is UK + 1 for men and children, + 2.5 for women; Japan counts the foot in cm, here the last less 1.5.
 * `undefined` for systems without a table, US women and men not being told apart, or a length outside 8 … 34 cm.
 * Makers differ by half a size and more; their own chart is preferred.
 *
 * @example
 * convertShoes(42, 'EU', 'UK', 'men') //=> 8
 */
export function convertShoes(value: number, from: SizeSystem, to: SizeSystem, gender: SizeGender | undefined): number | undefined {
  const last = lastOf(value, from, gender)
  if (last === undefined || last < 8 + ROOM || last > 34 + ROOM) return undefined
  const size = sizeOf(last, to, gender)
  return size === undefined ? undefined : Math.round(size * 2) / 2
}

function lastOf(size: number, system: SizeSystem, gender: SizeGender | undefined): number | undefined {
  if (isParis(system)) return size / 1.5
  if (system === 'JP') return size + ROOM
  const shift = britishShift(system, gender)
  return shift === undefined ? undefined : ((size - shift) / 3) * INCH
}

function sizeOf(last: number, system: SizeSystem, gender: SizeGender | undefined): number | undefined {
  if (isParis(system)) return last * 1.5
  if (system === 'JP') return last - ROOM
  const shift = britishShift(system, gender)
  const size = shift === undefined ? undefined : (last / INCH) * 3 + shift
  return size !== undefined && size >= 0 ? size : undefined
}

function isParis(system: SizeSystem): boolean {
  return system === 'EU' || system === 'FR' || system === 'IT' || system === 'DE'
}

/** What a system that counts barleycorns takes off three times the inches. */
function britishShift(system: SizeSystem, gender: SizeGender | undefined): number | undefined {
  const british = gender === 'kids' ? -12 : -25
  if (system === 'UK' || (system === 'AU' && gender === 'men')) return british
  if (system === 'US' || system === 'AU') return gender === undefined ? undefined : british + (gender === 'women' ? 2.5 : 1)
  return undefined
}
