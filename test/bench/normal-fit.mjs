// Means, covariances and the little linear algebra that fitting normals takes.

export const meanOf = (rows, weights) => {
  const n = rows[0].length
  const sum = Array(n).fill(0)
  let all = 0
  for (const [r, row] of rows.entries()) {
    const w = weights ? weights[r] : 1
    all += w
    for (let i = 0; i < n; i++) sum[i] += w * row[i]
  }
  return sum.map((value) => value / all)
}

export const covarianceOf = (rows, mean, weights) => {
  const n = mean.length
  const sum = matrix(n, n)
  let all = 0
  for (const [r, row] of rows.entries()) {
    const w = weights ? weights[r] : 1
    all += w
    for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) sum[i][j] += w * (row[i] - mean[i]) * (row[j] - mean[j])
  }
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) sum[i][j] = sum[j][i] = sum[i][j] / all
  return sum
}

export const matrix = (rows, columns) => Array.from({ length: rows }, () => Array(columns).fill(0))
export const transposed = (a) => a[0].map((_, j) => a.map((row) => row[j]))
export const times = (a, b) => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)))
export const pick = (a, rows, columns) => rows.map((i) => columns.map((j) => a[i][j]))

/** Lower triangle L with L Lᵀ = a. */
export const cholesky = (a) => {
  const n = a.length
  const l = matrix(n, n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i][j]
      for (let k = 0; k < j; k++) sum -= l[i][k] * l[j][k]
      l[i][j] = i === j ? Math.sqrt(sum) : sum / l[j][j]
    }
  return l
}

/** The inverse of a positive definite matrix. */
export const inverse = (a) => {
  const n = a.length
  const work = a.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (let c = 0; c < n; c++) {
    const pivot = work[c][c]
    for (let j = 0; j < 2 * n; j++) work[c][j] /= pivot
    for (let r = 0; r < n; r++) {
      if (r === c) continue
      const factor = work[r][c]
      for (let j = 0; j < 2 * n; j++) work[r][j] -= factor * work[c][j]
    }
  }
  return work.map((row) => row.slice(n))
}

/** Log density of a normal at a row, by the Cholesky factor of its covariance. */
export const logDensity = (row, mean, l) => {
  const z = []
  let sum = 0
  for (let i = 0; i < mean.length; i++) {
    let rest = row[i] - mean[i]
    for (let k = 0; k < i; k++) rest -= l[i][k] * z[k]
    z.push(rest / l[i][i])
    sum += z[i] ** 2 / 2 + Math.log(l[i][i]) + 0.9189385332046727
  }
  return -sum
}
