/** Shoppers of each row as a file holds them: 16 · log₂(1 + shoppers), 255 at most; 0 = none. */
export function popularityCodes(popularity: Float32Array): Uint8Array {
  return Uint8Array.from(popularity, (shoppers) => Math.min(255, Math.round(16 * Math.log2(1 + shoppers))))
}
