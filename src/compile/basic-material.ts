/** Words for the materials of clothing, in many languages. Beginnings of words, in lower case. */
const WORDS: readonly (readonly [string, string])[] = [
  ['cotton', 'cotton baumwoll coton algod cotone katoen bawełn bavln bomull хлоп'],
  ['linen', 'linen leinen lin lino linnen lněn lniany лён лен'],
  ['wool', 'wool wolle laine lana wol wełn vln ull merino шерст'],
  ['cashmere', 'cashmere kaschmir cachemire cachemir kasjmier kaszmir кашемир'],
  ['silk', 'silk seide soie seda seta zijde jedwab hedváb silke шелк шёлк'],
  ['leather', 'leather leder cuir cuero piel pelle skór kůže läder lær кож nappa'],
  ['suede', 'suede wildleder velours daim ante scamosc zamsz semiš замш'],
  ['denim', 'denim jeansstoff деним'],
  ['viscose', 'viscose viskose rayon viscosa wiskoz modal lyocell tencel вискоз'],
  ['polyester', 'polyester poliester poliéster poliestere полиэстер'],
  ['polyamide', 'polyamid nylon poliamid nailon полиамид нейлон'],
  ['elastane', 'elastan spandex lycra elasthan elastam эластан'],
  ['acrylic', 'acryl akryl acrilic акрил'],
  ['down', 'down daune duvet plum piumin dons пух'],
  ['velvet', 'velvet samt terciopelo vellut fluweel aksamit бархат'],
  ['satin', 'satin raso satén satyn атлас'],
  ['fleece', 'fleece polar флис'],
  ['fur', 'fur pelz fell fourrure pelliccia bont futr мех'],
  ['corduroy', 'corduroy cord kord pana ribfluweel sztruks вельвет'],
  ['hemp', 'hemp hanf chanvre cáñamo canapa hennep'],
]

const STEMS = WORDS.flatMap(([material, stems]) => stems.split(' ').map((stem) => [stem, material] as const))

/**
 * The materials that a text names, each once: of "80 % Baumwolle, 20% Elasthan" cotton and elastane.
 *
 * @example
 * basicMaterials('Reine Schurwolle') //=> ['wool']
 */
export function basicMaterials(text: string): string[] {
  const found = new Set<string>()
  for (const word of text
    .toLowerCase()
    .slice(0, 200)
    .split(/[^\p{L}]+/u)) {
    // The longest word that fits: "Baumwolle" ends in "Wolle" and is none.
    const [best] = STEMS.filter(([stem]) => fits(word, stem)).sort((a, b) => b[0].length - a[0].length)
    if (best) found.add(best[1])
  }
  return [...found]
}

function fits(word: string, stem: string): boolean {
  if (stem.length <= 4) return word === stem || (word.startsWith(stem) && word.length - stem.length <= 1)
  return word.startsWith(stem) || word.endsWith(stem)
}
