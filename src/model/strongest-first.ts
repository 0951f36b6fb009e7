/** Entries that one group may have: place and value of an entry share the 53 bits of a number. */
const PLACES = 2 ** 21

/**
 * Sorts the entries of a group by their values, finite and not negative: the largest first, of equal ones the first entry. Answers
 * their places in the group; the next call overwrites them.
 */
export type StrongestFirst = (count: number, valueAt: (place: number) => number) => Uint32Array

/**
 * Numbers sort some ten times faster than places by a comparison. The bits of a positive 32-bit float grow with its value, so value
 * and place become one whole number. `most`: entries of the largest group, below 2²¹.
 */
export function strongestFirst(most: number): StrongestFirst {
  if (most >= PLACES) throw new RangeError(`a group has ${most} entries; fewer than ${PLACES} can be sorted`)
  const [value, keys, places] = [new Float32Array(1), new Float64Array(most), new Uint32Array(most)]
  const bits = new Uint32Array(value.buffer)
  return (count, valueAt) => {
    for (let place = 0; place < count; place++) {
      value[0] = valueAt(place)
      keys[place] = (bits[0] ?? 0) * PLACES + (PLACES - 1 - place)
    }
    const sorted = keys.subarray(0, count).sort()
    for (let i = 0; i < count; i++) places[i] = PLACES - 1 - ((sorted[count - 1 - i] ?? 0) % PLACES)
    return places.subarray(0, count)
  }
}
