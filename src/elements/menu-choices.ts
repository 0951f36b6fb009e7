import type { Product } from '../catalogue/product.js'
import type { Pick, PickReasonWithFact } from '../recommendations/pick.js'
import type { Correction } from '../shopper-powers.js'
import type { MenuText } from '../texts/menu-text.js'
import { priceWords } from './price-words.js'

/** One thing to say about a recommended product, and what it changes. */
export interface MenuChoice {
  readonly words: string
  readonly changes: readonly Correction[]
}

/**
 * What can be said about a pick, the mildest first. Too expensive sets where a kind becomes too dear, at this price;
 * for someone else takes the looks that led here out of the count. What the product does not have is not offered.
 */
export function menuChoices(pick: Pick<PickReasonWithFact>, product: Product, language: string, text: MenuText): MenuChoice[] {
  const kind = product.category.at(-1)
  const tag = `category:${kind?.trim().toLowerCase()}`
  const led = pick.reasons.filter(({ kind }) => kind === 'taste' || kind === 'history')
  const looks = [...new Set(led.flatMap(({ from = [] }) => from))]
  const choice = (there: unknown, words: () => string, ...changes: readonly Correction[]): MenuChoice[] =>
    there ? [{ words: words(), changes }] : []
  return [
    ...choice(true, () => text.notThis, { type: 'hide', hidden: { product: pick.product } }),
    ...choice(true, () => text.own, { type: 'hide', hidden: { product: pick.product, owned: true } }),
    ...choice(
      kind && product.price !== undefined,
      () => text.tooDear(kind ?? '', priceWords(product.price ?? 0, product.currency, language)),
      { type: 'hide', hidden: { tag, price: product.price ?? 0 } },
    ),
    ...choice(product.brand, () => text.notBrand(product.brand), { type: 'hide', hidden: { brand: product.brand } }),
    ...choice(kind, () => text.notKind(kind ?? ''), { type: 'hide', hidden: { tag } }),
    ...choice(
      looks.length,
      () => text.forSomeoneElse(looks.length),
      ...looks.map((id) => ({ type: 'set-gift', product: id, gift: true }) as const),
    ),
  ]
}
