/** What a price is beside others of its category. */
export type PriceLevel = 'low' | 'lower' | 'middle' | 'higher' | 'high'

const LEVELS: readonly PriceLevel[] = ['low', 'lower', 'middle', 'higher', 'high']
/** Fewer prices make no fifths. */
const FEWEST = 10

/**
 * The fifth of its group into which each price falls, `undefined` without a price or beside too few others.
 * `prices`: minor units, −1 = unknown. `groups`: number of each product's category.
 */
export function priceLevels(prices: Int32Array, groups: ArrayLike<number>): (PriceLevel | undefined)[] {
  const byGroup = new Map<number, number[]>()
  for (const [row, price] of prices.entries()) {
    if (price < 0) continue
    const held = byGroup.get(groups[row] ?? 0)
    if (held) held.push(price)
    else byGroup.set(groups[row] ?? 0, [price])
  }
  const limits = new Map<number, number[]>()
  for (const [group, held] of byGroup) {
    const sorted = Float64Array.from(held).sort()
    const limit = (fifth: number) => sorted[Math.floor((sorted.length * fifth) / 5)] ?? 0
    // Prices that hardly differ have no levels.
    if (sorted.length >= FEWEST && limit(1) < limit(4)) limits.set(group, [1, 2, 3, 4].map(limit))
  }
  return Array.from(prices, (price, row) => {
    const steps = price < 0 ? undefined : limits.get(groups[row] ?? 0)
    return steps && LEVELS[steps.filter((limit) => price >= limit).length]
  })
}
