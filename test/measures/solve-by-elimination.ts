/** Solves a square system for several right sides at once (Gauss and Jordan, the largest pivot first): slow and plain, to judge by. */
export function solve(matrix: readonly (readonly number[])[], right: readonly (readonly number[])[]): number[][] {
  const n = matrix.length
  const rows = matrix.map((row, i) => [...row, ...(right[i] ?? [])])
  const at = (i: number, k: number) => rows[i]?.[k] ?? 0
  for (let k = 0; k < n; k++) {
    let most = k
    for (let i = k; i < n; i++) if (Math.abs(at(i, k)) > Math.abs(at(most, k))) most = i
    const [above, pivot] = [rows[k] ?? [], rows[most] ?? []]
    rows[most] = above
    rows[k] = pivot.map((value) => value / (pivot[k] ?? 0))
    for (let i = 0; i < n; i++) {
      const factor = at(i, k)
      if (i !== k) rows[i] = (rows[i] ?? []).map((value, j) => value - factor * at(k, j))
    }
  }
  return rows.map((row) => row.slice(n))
}
