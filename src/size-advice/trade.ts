import { type BodyPart, varianceOf } from '../measures/body.js'
import { BODY_MEASURES } from '../measures/population.js'
import type { Place, Seat } from './seat.js'
import type { RunnerUp, SizeFit, TightOrLoose } from './size-advice.js'

/** So many standard deviations from the boundary, a normal lies beyond it with a chance of two in three. */
const TWO_IN_THREE = 0.43

/** Where the size will sit tight or loose: every measure that with a chance of two in three lies beyond what the size is for. */
export function tightOrLoose(part: BodyPart, { places }: Seat): TightOrLoose[] {
  return places.flatMap(({ measure, low, high }): TightOrLoose[] => {
    const mean = meanOf(part, measure)
    const doubt = TWO_IN_THREE * Math.sqrt(varianceOf(part, [[BODY_MEASURES.indexOf(measure), 1]]))
    if (mean + doubt >= low && mean - doubt <= high) return []
    const by = Math.abs(Math.exp(mean) - Math.exp(mean > high ? high : low))
    return [{ measure, sits: mean > high ? 'tight' : 'loose', by: Math.round(by * 10) / 10 }]
  })
}

/** The second likeliest size, whether it sits closer or looser than the best, and at which measures the body leans to it. */
export function runnerUpOf(part: BodyPart, best: Seat, other: Seat, { label, right }: SizeFit): RunnerUp {
  const looser = other.high > best.high || (other.beside?.high ?? 0) > (best.beside?.high ?? 0)
  const lean = ({ measure, low, high, step }: Place) => ((meanOf(part, measure) - (low + high) / 2) / step) * (looser ? 1 : -1)
  const differs = (place: Place) => other.places.some(({ measure, high }) => measure === place.measure && high !== place.high)
  return {
    label,
    right,
    sits: looser ? 'looser' : 'closer',
    at: best.places.filter((place) => differs(place) && lean(place) > 0).map(({ measure }) => measure),
  }
}

function meanOf(part: BodyPart, measure: Place['measure']): number {
  return part.mean[BODY_MEASURES.indexOf(measure)] ?? 0
}
