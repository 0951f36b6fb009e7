import { type LogitRows, probabilitiesOf } from './fixed-weights.js'

/** What each of many (products, sizes, categories) adds to the logits of its rows: a shift, and where `along` is given a slope along it. */
export interface Effects {
  /** Which one a row belongs to; −1 = none. */
  readonly key: Int32Array
  readonly along?: Float64Array | undefined
  /** For each: shift of small, shift of large, slope of small, slope of large. */
  readonly values: Float64Array
  /** Variance among them, in the same order: what they are shrunk by. */
  readonly variance: Float64Array
}

/** One step moves an effect by this at most, and an effect is never larger: one that meets no verdict of a kind would run away. */
const [LONGEST_STEP, LARGEST] = [4, 8]
/** As if so many more had been seen whose variance is the one at the start. */
const CAUTION = 30

/** Effects that are all 0. */
export function noEffects(key: Int32Array, count: number, shift: number, along?: Float64Array, slope = 0.05): Effects {
  return { key, along, values: new Float64Array(4 * count), variance: Float64Array.of(shift, shift, slope, slope) }
}

/**
 * One step of empirical Bayes: each effect one step of Newton's method towards its most likely value, shrunk by the variance
 * among all; then that variance anew, with the doubt about each (EM with Laplace's approximation; Breslow and Clayton,
 * Approximate Inference in Generalized Linear Mixed Models, 1993). `start`: the variance at the start.
 */
export function stepEffects(rows: LogitRows, effects: Effects, start: Float64Array): void {
  const { key, along, values, variance } = effects
  const { count, target, logits } = rows
  const sums = [0, 1].map(() => new Float64Array((values.length / 4) * 5))
  const seen = new Uint8Array(values.length / 4)
  const p = new Float64Array(2)
  for (let row = 0; row < count; row++) {
    const k = key[row] ?? -1
    if (k < 0) continue
    seen[k] = 1
    probabilitiesOf(logits, row, p)
    const x = along?.[row] ?? 0
    for (let c = 0; c < 2; c++) {
      const sum = sums[c] as Float64Array
      const [chance, rest] = [p[c] ?? 0, (target[2 * row + c] ?? 0) - (p[c] ?? 0)]
      const weight = chance * (1 - chance)
      sum[5 * k]! += rest
      sum[5 * k + 1]! += rest * x
      sum[5 * k + 2]! += weight
      sum[5 * k + 3]! += weight * x
      sum[5 * k + 4]! += weight * x * x
    }
  }
  const change = new Float64Array(values.length)
  const among = start.map((held) => held * CAUTION)
  let many = CAUTION
  for (let k = 0; k < seen.length; k++) {
    if (!seen[k]) continue
    many++
    for (let c = 0; c < 2; c++) {
      const [g0 = 0, g1 = 0, h0 = 0, h01 = 0, h1 = 0] = (sums[c] as Float64Array).subarray(5 * k, 5 * k + 5)
      const [t0, t1] = [variance[c] || 1e-9, variance[2 + c] || 1e-9]
      const [v0, v1] = [values[4 * k + c] ?? 0, values[4 * k + 2 + c] ?? 0]
      const [a, d, r0, r1] = [h0 + 1 / t0, h1 + 1 / t1, g0 - v0 / t0, g1 - v1 / t1]
      const determinant = a * d - h01 * h01
      values[4 * k + c] = stepped(v0, (d * r0 - h01 * r1) / determinant)
      values[4 * k + 2 + c] = stepped(v1, along ? (a * r1 - h01 * r0) / determinant : 0)
      change[4 * k + c] = (values[4 * k + c] ?? 0) - v0
      change[4 * k + 2 + c] = (values[4 * k + 2 + c] ?? 0) - v1
      among[c]! += (values[4 * k + c] ?? 0) ** 2 + d / determinant
      among[2 + c]! += (values[4 * k + 2 + c] ?? 0) ** 2 + a / determinant
    }
  }
  for (let i = 0; i < 4; i++) variance[i] = (among[i] ?? 0) / many
  for (let row = 0; row < count; row++) {
    const k = key[row] ?? -1
    if (k < 0) continue
    const x = along?.[row] ?? 0
    for (let c = 0; c < 2; c++) logits[2 * row + c]! += (change[4 * k + c] ?? 0) + x * (change[4 * k + 2 + c] ?? 0)
  }
}

function stepped(from: number, step: number): number {
  return Math.max(-LARGEST, Math.min(LARGEST, from + Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step))))
}
