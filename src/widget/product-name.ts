import { priceWords } from '../elements/price-words.js'
import type { Hidden } from '../profile/profile.js'
import type { WidgetContext } from './widget-context.js'

/** What was hidden, in words: a product by its title when the catalogue still has it, a price limit with its price. */
export function hiddenName(
  { state: { catalogue }, format, text, powers }: WidgetContext,
  { product, brand, tag, price, owned }: Hidden,
): string {
  if (tag !== undefined)
    return price === undefined
      ? format.tag(tag)
      : text.taste.from(format.tag(tag), priceWords(price, catalogue?.about.currency, powers.language))
  if (brand !== undefined) return brand
  const name = productName(catalogue, product ?? '')
  return owned ? text.taste.owned(name) : name
}

/** A product's title, or its id when the catalogue does not have it. */
export function productName(catalogue: WidgetContext['state']['catalogue'], id: string): string {
  const row = catalogue?.rowOf(id) ?? -1
  return catalogue && row >= 0 ? catalogue.product(row).title : id
}
