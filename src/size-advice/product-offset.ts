import type { Catalogue } from '../catalogue/catalogue.js'

/** How a product is cut beside the others of its category, in size steps. */
export interface ProductOffset {
  /** Below 0 it runs small: −0.4 = as if it were 0.4 sizes smaller than its label says. */
  readonly shift: number
  /** Above 0 more bodies find it right than usual (it gives), below 0 fewer. */
  readonly spread: number
}

/**
 * "Runs small by 0.4": what feedback says of one product. `undefined` where too few shoppers said anything.
 *
 * @example
 * productOffset(catalogue, catalogue.rowOf('sku-1')) //=> { shift: -0.4, spread: 0.1 }
 */
export function productOffset({ fit }: Catalogue, row: number): ProductOffset | undefined {
  if (!fit?.group[row]) return undefined
  const [small, large] = [0, 1].map((c) => ((fit.product[2 + c]?.[row] ?? 0) * (fit.scale[1]?.[c] ?? 0)) / fit.slope[0] / 2) as [
    number,
    number,
  ]
  return small === 0 && large === 0 ? undefined : { shift: large - small, spread: -small - large }
}
