import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'
import { filterFor } from './filter.js'
import { hasTag, type Matches, matcher, tagOfBrand } from './matcher.js'
import type { PickRequest } from './pick.js'
import { rulesOf } from './rules-of.js'

/** Whether a product may be recommended at all. */
export type Admission = Matches

/**
 * Never what is sold out, in the cart, owned, hidden, already shown, asked about, or shut out by a rule or a filter;
 * nor, unless `seen` allows it, what the history holds; nor, beside women's products, men's, and the other way round;
 * nor, where it should go with something, more of the same. What the shop calls replenishable is owned and shown again.
 */
export function admissionFor(catalogue: Catalogue, shopper: Shopper, request: PickRequest): Admission {
  const rules = rulesOf(request)
  const used = rules.filter((rule) => rule.replenishable).map((rule) => matcher(catalogue, rule.where))
  const again: Admission = (row) => used.some((matches) => matches(row))
  const rows = (ids: readonly string[]) => ids.map(catalogue.rowOf)
  const had = rows([
    ...(shopper.wardrobe ?? []).flatMap(({ product }) => product ?? []),
    ...(request.seen === 'allow' ? [] : (shopper.history ?? []).map(({ product }) => product)),
  ])
  const hidden = shopper.hidden ?? []
  const out = new Set([
    ...rows([
      ...(shopper.cart ?? []),
      ...hidden.flatMap(({ product }) => product ?? []),
      ...(request.exclude ?? []),
      ...(request.for ?? []),
    ]),
    ...(used.length === 0 ? had : had.filter((row) => row < 0 || !again(row))),
  ])
  const banned = hidden.flatMap(({ brand, tag, price }) => {
    const number = brand ? tagOfBrand(catalogue, brand) : tag ? catalogue.tagOf(tag) : -1
    return number < 0 ? [] : { number, price }
  })
  const shut = rules.filter((rule) => rule.exclude).map((rule) => matcher(catalogue, rule.where))
  const passes = filterFor(catalogue, request.filters)
  const beside = besideAsked(catalogue, request)
  return (row) =>
    catalogue.inStock(row) &&
    !out.has(row) &&
    !banned.some(({ number, price }) => (price === undefined || (catalogue.price[row] ?? 0) >= price) && hasTag(catalogue, row, number)) &&
    !shut.some((matches) => matches(row)) &&
    beside(row) &&
    passes(row)
}

/**
 * What may stand beside the products of `for`: what is cut for the same gender as one of them, or for any; and with
 * `goes-with` no garment of the same kind and nothing of the same last category: a second jacket does not go with a jacket.
 */
function besideAsked(catalogue: Catalogue, request: PickRequest): Admission {
  const { rowOf, gender, kind } = catalogue
  const rows = (request.for ?? []).map(rowOf).filter((row) => row >= 0)
  const cuts = rows.map(gender)
  const cutAlike: Admission = (row) =>
    cuts.length === 0 || gender(row) === 'unisex' || cuts.some((cut) => cut === 'unisex' || cut === gender(row))
  if (request.relation !== 'goes-with') return cutAlike
  const kinds = new Set(rows.map(kind))
  const last = rows.map((row) => catalogue.tagOf(`category:${(catalogue.product(row).category.at(-1) ?? '').trim().toLowerCase()}`))
  const same: Admission = (row) =>
    (kind(row) !== 'other' && kinds.has(kind(row))) || last.some((tag) => tag >= 0 && hasTag(catalogue, row, tag))
  return (row) => cutAlike(row) && !same(row)
}
