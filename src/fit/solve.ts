/** Solves a symmetric, positive definite system by Cholesky's decomposition; `matrix` (row by row) and `right` are used up. */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length
  const at = (i: number, j: number) => matrix[i * n + j] ?? 0
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = at(i, j)
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k)
      matrix[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j)
    }
  }
  for (let i = 0; i < n; i++) {
    let sum = right[i] ?? 0
    for (let k = 0; k < i; k++) sum -= at(i, k) * (right[k] ?? 0)
    right[i] = sum / at(i, i)
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = right[i] ?? 0
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (right[k] ?? 0)
    right[i] = sum / at(i, i)
  }
  return right
}
