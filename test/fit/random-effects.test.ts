import { expect, test } from 'vitest'
import { noEffects, stepEffects } from '../../src/fit/random-effects.js'

test('a product that nobody found too large does not run away, so that the bytes of the others keep their meaning', () => {
  const count = 2000
  const rows = { count, target: new Float64Array(2 * count), logits: Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 ? 4 : 0)) }
  const effects = noEffects(new Int32Array(count), 1, 1e6)
  for (let round = 0; round < 12; round++) stepEffects(rows, effects, Float64Array.of(1e6, 1e6, 0.05, 0.05))
  expect(effects.values[1]).toBeLessThan(-3)
  for (const value of effects.values) expect(Math.abs(value)).toBeLessThanOrEqual(8)
})
