import type { Coded, Columns } from './columns.js'

/** One category and kind of size label (`dress numbers`): how a body relates to its sizes. */
export interface FitGroup {
  readonly name: string
  /** Expected size of a body: a constant, then a weight for each measure in standard deviations from the mean. In the labels' own numbers. */
  readonly size: readonly number[]
  /** From one size to the next, in the labels' own numbers. */
  readonly step: number
  /** Added to the logits: small and large without a body, small and large with one. */
  readonly effects: readonly number[]
}

/** What is learnt over all products: a few hundred numbers. Logits are of `small` and `large` against `right`. */
export interface FitNumbers {
  /** Measures by name (`age` in years beside those of the body), and their distribution among the shoppers. */
  readonly measures: readonly string[]
  readonly mean: readonly number[]
  readonly deviation: readonly number[]
  /** Correlations, row by row; the whole square. */
  readonly correlation: readonly number[]
  /** Group 0 is that of products of which nothing is known. */
  readonly groups: readonly FitGroup[]
  /** For each size label of the catalogue: its number, then what it adds to the four logits; empty = not understood. */
  readonly labels: readonly (readonly number[])[]
  /** Without a body, for small and for large: a constant, and weights of the shopper's own excess of either verdict. */
  readonly alone: readonly (readonly number[])[]
  /** With a body: a constant, the measures, four hinges of how much too large the size is, and the two excesses. */
  readonly body: readonly (readonly number[])[]
  /** What one step of a byte is worth: products alone, with body, their slope, sizes alone, with body; for small and large. */
  readonly scale: readonly (readonly number[])[]
  /** Variance of a shopper's true size, in steps²: where her body is known, and what part of all a body tells. */
  readonly spread: readonly [number, number]
  /** Change of the logits by one step of size, and where they stand on a garment that is right. */
  readonly slope: readonly [number, number]
}

/** The fit model of a catalogue: numbers, and bytes for each product and variant. */
export interface FitColumns extends FitNumbers {
  /** Number of each product's group. */
  readonly group: Uint8Array
  /** Six columns: logits of small and large without a body, with a body, and their change by one step of size. */
  readonly product: readonly Int8Array[]
  /** For each variant small in the upper and large in the lower four bits, 8 = nothing known. */
  readonly variant: Uint8Array
}

/** A fit model, and where the sizes of each product are. */
export interface FitModel extends FitColumns {
  readonly variantStarts: Int32Array
  readonly variantSize: Coded
}

/** Names of the columns of `FitColumns.product` in the file. */
export const FIT_COLUMNS: readonly string[] = [
  'fit_small',
  'fit_large',
  'fit_body_small',
  'fit_body_large',
  'fit_slope_small',
  'fit_slope_large',
]

/** The fit model over a catalogue's columns; `undefined` when none was compiled in. */
export function fitModelOf({ fit, variantStarts, variantSize }: Columns): FitModel | undefined {
  return fit && { ...fit, variantStarts, variantSize }
}

/** Whether numbers out of a file have the form that is read; the file may have been made by something else. */
export function isFitNumbers(value: unknown): value is FitNumbers {
  const { measures, groups, labels, alone, body, scale, correlation } = (value ?? {}) as Partial<FitNumbers>
  const width = measures?.length ?? -1
  return (
    [alone, body].every((pair) => pair?.length === 2) &&
    body?.every((weights) => weights.length === width + 7) === true &&
    correlation?.length === width ** 2 &&
    groups?.every(({ size, effects }) => size.length === width + 1 && effects.length === 4) === true &&
    Array.isArray(labels) &&
    scale?.length === 5
  )
}
