import { type Crew, partsFor } from './crew.js'
import type { PairLists } from './pair-lists.js'
import type { PairSettings, Weights } from './pair-weights.js'

/** {@link pairWeights} of all products, worked out in parts. */
export async function weightsOf(crew: Crew, lists: PairLists, settings: PairSettings): Promise<Weights> {
  const parts = partsFor(crew, lists.popularity.length, 8)
  return crew.share(
    joined(
      await crew.each(
        'pairWeights',
        parts.map(([first, end]) => [lists, settings, first, end]),
      ),
    ),
  )
}

function joined(parts: readonly Weights[]): Weights {
  const [only] = parts
  if (only && parts.length === 1) return only
  const length = parts.reduce((sum, part) => sum + part.from.length, 0)
  const [from, weight] = [new Uint32Array(length), new Float32Array(length)]
  const starts = new Int32Array(parts.reduce((sum, part) => sum + part.starts.length - 1, 1))
  let [row, at] = [0, 0]
  for (const part of parts) {
    from.set(part.from, at)
    weight.set(part.weight, at)
    for (let k = 1; k < part.starts.length; k++) starts[++row] = at + (part.starts[k] ?? 0)
    at += part.from.length
  }
  return { first: 0, starts, from, weight }
}
