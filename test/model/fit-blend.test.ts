import { expect, test } from 'vitest'
import { blendGains, USUAL_WEIGHTS } from '../../src/model/fit-blend.js'
import { meanGain } from '../../src/model/judges.js'

test('the blend is judged by the whole basket that was held back, not by its first product alone', () => {
  const none = new Uint8Array(4)
  /** Two products were bought; two others compete. Pairs alone say what each is worth. */
  const judged = (...pairs: readonly number[]) =>
    meanGain([
      blendGains(
        {
          starts: Int32Array.of(0, pairs.length),
          asked: Uint32Array.of(2),
          row: Uint32Array.from(pairs, (_, row) => row),
          pairs: Float32Array.from(pairs),
          tags: new Float32Array(pairs.length),
        },
        none,
        USUAL_WEIGHTS,
      ),
    ])
  expect(judged(4, 3, 2, 1)).toBeCloseTo(1, 6)
  expect(judged(3, 4, 2, 1)).toBeCloseTo(1, 6)
  expect(judged(4, 1, 3, 2)).toBeCloseTo((1 + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3)), 6)
})
