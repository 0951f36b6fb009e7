import type { PurchaseSequences } from '../purchases/read-sequences.js'

/**
 * Shoppers of each row, of whom one counts 2^(−days / `halfLife`) by the days since buying it; 0 below `minShoppers` distinct
 * ones. Everybody counts at most once for a product, by the newest time.
 *
 * What such a count may tell from one night to the next: all shrink by the same known factor, so one that shrinks less was
 * bought meanwhile; the plain count tells as much by growing. Of a product that hardly anybody bought lately a single purchase
 * would be most of the sum, and would show. Hence no sum is told that is below `minShoppers`: one purchase moves a code by no
 * more than it moves that of a plain count at the threshold, and purchases below it do not show at all.
 *
 * @param ends for each shopper where the sequence ends that counts.
 * @param halfLife in days; 0 = all count the same, and nothing is answered; likewise where times are not known.
 * @param since only purchases that are older than so many days count, and days are counted from there; −1 = all.
 */
export function freshPopularity(
  { starts, products, ages }: PurchaseSequences,
  ends: Int32Array,
  size: number,
  minShoppers: number,
  halfLife: number,
  since = -1,
): Float32Array | undefined {
  if (halfLife === 0 || !ages) return undefined
  const [shoppers, sums] = [new Uint32Array(size), new Float64Array(size)]
  for (let s = 0; s < ends.length; s++)
    for (let p = starts[s] ?? 0; p < (ends[s] ?? 0); p++) {
      const [row, age] = [products[p] ?? 0, (ages[p] ?? 0) - since - 1]
      shoppers[row]! += 1
      if (age >= 0) sums[row]! += 2 ** (-age / halfLife)
    }
  return Float32Array.from(sums, (sum, row) => ((shoppers[row] ?? 0) < minShoppers ? 0 : Math.max(minShoppers, sum)))
}
