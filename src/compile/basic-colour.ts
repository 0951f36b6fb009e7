/** Words for the basic colours, in many languages; the first colour that fits counts. Beginnings of words, in lower case. */
const WORDS: readonly (readonly [string, string])[] = [
  ['multicolour', 'multi bunt mehrfarb varicolo assorted rainbow разноцвет'],
  ['silver', 'silver silber argent plata zilver srebr серебр'],
  ['gold', 'gold doré doree oro złot zlat золот'],
  ['pink', 'pink rosa rose fuchsia fuxia fucsia magenta blush coral salmon różow ružov розов rosado roze'],
  ['orange', 'orange naranj arancion oranje pomarańcz apricot aprikose peach rust terracotta оранж tangerine'],
  ['yellow', 'yellow gelb jaune amarill giall geel żółt žlut gul lemon mustard senf желт жёлт'],
  ['purple', 'purple lila violet violett lavender lavendel mauve plum pflaume aubergine morado viola paars fiolet mov lilac фиолет'],
  ['red', 'red rot rouge rojo ross rood czerwon červen röd rød burgundy bordeaux wine wein maroon crimson scarlet cherry красн бордо'],
  ['green', 'green grün gruen vert verde groen zielon zelen grön grønn olive oliv khaki kaki sage mint moss emerald forest зелен'],
  ['turquoise', 'turquoise türkis teal petrol aqua cyan turques turches бирюз'],
  ['blue', 'blue blau bleu azul blu blauw niebiesk modr blå navy marine indigo denim cobalt sky royal син голуб'],
  [
    'brown',
    'brown braun brun marron marrón brązow hněd bruin chocolate schoko coffee mocha cognac camel tan chestnut walnut tobacco корич',
  ],
  ['beige', 'beige sand cream creme crème ecru nude taupe stone oatmeal champagne ivory khaki-beige crema beż béž беж natural nature'],
  ['grey', 'grey gray grau gris grigi grijs szar šed grå charcoal anthrazit anthracite graphite slate antracit сер'],
  ['white', 'white weiß weiss blanc blanco bianc wit biał bíl vit hvit offwhite off-white snow бел'],
  ['black', 'black schwarz noir negr ner zwart czarn čern svart sort onyx jet чёрн черн'],
]

const STEMS = WORDS.flatMap(([colour, words]) => words.split(' ').map((stem) => [plain(stem), colour] as const))

/**
 * The basic colour of a colour's name, or `undefined` when the name says none. The last word that names one counts, as
 * in "rose gold" and "navy blue"; of two colours beside each other ("black/white") the first.
 *
 * @example
 * basicColour('Dunkelblau') //=> 'blue'
 * basicColour('Off White') //=> 'white'
 */
export function basicColour(name: string): string | undefined {
  const [first = ''] = name
    .toLowerCase()
    .slice(0, 60)
    .split(/[/,;&+|]/)
  const words = first.split(/[^\p{L}]+/u).filter((word) => word !== '')
  for (const word of words.reverse()) {
    const found = colourOf(word)
    if (found) return found
  }
  return undefined
}

/** Without accents: feeds write "rosé" and "rose". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

function colourOf(word: string): string | undefined {
  const said = plain(word).replace(/^(dunkel|hell|dark|light|mittel|donker|licht|ciemno|jasno|tief|deep|mid)(?=\p{L}{3})/u, '')
  let [best, length] = [undefined as string | undefined, 0]
  for (const [stem, colour] of STEMS) {
    // Short words must fit whole: "tan" is no "tangerine", "rot" no "rotation".
    const fits = stem.length <= 4 ? said === stem || (said.startsWith(stem) && said.length - stem.length <= 2) : said.startsWith(stem)
    if (fits && stem.length > length) [best, length] = [colour, stem.length]
  }
  return best
}
