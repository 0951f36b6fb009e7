import type { Catalogue } from '../catalogue/catalogue.js'

/** What popularity adds to a row, and by what it multiplies the worth of its tags. */
export interface Popularity {
  /** 0 … 1. */
  readonly prior: Float32Array
  readonly lift: Float32Array
}

const known = new WeakMap<Catalogue, Popularity | undefined>()

/** From the file's rough counts: prior = log of shoppers over the log of the most; lift = ((shoppers + ½) / (most + ½))^`lift`. */
export function popularityOf(catalogue: Catalogue): Popularity | undefined {
  if (known.has(catalogue)) return known.get(catalogue)
  const { near } = catalogue
  let made: Popularity | undefined
  if (near) {
    const most = near.popularity.reduce((a, b) => Math.max(a, b), 1)
    const byCode = (make: (code: number) => number) => {
      const table = Float32Array.from({ length: 256 }, (_, code) => make(code))
      return Float32Array.from(near.popularity, (code) => table[code] ?? 0)
    }
    made = {
      prior: byCode((code) => code / most),
      lift: byCode((code) => ((2 ** (code / 16) - 0.5) / (2 ** (most / 16) - 0.5)) ** near.blend.lift),
    }
  }
  known.set(catalogue, made)
  return made
}

const knownMost = new WeakMap<Catalogue, Uint32Array>()

/** The rows that most shoppers have, as many as `most` or a few more, in the catalogue's order; all rows when `most` is infinite. */
export function mostPopular(catalogue: Catalogue, most: number): Uint32Array {
  const held = knownMost.get(catalogue)
  if (held && Number.isFinite(most)) return held
  const codes = catalogue.near?.popularity ?? new Uint8Array(catalogue.size)
  const counts = new Uint32Array(256)
  for (let row = 0; row < codes.length; row++) counts[codes[row] ?? 0]! += 1
  let least = 255
  for (let sum = counts[255] ?? 0; sum < most && least > 0; sum += counts[least] ?? 0) least--
  // Of products that hardly anybody has there are too many, and none is better than the other.
  if (Number.isFinite(most)) least = Math.max(1, least)
  const rows: number[] = []
  for (let row = 0; row < codes.length; row++) if ((codes[row] ?? 0) >= least) rows.push(row)
  const found = Uint32Array.from(rows)
  if (Number.isFinite(most)) knownMost.set(catalogue, found)
  return found
}
