/** Places by the group that they belong to, ascending in each. */
export interface Groups {
  /** Places of group `i` are the entries `starts[i] … starts[i + 1] - 1`. */
  readonly starts: Int32Array
  readonly places: Uint32Array
}

/** Sorts places by group in one pass (counting sort), for lists of millions. A place of no group, −1, is left out. */
export function groupsOf(length: number, size: number, groupOf: (place: number) => number): Groups {
  const starts = new Int32Array(size + 1)
  for (let at = 0; at < length; at++) {
    const group = groupOf(at)
    if (group >= 0) starts[group + 1]! += 1
  }
  for (let i = 0; i < size; i++) starts[i + 1]! += starts[i] ?? 0
  const next = starts.slice()
  const places = new Uint32Array(starts[size] ?? 0)
  for (let at = 0; at < length; at++) {
    const group = groupOf(at)
    if (group >= 0) places[next[group]!++] = at
  }
  return { starts, places }
}

/** Entries of the largest group. */
export function largestOf(starts: Int32Array): number {
  let most = 0
  for (let i = 0; i + 1 < starts.length; i++) most = Math.max(most, (starts[i + 1] ?? 0) - (starts[i] ?? 0))
  return most
}
