import type { FitRow } from '../../src/fit/fit-table.js'

/** Dice that fall alike every time: 0 ≤ number < 1. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

/** How each product is cut, in sizes: `tiny` runs a size small, `vast` a size large. */
export const CUTS: { readonly [product: string]: number } = { tiny: -1, plain: 0, other: 0, third: 0, vast: 1 }
const SIZES = [36, 38, 40, 42, 44, 46]

/** Verdicts of shoppers whose true size is told by their chest, on products that are cut as `CUTS` says; with `bodies` the chest is known. */
export function madeUpVerdicts(shoppers: number, { bodies = true, seed = 7 }: { bodies?: boolean; seed?: number } = {}): FitRow[] {
  const roll = dice(seed)
  return Array.from({ length: shoppers }, (_, shopper) => {
    const chest = 84 + 20 * roll()
    const own = 37 + (chest - 84) / 2.5 + 1.4 * (roll() + roll() - 1)
    return Object.keys(CUTS).map((product, i): FitRow => {
      const wanted = own + 3 * (roll() - 0.5)
      const size = SIZES.reduce((best, next) => (Math.abs(next - wanted) < Math.abs(best - wanted) ? next : best), 36)
      const loose = (size - own) / 2 + (CUTS[product] ?? 0) + 0.6 * (roll() - 0.5)
      return {
        shopper: `s${seed}-${shopper}`,
        product,
        size: String(size),
        outcome: loose < -0.6 ? 'small' : loose > 0.6 ? 'large' : 'right',
        time: 1_600_000_000_000 + i * 86_400_000,
        category: 'dress',
        measures: bodies ? { chest } : {},
      }
    })
  }).flat()
}
