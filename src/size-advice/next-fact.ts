import type { BodyPart } from '../measures/body.js'
import { MEASURES, type MeasureName } from '../measures/measure.js'
import { BODY_MEASURES } from '../measures/population.js'
import type { Sight } from './known-body.js'
import type { NextFact } from './size-advice.js'

/** What a garment that is right leaves open: the width of a size, evenly (1/12), and how pieces differ. */
const GARMENT_VARIANCE = 1 / 12 + 0.2 ** 2
/** Less than this (bits) is not worth a question. */
const LEAST_GAIN = 0.05

/**
 * What would narrow the body most along a sight: of `unsaid`, the measures that could be asked for, the best (`missing`), and that
 * or a garment of the brand, which alone shows the brand's habit (`next`). The gain is the expected loss of entropy.
 */
export function nextFact(
  part: BodyPart,
  sight: Pick<Sight, 'along' | 'variance' | 'spread'>,
  unsaid: Iterable<MeasureName>,
): { readonly missing?: MeasureName; readonly next?: NextFact } {
  const { along } = sight
  const variance = sight.variance + sight.spread
  let missing: MeasureName | undefined
  let most = 0
  for (const measure of unsaid) {
    const i = BODY_MEASURES.indexOf(measure)
    const own = (part.covariance[i * (part.mean.length + 1)] ?? 0) + (MEASURES[measure].error / Math.exp(part.mean[i] ?? 1)) ** 2
    const explained = (along[i] ?? 0) ** 2 / own
    if (explained <= most) continue
    missing = measure
    most = explained
  }
  const gain = Math.log2(variance / (variance - most)) / 2
  const byGarment = Math.log2(1 + variance / GARMENT_VARIANCE) / 2
  const next: NextFact = missing && gain >= byGarment ? { kind: 'measure', measure: missing, gain } : { kind: 'garment', gain: byGarment }
  return { ...(missing ? { missing } : {}), ...(next.gain > LEAST_GAIN ? { next } : {}) }
}
