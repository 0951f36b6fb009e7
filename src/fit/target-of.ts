import type { FitTable } from './fit-table.js'

/** Part of the returns without a reason that are taken to be for size: an assumption, stated in docs/fit.md. */
const FOR_SIZE = 0.5

/** For each row the parts of small and large: 1 and 0, but for returns without a reason, which are shared out as the others of the file. */
export function targetOf({ length, outcome }: FitTable): Float64Array {
  const count = [0, 1, 2].map((code) => outcome.filter((held) => held === code).length)
  const [small = 0, , large = 0] = count
  const part = small + large === 0 ? 0.5 : small / (small + large)
  const target = new Float64Array(2 * length)
  for (const [row, code] of outcome.entries()) {
    target[2 * row] = code === 0 ? 1 : code === 3 ? FOR_SIZE * part : 0
    target[2 * row + 1] = code === 2 ? 1 : code === 3 ? FOR_SIZE * (1 - part) : 0
  }
  return target
}
