import { sum } from '../measures/body.js'
import type { Known, Sight } from './known-body.js'

/**
 * What each piece of evidence contributed, measured by leaving it out: how far the body moves and widens along the sight
 * without it (Kullback–Leibler divergence of two normals, in nats). The update of an observation with its variance negated
 * undoes it exactly.
 */
export function contributions(evidence: readonly Known[], { along, variance }: Pick<Sight, 'along' | 'variance'>): number[] {
  return evidence.map(({ after }) => {
    let total = 0
    for (const { direction, off, left } of after) {
      const shared = sum(direction, along) / left
      const without = variance + shared ** 2 * left
      total += (variance / without - 1 + (shared * off) ** 2 / without + Math.log(without / variance)) / 2
    }
    return total
  })
}

/** Which of the contributions count, the largest first, and their shares, which sum to 1. What changes nothing is left out. */
export function shared(parts: readonly number[]): { readonly at: number; readonly share: number }[] {
  const all = parts.reduce((total, part) => total + part, 0)
  const counting = [...parts.keys()].filter((at) => (parts[at] ?? 0) > all * 1e-3).sort((a, b) => (parts[b] ?? 0) - (parts[a] ?? 0))
  const rest = counting.reduce((total, at) => total + (parts[at] ?? 0), 0)
  return counting.map((at) => ({ at, share: (parts[at] ?? 0) / rest }))
}
