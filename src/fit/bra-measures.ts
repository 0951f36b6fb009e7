const CUPS: { readonly [cup: string]: number } = Object.fromEntries('AA A B C D E F G H I J K'.split(' ').map((cup, place) => [cup, place]))
const SPELLINGS: { readonly [cup: string]: string } = { DD: 'E', DDD: 'F', 'D+': 'E' }

/**
 * Under-bust and chest in cm that a bra label stands for (EN 13402-3: bands in steps of 5 cm; cup A 12–14 cm more at the
 * chest, each cup 2 cm further). A band below 56 is in inches, as in the UK and the US: 32 = 70 cm, 2.5 cm an inch. A label
 * that is none gives nothing.
 *
 * @example
 * braMeasures('34', 'C') //=> { underbust: 75, chest: 92 }
 */
export function braMeasures(band: string, cup: string): { readonly underbust?: number; readonly chest?: number } {
  const number = Number(band)
  const underbust = number >= 26 && number < 56 ? 60 + 2.5 * (number - 28) : number
  if (!(underbust >= 55 && underbust <= 150)) return {}
  const letter = cup.trim().toUpperCase()
  const place = CUPS[SPELLINGS[letter] ?? letter]
  return { underbust, ...(place === undefined ? {} : { chest: underbust + 11 + 2 * place }) }
}
