import { type LogitRows, stepWeights } from './fixed-weights.js'
import { type Effects, stepEffects } from './random-effects.js'

/** A regression with effects, to be fitted. */
export interface LogitFit extends LogitRows {
  /** Inputs with shared weights, row by row. */
  readonly inputs: Float64Array
  /** First those of `small`, then those of `large`; begin with 0. */
  readonly weights: Float64Array
  readonly effects: readonly Effects[]
}

/** Rounds over weights and effects. */
const ROUNDS = 12
/** Ridge on the shared weights. */
const RIDGE = 1

/** Fits weights and effects in turn, in place: penalised likelihood, one step of Newton's method for each in every round. */
export function fitLogits(fit: LogitFit): LogitFit {
  const starts = fit.effects.map(({ variance }) => variance.slice())
  for (let round = 0; round < 3; round++) stepWeights(fit, fit.inputs, fit.weights, RIDGE)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, effects] of fit.effects.entries()) stepEffects(fit, effects, starts[i] as Float64Array)
    stepWeights(fit, fit.inputs, fit.weights, RIDGE)
  }
  return fit
}
