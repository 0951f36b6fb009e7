// What Valet is judged beside, made of the same sequences as it: the most popular, item cosine, and EASE on a dense matrix
// (Steck 2019). Products are numbers 0 … size − 1, sequences `[history, …][]` oldest first. Nothing here is tuned but what a caller passes.

/** Shoppers who have each product. */
export function popularityOf(sequences, size) {
  const counts = new Float64Array(size)
  for (const history of sequences) for (const i of new Set(history)) counts[i] += 1
  return counts
}

/** Picks of the most popular; `may(row, mine)` leaves out. */
export function popularPeer(popularity) {
  const order = Array.from(popularity.keys()).sort((a, b) => popularity[b] - popularity[a] || a - b)
  return (history, limit, seen) => {
    const mine = new Set(seen ? [] : history)
    return order
      .slice(0, limit + mine.size)
      .filter((i) => !mine.has(i))
      .slice(0, limit)
  }
}

/** Item cosine (Sarwar et al. 2001) shrunk by 10 shoppers, the best 100 of each; `self`: a product is like itself. */
export function cosinePeer(sequences, size, popularity, self = false) {
  const owners = Array.from({ length: size }, () => [])
  const sets = sequences.map((history) => [...new Set(history)])
  for (const [s, items] of sets.entries()) for (const i of items) owners[i].push(s)
  const counts = new Uint32Array(size)
  const lists = owners.map((shoppers, i) => {
    const touched = []
    for (const s of shoppers)
      for (const j of sets[s]) {
        if (counts[j] === 0) touched.push(j)
        counts[j] += 1
      }
    const list = touched
      .filter((j) => self || j !== i)
      .map((j) => [j, counts[j] / (Math.sqrt(popularity[i] * popularity[j]) + 10)])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, 100)
    for (const j of touched) counts[j] = 0
    return list
  })
  const sums = new Float64Array(size)
  return (history, limit, seen) => {
    sums.fill(0)
    for (const i of new Set(history)) for (const [j, like] of lists[i]) sums[j] += like
    return top(sums, history, limit, seen)
  }
}

/**
 * EASE over the `most` products that most shoppers have (the inverse of a dense matrix of all may not fit): weights
 * B = I − P / diag P with P = (G + λI)⁻¹. `recency`: what a product one place further back counts for; 1 = all the same.
 */
export function easePeer(sequences, size, popularity, { lambda, most = size, recency = 1 }) {
  const chosen = Array.from(popularity.keys())
    .sort((a, b) => popularity[b] - popularity[a] || a - b)
    .slice(0, most)
  const place = new Int32Array(size).fill(-1)
  for (const [k, i] of chosen.entries()) place[i] = k
  const n = chosen.length
  const a = new Float64Array(n * n)
  for (const history of sequences) {
    const items = [...new Set(history)].map((i) => place[i]).filter((k) => k >= 0)
    for (const i of items) for (const j of items) if (j >= i) a[i * n + j] += 1
  }
  for (let i = 0; i < n; i++) a[i * n + i] += lambda
  sweep(a, n)
  const sums = new Float64Array(size)
  const withRecency = (factor) => (history, limit, seen) => {
    sums.fill(0)
    const mine = [...new Set([...history].reverse())]
    let weight = 1
    for (const item of mine) {
      const i = place[item]
      if (i >= 0)
        for (let j = 0; j < n; j++) if (j !== i) sums[chosen[j]] += (weight * a[Math.min(i, j) * n + Math.max(i, j)]) / -a[j * n + j]
      weight *= factor
    }
    return top(sums, history, limit, seen)
  }
  return Array.isArray(recency) ? recency.map(withRecency) : withRecency(recency)
}

/** Turns the upper half of a positive definite matrix into that of −A⁻¹ (the sweep operator, Beaton 1964). */
function sweep(a, n) {
  const column = new Float64Array(n)
  for (let k = 0; k < n; k++) {
    const d = 1 / a[k * n + k]
    for (let j = 0; j < n; j++) column[j] = j < k ? a[j * n + k] : a[k * n + j]
    for (let i = 0; i < n; i++) {
      if (i === k) continue
      const factor = column[i] * d
      if (factor === 0) continue
      const row = i * n
      for (let j = i; j < n; j++) a[row + j] -= factor * column[j]
    }
    for (let j = 0; j < n; j++) a[j < k ? j * n + k : k * n + j] = column[j] * d
    a[k * n + k] = -d
  }
}

function top(sums, history, limit, seen) {
  if (!seen) for (const i of history) sums[i] = 0
  const best = []
  for (let j = 0; j < sums.length; j++) {
    const value = sums[j]
    if (value <= 0 || (best.length === limit && value <= sums[best[limit - 1]])) continue
    let at = best.length
    while (at > 0 && sums[best[at - 1]] < value) at--
    best.splice(at, 0, j)
    if (best.length > limit) best.pop()
  }
  return best
}
