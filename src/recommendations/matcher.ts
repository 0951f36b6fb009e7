import type { Catalogue } from '../catalogue/catalogue.js'
import type { ShopRule } from './pick.js'

/** Whether a row is meant. */
export type Matches = (row: number) => boolean

/** Tells which rows a rule is for; without a condition, none. */
export function matcher(catalogue: Catalogue, { product, brand, tag }: ShopRule['where']): Matches {
  if (product === undefined && brand === undefined && tag === undefined) return () => false
  const rows = product && new Set(product.map(catalogue.rowOf))
  const brandTag = brand === undefined ? undefined : tagOfBrand(catalogue, brand)
  const number = tag === undefined ? undefined : catalogue.tagOf(tag)
  return (row) =>
    (!rows || rows.has(row)) &&
    (brandTag === undefined || hasTag(catalogue, row, brandTag)) &&
    (number === undefined || hasTag(catalogue, row, number))
}

/** The number of a brand's tag, or -1. */
export function tagOfBrand(catalogue: Catalogue, brand: string): number {
  return catalogue.tagOf(`brand:${brand.trim().toLowerCase()}`)
}

/** Whether a product carries a tag. */
export function hasTag({ tags: { starts, values } }: Catalogue, row: number, tag: number): boolean {
  for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) if (values[i] === tag) return true
  return false
}
