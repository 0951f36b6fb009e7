import type { FactValue } from '../profile/fact-name.js'
import type { Draw } from '../profile/profile.js'
import { parseDuration } from '../purposes/duration.js'
import type { Experiments } from '../purposes/experiment.js'

/** A draw and how long ago it was made, ms. */
export interface AgedDraw {
  readonly draw: Draw
  readonly age: number
}

/**
 * What may be told of draws: those of the experiments that a purpose lists, once their time is over, each with its variant
 * and whether the outcome came, turned round by the chance that was thrown with the draw. Before its time nothing is told,
 * bought or not: else the moment of a message would be the moment of an order. Thrown anew, the truth would be the average.
 */
export function countDraws(draws: readonly AgedDraw[], experiments: Experiments): FactValue | undefined {
  const told = draws.flatMap(({ draw: { experiment, variant, chance, outcome = false }, age }) => {
    const listed = Object.hasOwn(experiments, experiment) ? experiments[experiment] : undefined
    if (!listed || !Object.hasOwn(listed.variants, variant)) return []
    if (age < (parseDuration(listed.within) ?? Number.POSITIVE_INFINITY)) return []
    const said = chance < (listed.flip ?? 0) ? !outcome : outcome
    return [{ experiment, variant, outcome: said ? 'yes' : 'no' }]
  })
  return told.length === 0 ? undefined : told.sort((a, b) => (a.experiment < b.experiment ? -1 : 1))
}
