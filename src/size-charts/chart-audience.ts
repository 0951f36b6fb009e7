import { garmentKindOf } from '../catalogue/garment-kind-of.js'
import type { Gender } from '../catalogue/product.js'
import type { GarmentKind } from '../measures/garment-kind.js'
import { nameWords } from './name-words.js'

const WOMEN = /\b(wom[ae]ns?|females?|lad(y|ies)s?|damen|frauen|femmes?|mujer(es)?|donn[ae]|dames|vrouw(en)?)\b/
const MEN = /\b(m[ae]ns?|males?|gents|gentlemen|herren|manner|hommes?|hombres?|uom[io]|heren|mannen)\b/
const CHILDREN =
  /\b(kids?|child(ren)?s?|youth|boys?|girls?|infants?|toddlers?|bab(y|ies)s?|newborns?|juniors?|teens?|kinder|jungen|madchen|enfants?|bebes?|filles?|garcons?|ninos?|ninas?|bambin[aeio]|neonat[aeio]|jongens|meisjes)\b(?! doll)/
const ACCESSORY =
  /\b(gloves?|mittens?|hats?|headwear|caps?|beanies?|headbands?|socks?|rings?|belts?|ties|scar(f|ves)|jewell?ery|bracelets?|watch(es)?|bags?|accessor(y|ies)|handschuhe?|mutzen?|hute?|socken|strumpfe|gurtel|gants?|chapeaux?|chaussettes|ceintures?|guantes|calcetines|guanti|calze|cinture|handschoenen|sokken|riemen)((wo)?man)?\b/
/** Kinds that charts name and that `garmentKindOf` does not know from feeds. */
const CHART_KINDS: readonly (readonly [RegExp, readonly GarmentKind[]])[] = [
  [/\bdenim/, ['trousers']],
  [/\b(intimates?|swimwear)\b/, ['underwear']],
  [/\b(bas|unterteile?|pantalones?)\b/, ['trousers']],
  [/\b(hauts?|oberteile?)\b/, ['top', 'outerwear']],
]

/**
 * Whom a chart is for, by what is said of it; both or neither is `unisex`.
 *
 * @example
 * genderOf('koton_male') //=> 'men'
 */
export function genderOf(text: string): Gender {
  const words = nameWords(text)
  const [women, men] = [WOMEN.test(words), MEN.test(words)]
  return women === men ? 'unisex' : women ? 'women' : 'men'
}

/**
 * A brand out of a key that also names the gender.
 *
 * @example
 * withoutGender('hm_female') //=> 'hm'
 */
export function withoutGender(text: string): string {
  const kept = text.split(/[_\s-]+/).filter((word) => !WOMEN.test(nameWords(word)) && !MEN.test(nameWords(word)))
  return kept.join(' ')
}

/**
 * The kinds of garment a chart's name speaks of; empty when of none. A chart of tops serves jackets too: both are cut to
 * the chest.
 *
 * @example
 * kindsOf('dressesTops') //=> ['dress', 'top', 'outerwear']
 */
export function kindsOf(name: string): GarmentKind[] {
  const parts = name.split(/[,/&+|;]|\band\b|\bund\b|\bet\b/).flatMap((part) => [part, ...part.split(/(?<=\p{Ll})(?=\p{Lu})/u)])
  const kinds = parts.map(nameWords).flatMap((words): readonly GarmentKind[] => {
    const kind = garmentKindOf([], words)
    if (kind === 'other') return CHART_KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? []
    if (kind === 'trousers' && /\bbottoms?\b/.test(words) && genderOf(words) !== 'men') return ['trousers', 'skirt']
    return kind === 'top' ? ['top', 'outerwear'] : [kind]
  })
  return [...new Set(kinds)]
}

/**
 * Why size advice has no use for a chart, by what is said of it; `undefined` when it may have.
 *
 * @example
 * outOfScope("Kids' Footwear") //=> 'children'
 */
export function outOfScope(about: string): 'children' | 'accessory' | undefined {
  const words = nameWords(about)
  if (CHILDREN.test(words)) return 'children'
  return ACCESSORY.test(words) && kindsOf(about).length === 0 ? 'accessory' : undefined
}
