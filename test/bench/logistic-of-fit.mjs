// The peer of the fit model: a multinomial logistic regression on features as of shared/baselines/fit.py (log-odds of product and of product by
// size, size less the size expected of the body by category, its square, the product's and the shopper's own offset, the shopper's own log-odds),
// without any term of weight or height squared. A shopper's verdicts of strictly earlier days count. Leave-one-out for the rows fitted on.

/** Chances of each judged row by three sets of features. */
export function logisticOf(train, test, judged) {
  const rows = [...rowsOf(train, true), ...judged.map(({ row }) => rowOf(test, row, false))]
  const n = rows.length
  const fitted = rows.flatMap((row, i) => (row.fit && row.y < 3 ? [i] : []))
  const smoothed = (key, c, weight, towards) => {
    const sums = new Map()
    for (const i of fitted) {
      const held = sums.get(key(i)) ?? [0, 0]
      sums.set(key(i), [held[0] + (rows[i].y === c ? 1 : 0), held[1] + 1])
    }
    return rows.map((row, i) => {
      const [sum = 0, count = 0] = sums.get(key(i)) ?? []
      const own = row.fit && row.y < 3 ? 1 : 0
      return logit((sum - (own && row.y === c ? 1 : 0) + weight * towards(i)) / (count - own + weight))
    })
  }
  const share = [0, 2].map((c) => fitted.filter((i) => rows[i].y === c).length / fitted.length)
  const product = [0, 2].map((c, k) =>
    smoothed(
      (i) => rows[i].product,
      c,
      20,
      () => share[k],
    ),
  )
  const sizes = [0, 2].map((c, k) =>
    smoothed(
      (i) => `${rows[i].product} ${rows[i].size}`,
      c,
      8,
      (i) => 1 / (1 + Math.exp(-product[k][i])),
    ),
  )
  const delta = expectedSizes(rows, fitted)
  const right = new Set(fitted.filter((i) => rows[i].y === 1))
  const held = new Map()
  for (const i of right) {
    const [sum, count] = held.get(rows[i].product) ?? [0, 0]
    held.set(rows[i].product, [sum + delta[i], count + 1])
  }
  const offset = rows.map((row, i) => {
    const [sum = 0, count = 0] = held.get(row.product) ?? []
    return right.has(i) ? (sum - delta[i]) / (count - 1 + 10) : (sum + 0) / (count + 10)
  })
  const own = history(rows, delta, share)
  const x = rows.map((_, i) => delta[i] - offset[i] - own.residual[i])
  const body = rows.map((_, i) => delta[i] - offset[i])
  const square = (list) => list.map((value) => value ** 2)
  const sets = {
    product: [...product, ...sizes],
    body: [...product, ...sizes, delta, body, square(body), offset],
    all: [...product, ...sizes, x, square(x), own.small, own.large, delta, offset, own.residual],
  }
  const first = rows.findIndex((row) => !row.fit)
  return Object.fromEntries(
    Object.entries(sets).map(([name, features]) => {
      const chances = regress(features, rows, fitted, n)
      return [name, judged.map(({ outcome }, i) => ({ outcome, chances: chances(first + i) }))]
    }),
  )
}

const logit = (p) => Math.log(p / (1 - p))
const rowsOf = (table, fit) => Array.from({ length: table.length }, (_, row) => rowOf(table, row, fit))
const rowOf = (table, row, fit) => ({
  fit,
  y: table.outcome[row],
  product: table.products[table.product[row]],
  size: Number(table.sizes[table.size[row]]),
  category: table.categories[table.category[row]],
  shopper: table.shoppers[table.shopper[row]],
  day: Math.floor(table.time[row] / 86_400_000),
  // Columns of FitTable.measures: height, weight, chest, under-bust, age.
  body: [0, 1, 2, 3, 8].map((column) => table.measures[column][row]),
})

/** Size less the size expected of the body: least squares for each category, the middle where a measure is unknown. */
function expectedSizes(rows, fitted) {
  const middles = [0, 1, 2, 3, 4].map((k) => {
    const known = fitted
      .map((i) => rows[i].body[k])
      .filter((value) => !Number.isNaN(value))
      .sort((a, b) => a - b)
    return known[Math.floor(known.length / 2)] ?? 0
  })
  const inputs = rows.map(({ body }) => [1, ...body.map((value, k) => (Number.isNaN(value) ? 0 : value - middles[k]))])
  const right = fitted.filter((i) => rows[i].y === 1)
  const fit = (list) => {
    const a = inputs[0].map((_, p) =>
      inputs[0].map((_, q) => list.reduce((sum, i) => sum + inputs[i][p] * inputs[i][q], p === q ? 1e-6 : 0)),
    )
    return eliminate(
      a,
      inputs[0].map((_, p) => list.reduce((sum, i) => sum + inputs[i][p] * rows[i].size, 0)),
    )
  }
  const all = fit(right)
  const lists = new Map()
  for (const i of right) {
    const list = lists.get(rows[i].category) ?? []
    list.push(i)
    lists.set(rows[i].category, list)
  }
  const weights = new Map([...lists].map(([category, list]) => [category, list.length > 400 ? fit(list) : all]))
  return rows.map((row, i) => row.size - (weights.get(row.category) ?? all).reduce((sum, w, k) => sum + w * inputs[i][k], 0))
}

function history(rows, delta, share) {
  const byShopper = new Map()
  for (const [i, row] of rows.entries()) {
    const list = byShopper.get(row.shopper) ?? []
    list.push(i)
    byShopper.set(row.shopper, list)
  }
  const result = { residual: [], small: [], large: [] }
  for (const [i, row] of rows.entries()) {
    const before = byShopper.get(row.shopper).filter((j) => rows[j].day < row.day && rows[j].y < 3)
    const count = (c) => before.filter((j) => rows[j].y === c).length
    const sum = before.reduce((all, j) => all + delta[j] + (rows[j].y === 0 ? 1.5 : rows[j].y === 2 ? -1.5 : 0), 0)
    result.residual[i] = sum / (before.length + 2)
    result.small[i] = logit((count(0) + 5 * share[0]) / (before.length + 5))
    result.large[i] = logit((count(2) + 5 * share[1]) / (before.length + 5))
  }
  return result
}

/** Newton's method with the features standardised on the rows fitted on, and a ridge of 1 (scikit-learn's C = 1). */
function regress(features, rows, fitted) {
  const scaled = features.map((list) => {
    const mean = fitted.reduce((sum, i) => sum + list[i], 0) / fitted.length
    const deviation = Math.sqrt(fitted.reduce((sum, i) => sum + (list[i] - mean) ** 2, 0) / fitted.length)
    return list.map((value) => (value - mean) / deviation)
  })
  const k = scaled.length + 1
  const weights = new Float64Array(2 * k)
  const input = (i, a) => (a === 0 ? 1 : scaled[a - 1][i])
  const chances = (i) => {
    let [s, l] = [0, 0]
    for (let a = 0; a < k; a++) {
      s += weights[a] * input(i, a)
      l += weights[k + a] * input(i, a)
    }
    const [es, el] = [Math.exp(s), Math.exp(l)]
    return [es / (1 + es + el), 1 / (1 + es + el), el / (1 + es + el)]
  }
  for (let round = 0; round < 8; round++) {
    const hessian = Array.from({ length: 2 * k }, (_, a) => Float64Array.from({ length: 2 * k }, (_, b) => (a === b && a % k > 0 ? 1 : 0)))
    const gradient = Float64Array.from(weights, (w, a) => (a % k > 0 ? -w : 0))
    for (const i of fitted) {
      const [s, , l] = chances(i)
      const [gs, gl] = [(rows[i].y === 0) - s, (rows[i].y === 2) - l]
      for (let a = 0; a < k; a++) {
        const va = input(i, a)
        gradient[a] += gs * va
        gradient[k + a] += gl * va
        for (let b = 0; b < k; b++) {
          const v = va * input(i, b)
          hessian[a][b] += s * (1 - s) * v
          hessian[k + a][k + b] += l * (1 - l) * v
          hessian[a][k + b] -= s * l * v
          hessian[k + a][b] -= s * l * v
        }
      }
    }
    const change = eliminate(hessian, gradient)
    for (let a = 0; a < 2 * k; a++) weights[a] += change[a]
  }
  return chances
}

function eliminate(matrix, right) {
  const n = right.length
  const rows = matrix.map((row, i) => [...row, right[i]])
  for (let i = 0; i < n; i++) {
    const pivot = rows.reduce((best, row, r) => (r >= i && Math.abs(row[i]) > Math.abs(rows[best][i]) ? r : best), i)
    ;[rows[i], rows[pivot]] = [rows[pivot], rows[i]]
    for (let r = 0; r < n; r++) {
      if (r === i) continue
      const by = rows[r][i] / rows[i][i]
      for (let c = i; c <= n; c++) rows[r][c] -= by * rows[i][c]
    }
  }
  return rows.map((row, i) => row[n] / row[i])
}
