import { MEASURE_NAMES, type MeasureName } from '../measures/measure.js'

/** The kinds of taste that a share can name; `top` = the strongest of all kinds. */
export type TasteKind = 'top' | 'brand' | 'category' | 'colour' | 'material'

/** Every kind of taste, in the order in which the widget lists them. */
const TASTE_KINDS: readonly TasteKind[] = ['top', 'brand', 'category', 'colour', 'material']

/**
 * What a share purpose can name: one body measure, the preferred fit, the wardrobe (brand, kind, size, verdict),
 * the strongest tastes, over all kinds (`taste.top`) or of one kind, or what came of the shop's experiments (docs/experiments.md).
 */
export type FactName = `measures.${MeasureName}` | 'preference' | 'wardrobe' | `taste.${TasteKind}` | 'experiments'

/** Every fact name, in the order in which the widget lists them. */
export const FACT_NAMES: readonly FactName[] = [
  ...MEASURE_NAMES.map((name) => `measures.${name}` as const),
  'preference',
  'wardrobe',
  ...TASTE_KINDS.map((kind) => `taste.${kind}` as const),
  'experiments',
]

/** The value of a fact, as it stands in a share: plain JSON. */
export type FactValue = number | string | readonly string[] | readonly { readonly [key: string]: string }[]
