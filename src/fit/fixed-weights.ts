import { solve } from './solve.js'

/** Rows of a multinomial logistic regression with `right` as reference: two logits a row. */
export interface LogitRows {
  readonly count: number
  /** Row by row the parts of `small` and `large`. */
  readonly target: Float64Array
  /** Row by row the logits as they stand; changed in place. */
  readonly logits: Float64Array
}

/** P(small) and P(large) of a row, into `to`. */
export function probabilitiesOf(logits: Float64Array, row: number, to: Float64Array): void {
  const [small, large] = [logits[2 * row] ?? 0, logits[2 * row + 1] ?? 0]
  const top = Math.max(small, large, 0)
  const [s, l] = [Math.exp(small - top), Math.exp(large - top)]
  const sum = s + l + Math.exp(-top)
  to[0] = s / sum
  to[1] = l / sum
}

/**
 * One step of Newton's method for weights that all rows share, with a ridge. Changes `weights` (first those of `small`,
 * then those of `large`) and the logits.
 */
export function stepWeights({ count, target, logits }: LogitRows, inputs: Float64Array, weights: Float64Array, ridge: number): void {
  const width = weights.length / 2
  const hessian = new Float64Array((2 * width) ** 2)
  const gradient = Float64Array.from(weights, (weight) => -ridge * weight)
  const p = new Float64Array(2)
  for (let row = 0; row < count; row++) {
    probabilitiesOf(logits, row, p)
    const [s, l] = [p[0] ?? 0, p[1] ?? 0]
    const [ss, sl, ll] = [s * (1 - s), -s * l, l * (1 - l)]
    const [gs, gl] = [(target[2 * row] ?? 0) - s, (target[2 * row + 1] ?? 0) - l]
    for (let i = 0; i < width; i++) {
      const a = inputs[row * width + i] ?? 0
      if (a === 0) continue
      gradient[i]! += gs * a
      gradient[width + i]! += gl * a
      for (let j = 0; j <= i; j++) {
        const product = a * (inputs[row * width + j] ?? 0)
        hessian[i * 2 * width + j]! += ss * product
        hessian[(width + i) * 2 * width + width + j]! += ll * product
        hessian[(width + i) * 2 * width + j]! += sl * product
        if (i !== j) hessian[(width + j) * 2 * width + i]! += sl * product
      }
    }
  }
  for (let i = 0; i < 2 * width; i++) hessian[i * 2 * width + i]! += ridge
  const change = solve(hessian, gradient)
  for (let i = 0; i < weights.length; i++) weights[i]! += change[i] ?? 0
  for (let row = 0; row < count; row++)
    for (let i = 0; i < width; i++) {
      const a = inputs[row * width + i] ?? 0
      logits[2 * row]! += a * (change[i] ?? 0)
      logits[2 * row + 1]! += a * (change[width + i] ?? 0)
    }
}
