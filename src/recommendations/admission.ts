import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'
import type { PickRequest, ShopRule } from './pick.js'

/** Whether a product may be recommended at all. */
export type Admission = (row: number) => boolean

/**
 * Never what is sold out, in the cart, owned, hidden, already shown, asked about, or shut out by a rule or a filter;
 * nor, unless `seen` allows it, what the history holds; nor, beside women's products, men's, and the other way round.
 */
export function admissionFor(catalogue: Catalogue, shopper: Shopper, request: PickRequest): Admission {
  const ids = [
    ...(shopper.cart ?? []),
    ...(shopper.wardrobe ?? []).flatMap(({ product }) => product ?? []),
    ...(shopper.hidden ?? []).flatMap(({ product }) => product ?? []),
    ...(request.exclude ?? []),
    ...(request.for ?? []),
    ...(request.seen === 'allow' ? [] : (shopper.history ?? []).map(({ product }) => product)),
  ]
  const out = new Set(ids.map(catalogue.rowOf))
  const hiddenTags = (shopper.hidden ?? []).flatMap(({ brand, tag }) => [
    ...(brand ? [`brand:${brand.toLowerCase()}`] : []),
    ...(tag ? [tag] : []),
  ])
  const banned = hiddenTags.map(catalogue.tagOf).filter((tag) => tag >= 0)
  const shut = (request.rules ?? []).filter((rule) => rule.exclude).map((rule) => matcher(catalogue, rule.where))
  const passes = filterOf(catalogue, request.filters)
  const cutAlike = besideCuts(catalogue, request.for)
  return (row) =>
    catalogue.inStock(row) &&
    !out.has(row) &&
    !banned.some((tag) => hasTag(catalogue, row, tag)) &&
    !shut.some((matches) => matches(row)) &&
    cutAlike(row) &&
    passes(row)
}

/** What may stand beside the products of `for`: what is cut for the same gender as one of them, or for any. */
function besideCuts({ rowOf, gender }: Catalogue, asked: PickRequest['for'] = []): Admission {
  const cuts = asked.flatMap((id) => (rowOf(id) < 0 ? [] : gender(rowOf(id))))
  return (row) => cuts.length === 0 || gender(row) === 'unisex' || cuts.some((cut) => cut === 'unisex' || cut === gender(row))
}

/** Tells which rows a rule is for; without a condition, none. */
export function matcher(catalogue: Catalogue, { product, brand, tag }: ShopRule['where']): (row: number) => boolean {
  if (product === undefined && brand === undefined && tag === undefined) return () => false
  const rows = product && new Set(product.map(catalogue.rowOf))
  const brandTag = brand === undefined ? undefined : catalogue.tagOf(`brand:${brand.toLowerCase()}`)
  const number = tag === undefined ? undefined : catalogue.tagOf(tag)
  return (row) =>
    (!rows || rows.has(row)) &&
    (brandTag === undefined || hasTag(catalogue, row, brandTag)) &&
    (number === undefined || hasTag(catalogue, row, number))
}

function filterOf(catalogue: Catalogue, filters: PickRequest['filters']): Admission {
  const numbers = (wanted: string | readonly string[] | undefined, prefix: string) =>
    wanted === undefined ? undefined : [wanted].flat().map((name) => catalogue.tagOf(`${prefix}${name.toLowerCase()}`))
  const brands = numbers(filters?.brand, 'brand:')
  const tags = numbers(filters?.tag, '')
  const { min, max } = filters?.price ?? {}
  return (row) => {
    const price = catalogue.price[row] ?? Number.NaN
    return (
      (!brands || brands.some((tag) => hasTag(catalogue, row, tag))) &&
      (!tags || tags.some((tag) => hasTag(catalogue, row, tag))) &&
      (min === undefined || price >= min) &&
      (max === undefined || price <= max)
    )
  }
}

function hasTag({ tags: { starts, values } }: Catalogue, row: number, tag: number): boolean {
  for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) if (values[i] === tag) return true
  return false
}
