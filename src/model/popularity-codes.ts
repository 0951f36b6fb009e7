/**
 * Shoppers of each row as a file holds them: 16 · log₂(1 + shoppers), 255 at most; 0 = none, or fewer than may be told of.
 *
 * @param fresh what newer purchases counting more makes of them; only rows that have shoppers are told.
 */
export function popularityCodes(popularity: Float32Array, fresh: Float32Array = popularity): Uint8Array {
  return Uint8Array.from(popularity, (shoppers, row) =>
    shoppers > 0 ? Math.min(255, Math.round(16 * Math.log2(1 + (fresh[row] ?? shoppers)))) : 0,
  )
}
