import type { Gender } from '../catalogue/product.js'
import type { FeedItem } from '../feeds/feed-item.js'

const GENDERS: readonly (readonly [Gender, RegExp])[] = [
  ['women', /^(female|women|woman|womens|damen|femme|mujer|donna|dames|kobieta|женский|f)$/i],
  ['men', /^(male|men|man|mens|herren|homme|hombre|uomo|heren|mężczyzna|мужской|m)$/i],
]
/** Where the feed names no gender, the category, a tag, the title or the brand may: `Women > Dresses`, `Fjellby Women`. */
const WORDS: readonly (readonly [Gender, RegExp])[] = [
  ['women', /\b(women|womens|women's|ladieswear|ladies|damen|femme|mujer|donna)\b|для нее/i],
  ['men', /\b(men|mens|men's|menswear|herren|homme|hombre|uomo)\b|для него/i],
]

/** For whom an item is cut: what the feed says, else what category, tags, title and brand speak of. */
export function genderOf({ gender, category, tags, title, brand }: FeedItem): Gender {
  const told = GENDERS.find(([, words]) => words.test(gender.trim()))?.[0]
  if (told) return told
  const plain = tags.filter((tag) => tag.startsWith('tag:')).map((tag) => tag.slice(4))
  return WORDS.find(([, words]) => words.test([...category, ...plain, title, brand].join(' ')))?.[0] ?? 'unisex'
}
