import type { TagTable } from './tag-table.js'

/** What histories say of all products by their tags. */
export interface TagReader {
  /** `says`: for each row one sum for each fading; `reached`: the rows that any tag led to. Both stay until `forget`. */
  read(history: Uint32Array): { readonly says: Float32Array; readonly reached: Uint32Array }
  /** Makes ready for the next history. */
  forget(): void
}

/** Reads histories with several fadings at once, whose sums lie side by side: products of a tag are walked once. */
export function readTags({ size, tags, products, rarity, norms }: TagTable, fadings: readonly number[]): TagReader {
  const width = fadings.length
  const [says, worth] = [new Float32Array(size * width), new Float64Array(rarity.length * width)]
  const reached = new Uint32Array(size)
  let count = 0
  /** Adds to `worth` what a history says of tags, times what each tells; answers the tags. */
  const wantedBy = (history: Uint32Array): Set<number> => {
    const wanted = new Set<number>()
    const weights = fadings.map(() => 1)
    for (let p = history.length - 1; p >= 0; p--) {
      const row = history[p] ?? 0
      for (let i = tags.starts[row] ?? 0; i < (tags.starts[row + 1] ?? 0); i++) {
        const tag = tags.values[i] ?? 0
        wanted.add(tag)
        for (let f = 0; f < width; f++) worth[tag * width + f]! += ((weights[f] ?? 0) / (norms[row] ?? 1)) * (rarity[tag] ?? 0) ** 2
      }
      for (let f = 0; f < width; f++) weights[f]! *= fadings[f] ?? 1
    }
    return wanted
  }
  return {
    read(history) {
      for (const tag of wantedBy(history)) {
        const values = worth.slice(tag * width, (tag + 1) * width)
        worth.fill(0, tag * width, (tag + 1) * width)
        if (values[0] === 0) continue
        const end = products.starts[tag + 1] ?? 0
        for (let i = products.starts[tag] ?? 0; i < end; i++) {
          const row = products.values[i]!
          const at = row * width
          if (says[at] === 0) reached[count++] = row
          for (let f = 0; f < width; f++) says[at + f]! += values[f]!
        }
      }
      return { says, reached: reached.subarray(0, count) }
    },
    forget() {
      for (let k = 0; k < count; k++) for (let at = reached[k]! * width, end = at + width; at < end; at++) says[at] = 0
      count = 0
    },
  }
}
