/** The `n`th largest of numbers (Hoare's quickselect, 1961), in time that grows with their count only; reorders them, so that the `n` largest come first. */
export function nthLargest(values: Float64Array | Float32Array, n: number): number {
  let [low, high] = [0, values.length - 1]
  const at = n - 1
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0
    let [i, j] = [low, high]
    while (i <= j) {
      while ((values[i] ?? 0) > pivot) i++
      while ((values[j] ?? 0) < pivot) j--
      if (i <= j) {
        const held = values[i] ?? 0
        values[i++] = values[j] ?? 0
        values[j--] = held
      }
    }
    if (at <= j) high = j
    else if (at >= i) low = i
    else break
  }
  return values[at] ?? 0
}
