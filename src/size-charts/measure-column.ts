import type { MeasureName } from '../measures/measure.js'
import { type LengthUnit, readUnit } from './length-unit.js'
import { nameWords } from './name-words.js'

/** What a column's name says: the measure, and, where it says so, its unit, which end of the range, and that it is of the garment. */
export interface MeasureColumn {
  readonly measure: MeasureName
  readonly unit?: LengthUnit
  readonly end?: 'min' | 'max'
  readonly garment: boolean
}

/** How charts call the measures, in English, German, French, Spanish, Italian and Dutch, without accents. */
const NAMES: readonly (readonly [MeasureName, RegExp])[] = [
  [
    'underbust',
    /^(under ?bust|under ?band|band|rib ?cage|unterbrust(umfang|weite)?|(sous|dessous) poitrine|bajo pecho|sotto ?seno|onder ?borst(omvang)?)$/,
  ],
  ['chest', /^(chest|bust|brust(umfang|weite)?|oberweite|poitrine|buste|pecho|busto|torace|petto|seno|borst(omvang|wijdte)?|bovenwijdte)$/],
  ['waist', /^(waist|waistline|taillen?(umfang|weite|omvang)?|bund(weite|umfang)?|cintura|vita)$/],
  ['hip', /^(hips?|seat|hue?ft(e|en|umfang|weite)|gesae?ss(umfang)?|hanches?|bassin|caderas?|fianchi|bacino|heup(en|omvang|wijdte)?)$/],
  [
    'insideLeg',
    /^((inside|inner|in) ?(leg|seam)|leg|(innen|innere )(bein|beinlae?nge)|schrittlae?nge|entre ?jambes?|entrepierna|interno gamba|gamba interna|cavallo|binnenbeen(lengte)?)$/,
  ],
  ['neck', /^(neck|collar|hals(umfang|weite|omvang|wijdte)?|kragen(weite)?|cou|encolure|cuello|collo|boord)$/],
  ['armLength', /^(arm|sleeve|arm ?lae?nge|ae?rmel ?lae?nge|bras|manche|brazo|manga|braccio|manica|arm(lengte)?|mouw(lengte)?)$/],
  ['footLength', /^(foot|fuss(lae?nge)?|pied|pie|piede|voet(lengte)?)$/],
  ['footWidth', /^(foot|feet|fuss|ball) (width|breite)$|^fussbreite$/],
  ['height', /^(height|stature|koe?rper(groe?sse|hoe?he)|estatura|altura|altezza|statura|lichaamslengte)$/],
  ['weight', /^(weight|(koe?rper|lichaams)?gewicht|poids|peso)$/],
]
const FILLERS =
  /\b(to fit|fits|girths?|circumferences?|circ|circonferen(ce|za)|contorno|tour|giro|umfang|omvang|measurements?|wearable|body|natural|fullest|full|your|the|of|or|and|de|del|della|du|des|di|la|le|el|longueur|longitud|largo|lunghezza|length|range)\b/g
const GARMENT = /\b(garment|finished|product|wearable|fertigmass|vetement|prenda|capo|kledingstuk)\b/
/** Half girths and heights of garments: not what the names would make one think. */
const ACROSS = /\b(flat|half|halbe|demi|medio|pit|across|width|high|low|drop|upper|wearable (measurement )?(height|width))\b/
const ENDS: readonly (readonly ['min' | 'max', RegExp])[] = [
  ['min', /^(min(imum)?|from|von|desde) | (min(imum)?|from|von|desde)$/],
  ['max', /^(max(imum)?|to(?! fit)|bis|hasta) | (max(imum)?|to|bis|hasta)$/],
]

/**
 * What measure a column is about, by its name; `undefined` when by none that is known.
 *
 * @example
 * readMeasureColumn('Hüftumfang (cm)') //=> { measure: 'hip', unit: 'cm', garment: false }
 */
export function readMeasureColumn(name: string): MeasureColumn | undefined {
  const words = nameWords(name).split(' ')
  const units = words.filter((word) => readUnit(word))
  const unit = readUnit(units.at(-1)) ?? (/["″”]/.test(name) ? 'in' : undefined)
  const unitless = words.filter((word) => !units.includes(word)).join(' ')
  if (unitless === '' && units.length === 1 && unit) return { measure: 'footLength', unit, garment: false }
  const end = ENDS.find(([, pattern]) => pattern.test(unitless))?.[0]
  const bare = ENDS.reduce((rest, [, pattern]) => rest.replace(pattern, ''), unitless)
  const measure = ACROSS.test(bare) ? undefined : measureOf(bare)
  return measure && { measure, ...(unit ? { unit } : {}), ...(end ? { end } : {}), garment: GARMENT.test(bare) }
}

function measureOf(words: string): MeasureName | undefined {
  const plain = words.replace(GARMENT, '').replace(FILLERS, '').replace(/\s+/g, ' ').trim()
  const whole = named(plain)
  if (whole || !plain.includes(' ')) return whole
  // "Brust / chest": one measure, named twice.
  const each = new Set(plain.split(' ').map(named))
  return each.size === 1 ? [...each][0] : undefined
}

function named(words: string): MeasureName | undefined {
  return NAMES.find(([, pattern]) => pattern.test(words))?.[0]
}
