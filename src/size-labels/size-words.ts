import type { SizeCut, SizeGender, SizeSystem } from './size-label.js'

/** What a word in a size label says. */
export interface WordSense {
  readonly system?: SizeSystem
  readonly gender?: SizeGender
  readonly cut?: SizeCut
  /** Months of one unit. */
  readonly months?: 1 | 12
  readonly width?: 'wide' | 'narrow' | 'extra wide'
  readonly unit?: 'cm'
}

const SENSES: readonly (readonly [WordSense, string])[] = [
  // Said in front of a size, and adds nothing to it.
  [{}, 'size sz gr groesse grosse taille talla taglia tg maat rozmiar tamanho tam размер storlek storrelse koko beden adult adults unisex'],
  [{ system: 'EU' }, 'eu eur euro european'],
  [{ system: 'UK' }, 'uk gb'],
  [{ system: 'US' }, 'us usa'],
  [{ system: 'FR' }, 'fr fra'],
  [{ system: 'IT' }, 'it ita'],
  [{ system: 'DE' }, 'de ger deu'],
  [{ system: 'JP' }, 'jp jpn'],
  [{ system: 'AU' }, 'au aus'],
  [{ system: 'INT' }, 'int intl international'],
  [{ gender: 'women' }, 'women womens woman wmns wms wmn ladies lady damen dames femme mujer donna dam kobieta'],
  [{ gender: 'men' }, 'men mens man herren heren herr homme hombre uomo mezczyzna'],
  [
    { gender: 'kids' },
    'kids kid youth boys girls boy girl junior juniors jr kinder enfant bambino ninos child children toddler infant gs ps td',
  ],
  [{ cut: 'tall' }, 'tall'],
  [{ cut: 'long' }, 'long lang langer larga lungo dlugi'],
  [{ cut: 'regular' }, 'regular reg normal'],
  [{ cut: 'short' }, 'short kurz court corta corto kort krotki'],
  [{ cut: 'petite' }, 'petite petites'],
  [{ cut: 'plus' }, 'plus'],
  [{ months: 1 }, 'month months mth mths mos mo monat monate mois mes meses mesi maand maanden miesiac miesiecy мес'],
  [{ months: 12 }, 'year years yr yrs jahr jahre ans ano anos anni anno jaar lat лет'],
  [{ width: 'wide' }, 'wide weit'],
  [{ width: 'narrow' }, 'narrow schmal'],
  [{ unit: 'cm' }, 'cm'],
]

/** Words of several languages, without accents, and what each says. */
export const SIZE_WORDS: ReadonlyMap<string, WordSense> = new Map(
  SENSES.flatMap(([sense, words]) => words.split(' ').map((word) => [word, sense] as const)),
)

/** Spelt-out letters. */
export const LETTER_WORDS: ReadonlyMap<string, 's' | 'm' | 'l'> = new Map(
  (
    [
      ['s', 's sm sml small klein petit pequeno piccolo piccola maly mala chica'],
      ['m', 'm md med medium mittel middel moyen mediano mediana medio media sredni srednia'],
      ['l', 'l lg lrg large gross groot grand grande duzy duza'],
    ] as const
  ).flatMap(([letter, words]) => words.split(' ').map((word) => [word, letter] as const)),
)

/** Labels that say there is one size only, without spaces, dots and slashes. */
export const ONE_SIZE: ReadonlySet<string> = new Set(
  (
    'os osfa osfm osfl 1sz 1size onesize onesizefitsall onesizefitsmost onesizefits onesizeonly freesize free sizefree nosize ns tu u uni uniq unisize ' +
    'einheitsgrosse einheitsgroesse universal tailleunique unique tallaunica unica tagliaunica tamanhounico unico enmaat uniwersalny uniwersalna ' +
    'onesizeplus ones einegrosse eensize onemaat rozmiaruniwersalny'
  ).split(' '),
)
