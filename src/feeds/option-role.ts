/** What an option of a product says. */
export type OptionRole = 'size' | 'colour' | 'material' | 'pattern'

/** Names that shops give their options, in many languages and spellings. */
const NAMES: readonly (readonly [OptionRole, RegExp])[] = [
  [
    'size',
    /^(sizes?|sizing|größen?|groe(ss|ß)en?|groessen?|grössen?|konfektionsgröße|schuhgröße|taille|pointure|talla|número|maat|schoenmaat|rozmiar|taglia|misura|tamanho|tamaño|tam|storlek|størrelse|koko|velikost|veľkosť|méret|mărime|marime|beden|numara|размер|розмір|μέγεθος|サイズ|尺码|尺寸|사이즈|مقاس|المقاس|מידה)$/,
  ],
  [
    'colour',
    /^(colou?rs?|colou?rways?|farben?|couleurs?|coloris|color(es)?|kleur(en)?|kolor|colore|cor(es)?|färg|farge|farve|väri|barva|farba|szín|culoare|renk|цвет|колір|χρώμα|カラー|色|颜色|색상|اللون|לون|צבע)$/,
  ],
  ['material', /^(materials?|fabrics?|stoff|material|matière|materiale|tela|tejido|stof|materiał|tessuto|tyg|материал|素材)$/],
  ['pattern', /^(patterns?|prints?|muster|motif|estampado|patroon|wzór|fantasia|mönster|узор)$/],
]

/** Names of options that the shop itself maps to a role. */
export type OptionNames = { readonly [name: string]: OptionRole }

/**
 * What an option is about, by its name. What the shop says (`own`) comes first.
 *
 * @example
 * optionRole('Größe') //=> 'size'
 * optionRole('Select your Size:') //=> 'size'
 */
export function optionRole(name: string, own: OptionNames = {}): OptionRole | undefined {
  const plain = name.trim().toLowerCase()
  const told = Object.entries(own).find(([wanted]) => wanted.trim().toLowerCase() === plain)?.[1]
  if (told) return told
  const role = (text: string) => NAMES.find(([, words]) => words.test(text))?.[0]
  // "Shoe size", "Select size:", "Size (EU)": the one word that says it.
  const words = plain
    .replace(/\(.*?\)|[:*]/g, ' ')
    .split(/[\s/_-]+/)
    .filter((word) => word !== '')
  return role(words.join(' ')) ?? role(words.at(-1) ?? '') ?? role(words[0] ?? '')
}
