import type { Catalogue } from '../catalogue/catalogue.js'

/** What popularity adds to a row, and by what it multiplies the worth of its tags, by the row's code. */
export interface Popularity {
  /** The code of each row; without purchases 0. */
  readonly codes: Uint8Array
  /** 0 … 1. */
  readonly prior: Float32Array
  readonly lift: Float32Array
}

const known = new WeakMap<Catalogue, Popularity>()

/**
 * From the file's rough counts: prior = log of shoppers over the log of the most; lift = ((shoppers + ½) / (most + ½))^`lift`.
 * Without purchases nothing is added, and tags count as they are.
 */
export function popularityOf(catalogue: Catalogue): Popularity {
  const held = known.get(catalogue)
  if (held) return held
  const { near } = catalogue
  const most = near ? near.popularity.reduce((a, b) => Math.max(a, b), 1) : 1
  const byCode = (make: (code: number) => number) => Float32Array.from({ length: 256 }, (_, code) => make(code))
  const exponent = near?.blend.lift ?? 0
  const made = {
    codes: near?.popularity ?? new Uint8Array(catalogue.size),
    prior: byCode((code) => code / most),
    lift: byCode((code) => ((2 ** (code / 16) - 0.5) / (2 ** (most / 16) - 0.5)) ** exponent),
  }
  known.set(catalogue, made)
  return made
}
