import type { GarmentKind } from '../measures/garment-kind.js'

/** Beginnings of words by which feeds name a kind, in several languages; the first kind that fits wins. */
const WORDS: readonly (readonly [GarmentKind, RegExp])[] = [
  ['underwear', /\b(underwear|lingerie|bras?\b|briefs?|boxers?|panties|thongs?|swim|bikini|bade|unterwäsche|slips?\b|бель|купальник)/iu],
  [
    'shoes',
    /\b(shoes?|sneakers?|trainers|boots?|sandals?|loafers?|heels|pumps|footwear|schuhe?|stiefel|sandalen|chaussures?|zapat|обувь|туфли)/iu,
  ],
  ['dress', /(\b(dress(?!\s*shirt)(es)?|gowns?|jumpsuits?|overalls?|rompers?|kleid(er)?|robes?\b|vestidos?)|kleider|платья?)/iu],
  ['skirt', /(\b(skirts?|jupes?|faldas?)|röcke?\b|юбк)/iu],
  [
    'outerwear',
    /(\b(jackets?|coats?|outerwear|parkas?|blazers?|vests?|gilets?|anoraks?|manteaux?|veste)|jacken?\b|mäntel|mantel|westen?|куртк|пальто|жакет)/iu,
  ],
  ['trousers', /(\b(trousers|pants?|jeans|chinos?|shorts?|leggings?|joggers?|bottoms?|pantalons?)|hosen?\b|брюк|джинс|шорт)/iu],
  [
    'top',
    /(\b(tops?|shirts?|t-?shirts?|tees?|blouses?|polos?|sweaters?|sweatshirts?|hoodies?|knit(wear|s)?|pullovers?|cardigans?|jumpers?|tanks?|crewnecks?)|hemden?\b|blusen?\b|strick|рубашк|футболк|свитер|топ)/iu,
  ],
]

/**
 * The kind of garment that a category path or title speaks of; the most special word counts first.
 *
 * @example
 * garmentKindOf(['Clothing', 'Tops', 'Shirts'], 'Oxford shirt') //=> 'top'
 */
export function garmentKindOf(category: readonly string[], title: string): GarmentKind {
  for (const text of [...[...category].reverse(), title]) {
    const found = WORDS.find(([, words]) => words.test(text))
    if (found) return found[0]
  }
  return 'other'
}
