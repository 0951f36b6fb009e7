import { fitByModel, type LabelledFit } from './fit-by-model.js'
import type { FitScorer } from './fit-scorer.js'
import { shared } from './reasons.js'
import type { SizeReasonWithFact } from './size-advice.js'
import { sameBrand } from './worn.js'

/**
 * The sizes of a product by the shop's fit model, for a shopper of whom it can use something; shares of the reasons go by
 * how far the chances move without each (Kullback–Leibler divergence, summed over the sizes). `undefined` where the model
 * does not know the product, or uses nothing that she said.
 */
export const scoreByModel: FitScorer = (catalogue, row, shopper) => {
  const { measures = {}, wardrobe = [], preference, ...others } = shopper
  const all = fitByModel(catalogue, row, shopper)
  if (!all) return undefined
  const brand = catalogue.brand(row)
  const facts: { readonly reason: Omit<SizeReasonWithFact, 'share'>; readonly change: number }[] = []
  const without = (reason: Omit<SizeReasonWithFact, 'share'>, rest: typeof shopper) =>
    facts.push({ reason, change: divergence(all, fitByModel(catalogue, row, rest) ?? all) })
  for (const measure of Object.keys(measures) as (keyof typeof measures)[]) {
    const { [measure]: _, ...rest } = measures
    without({ kind: 'measure', measure }, { ...shopper, measures: rest })
  }
  for (const garment of wardrobe) {
    const { product, size, verdict } = garment
    const same = product !== undefined && catalogue.rowOf(product) === row ? 'product' : sameBrand(garment.brand, brand) ? 'brand' : 'other'
    const reason = { kind: 'garment' as const, garment: { brand: garment.brand ?? '', size, verdict, same } as const }
    without(reason, { ...shopper, wardrobe: wardrobe.filter((one) => one !== garment) })
  }
  if (preference) without({ kind: 'preference' }, { ...others, measures, wardrobe })
  const reasons = shared(facts.map(({ change }) => change)).map(({ at, share }) => ({
    kind: 'measure' as const,
    ...facts[at]?.reason,
    share,
  }))
  if (reasons.length === 0) return undefined
  const stock = new Map(catalogue.sizes(row).map(({ label, inStock }) => [label, inStock]))
  const sizes = all.map((fit) => ({ ...fit, inStock: stock.get(fit.label) ?? false }))
  return { sizes, reasons }
}

function divergence(from: readonly LabelledFit[], to: readonly LabelledFit[]): number {
  let total = 0
  for (const [i, fit] of from.entries())
    for (const kind of ['small', 'right', 'large'] as const) {
      const [p, q] = [fit[kind], to[i]?.[kind] ?? 0]
      if (p > 0 && q > 0) total += p * Math.log(p / q)
    }
  return total
}
