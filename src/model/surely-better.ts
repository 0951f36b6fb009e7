/**
 * Whether settings are better than others on the same judges by more than chance would have it: by more than the standard
 * error of the difference, judge by judge. Breiman et al. 1984, "Classification and Regression Trees", §3.4.3: of what is
 * as good within one standard error, keep the plainest.
 */
export function surelyBetter(gains: Float64Array, than: Float64Array): boolean {
  const n = gains.length
  let [sum, squares] = [0, 0]
  for (let i = 0; i < n; i++) {
    const difference = (gains[i] ?? 0) - (than[i] ?? 0)
    sum += difference
    squares += difference ** 2
  }
  const mean = sum / n
  return mean > Math.sqrt(Math.max(0, squares / n - mean ** 2) / Math.max(1, n - 1))
}
