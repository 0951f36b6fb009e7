import { alongOf, type BodyPart, type Direction, sum } from '../measures/body.js'
import type { Evidence } from './evidence.js'

/**
 * What each piece of evidence contributed, measured by leaving it out: how far the body moves and widens along
 * `direction` without it (Kullback–Leibler divergence of two normals, in nats). The update of an observation with its
 * variance negated undoes it exactly.
 */
export function contributions(evidence: readonly Evidence[], part: BodyPart, direction: Direction): number[] {
  const along = alongOf(part, direction)
  const variance = sum(direction, along)
  return evidence.map(({ observations }) =>
    observations.reduce((total, seen) => {
      const left = seen.variance - sum(seen.direction, alongOf(part, seen.direction))
      const shared = sum(seen.direction, along) / left
      const without = variance + shared ** 2 * left
      const moved = shared * (seen.value - sum(seen.direction, part.mean))
      return total + (variance / without - 1 + moved ** 2 / without + Math.log(without / variance)) / 2
    }, 0),
  )
}

/** Shares that sum to 1, the largest first; what changes nothing is left out. */
export function shared<Reason>(parts: readonly (readonly [Reason, number])[]): (Reason & { readonly share: number })[] {
  const all = parts.reduce((total, [, part]) => total + part, 0)
  const counting = parts.filter(([, part]) => part > all * 1e-3).sort(([, a], [, b]) => b - a)
  const rest = counting.reduce((total, [, part]) => total + part, 0)
  return counting.map(([reason, part]) => ({ ...reason, share: part / rest }))
}
