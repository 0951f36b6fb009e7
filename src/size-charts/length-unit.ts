/** The units that size charts are written in. */
export type LengthUnit = 'cm' | 'in' | 'mm' | 'm' | 'ft' | 'kg' | 'lb'

/** What one of each unit is in cm (in kg for the last two). */
const FACTORS: { readonly [unit in LengthUnit]: number } = { cm: 1, in: 2.54, mm: 0.1, m: 100, ft: 30.48, kg: 1, lb: 0.453592 }

const WORDS: readonly (readonly [LengthUnit, RegExp])[] = [
  ['cm', /^(cms?|cmt|centi(met(er|re)s?|metros?|metri|metres?))$/],
  ['in', /^(in|inh|inch(es)?|ins|zoll|pouces?|pulgadas?|pollic[ei]|duim|["″”]|'')$/],
  ['mm', /^(mm|mmt|milli(met(er|re)s?))$/],
  ['m', /^(mtr|met(er|re)s?)$/],
  ['ft', /^(ft|fot|feet)$/],
  ['kg', /^(kgs?|kgm|kilo(gram)?s?)$/],
  ['lb', /^(lbs?|lbr|pounds?)$/],
]

/**
 * The unit that a word or a code of UN/CEFACT names.
 *
 * @example
 * readUnit('INH') //=> 'in'
 */
export function readUnit(word: unknown): LengthUnit | undefined {
  if (typeof word !== 'string') return undefined
  const plain = word.trim().toLowerCase().replace(/\.$/, '')
  return WORDS.find(([, words]) => words.test(plain))?.[0]
}

/**
 * A value in cm (a mass in kg), to a tenth.
 *
 * @example
 * toCentimetres(34, 'in') //=> 86.4
 */
export function toCentimetres(value: number, unit: LengthUnit): number {
  return Math.round(value * FACTORS[unit] * 10) / 10
}
