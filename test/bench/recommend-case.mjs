// What recommend-speed.mjs and recommend-in-browser.mjs share, in Node and in a page: invented products, shoppers and vectors.
import { diceOf } from './dice-of.mjs'

export const NOW = 1_700_000_000_000
const throwOf = diceOf(1)
export const dice = (sides) => Math.floor(throwOf() * sides)
export const median = (times, work) => {
  const taken = Array.from({ length: times }, (_, i) => {
    const began = performance.now()
    work(i)
    return performance.now() - began
  })
  return taken.sort((a, b) => a - b)[times >> 1]
}
export const someTags = () => [
  `brand:${dice(400)}`,
  `type:${dice(130)}`,
  `colour:${dice(50)}`,
  `look:${dice(30)}`,
  `section:${dice(57)}`,
  `word:${dice(4000)}`,
  `word:${dice(4000)}`,
]
export const shopperOf = (size, i) => ({
  history: Array.from({ length: 20 }, (_, k) => ({
    type: 'view',
    product: `p${(i * 37 + k * 101) % size}`,
    at: NOW - (20 - k) * 86_400_000,
  })),
})
/** One shopper, look after look: each time one event more, of which the newest 21 are held; made before a clock starts. */
export function learnersOf(size, count) {
  const looks = Array.from({ length: count + 20 }, (_, k) => ({
    type: 'view',
    product: `p${(k * 101 + Math.floor(k / 7) * 53) % size}`,
    at: NOW - (count + 20 - k) * 3_600_000,
  }))
  return Array.from({ length: count }, (_, i) => ({ history: looks.slice(i, i + 21) }))
}
export const wordsOf = (tags) => tags.slice(0, 3).join(' ').replaceAll(':', '')
export const denseOf = (size) => new Float32Array(size * 64).map(() => dice(100) / 100)
export const vectorOf = () => Array.from({ length: 64 }, () => dice(100) / 100)

/** The twelve best by a dense dot product of 64 dimensions. */
export function topOf(dense, size) {
  const best = new Float64Array(12).fill(-1)
  for (let row = 0; row < size; row++) {
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let k = row * 64; k < row * 64 + 64; k += 4) {
      a += dense[k] * dense[k - row * 64]
      b += dense[k + 1] * dense[k + 1 - row * 64]
      c += dense[k + 2] * dense[k + 2 - row * 64]
      d += dense[k + 3] * dense[k + 3 - row * 64]
    }
    const sum = a + b + c + d
    if (sum > best[0]) {
      best[0] = sum
      best.sort()
    }
  }
  return best
}
