import type { FitNumbers } from '../catalogue/fit-model.js'

/** What was learnt of a shop's sizes, by names: not yet the columns of one catalogue. */
export interface LearntFit {
  readonly numbers: Omit<FitNumbers, 'labels' | 'scale'>
  /** Of each label its number, and what it adds to the logits of small and large, without a body and with one. */
  readonly labels: ReadonlyMap<string, readonly number[]>
  /** Number of the group of each product of the file. */
  readonly groups: ReadonlyMap<string, number>
  /** Of each product with enough shoppers six numbers, as `FitColumns.product`. */
  readonly products: ReadonlyMap<string, readonly number[]>
  /** Of each brand the six numbers of a product of which nothing else is known. */
  readonly brands: ReadonlyMap<string, readonly number[]>
  /** Of each product and label with enough shoppers what it adds to the logits. */
  readonly sizes: ReadonlyMap<string, readonly [number, number]>
}

/** The key of a product's size in `LearntFit.sizes`. */
export function sizeKey(product: string, label: string): string {
  return JSON.stringify([product, label])
}
