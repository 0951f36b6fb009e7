import type { Catalogue } from '../catalogue/catalogue.js'
import type { FitModel } from '../catalogue/fit-model.js'
import type { Shopper } from '../profile/shopper.js'
import type { SizeFit, SizeReasonWithFact } from './size-advice.js'

/** Sizes of a product by the shop's fit model, smallest first, and what they rest on. */
export type FitScorer = (
  catalogue: Catalogue,
  row: number,
  shopper: Shopper,
) => { readonly sizes: readonly SizeFit[]; readonly reasons: readonly SizeReasonWithFact[] } | undefined

const scorers = new WeakMap<FitModel, FitScorer>()

/** Gives a fit model its scorer, which is loaded only for catalogues that have a model. */
export function equip(model: FitModel, scorer: FitScorer): void {
  scorers.set(model, scorer)
}

/** The scorer of a catalogue's fit model, if it has one. */
export function scorerOf({ fit }: Catalogue): FitScorer | undefined {
  return fit && scorers.get(fit)
}
