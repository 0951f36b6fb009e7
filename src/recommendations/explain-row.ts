import type { Catalogue } from '../catalogue/catalogue.js'
import type { PickReasonWithFact } from './pick.js'
import { popularityOf } from './popularity.js'
import type { Parts } from './tag-parts.js'
import { tagNorms } from './tag-rarity.js'

/** The parts of a row's worth: which product of hers brought it, which tags it has that she likes, how many buy it; the largest first. */
export function explainRow(catalogue: Catalogue, parts: Parts, row: number): PickReasonWithFact[] {
  const reasons: PickReasonWithFact[] = []
  const { near } = catalogue
  const popular = popularityOf(catalogue)
  if (near)
    for (const { row: cause, weight } of parts.causes) {
      const end = near.starts[cause + 1] ?? 0
      for (let i = near.starts[cause] ?? 0; i < end; i++)
        if (near.rows[i] === row)
          reasons.push({
            kind: parts.because,
            part: weight * (near.strength[i] ?? 0) * (near.scale[row] ?? 0),
            product: catalogue.idOf(cause),
          })
    }
  const repeated = parts.repeats.get(row)
  if (repeated) reasons.push({ kind: 'history', part: repeated, product: catalogue.idOf(row) })
  const { starts, values } = catalogue.tags
  const code = popular.codes[row] ?? 0
  const lift = (popular.lift[code] ?? 0) / (tagNorms(catalogue)[row] ?? 1)
  for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
    const tag = values[i] ?? 0
    const weight = parts.worth[tag] ?? 0
    if (weight !== 0) reasons.push(parts.reason(tag, weight * lift))
  }
  const prior = parts.prior * (popular.prior[code] ?? 0)
  if (prior > 0) reasons.push({ kind: 'prior', part: prior })
  return reasons.sort((a, b) => b.part - a.part)
}
