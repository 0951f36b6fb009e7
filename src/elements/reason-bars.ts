import type { PickReasonWithFact, PickSize } from '../recommendations/pick.js'
import type { PageText } from '../texts/page-text.js'

/** One step of "Why this": it begins where the one before ended. In whole points; the steps add up to the sum. */
export interface ReasonBar {
  readonly words: string
  /** Points, may be negative. */
  readonly points: number
  /** Where the bar begins, in points. */
  readonly from: number
}

/** What is told of a pick: why, and which size it would be. */
interface Told {
  readonly reasons: readonly PickReasonWithFact[]
  /** Its own id. */
  readonly product?: string
  readonly size?: PickSize | undefined
}

/** As many steps as one reads; the smaller ones are told together. */
const MOST_STEPS = 5

/** Points of a score of 1. */
const POINTS = 100

/**
 * The reasons of a pick as steps in whole points: largest first, what lowers last, small ones together. Rounding is
 * done on the running sum, so that the steps always add up to the sum that is shown. `titleOf` names the product behind a step.
 */
export function reasonBars(
  pick: Told,
  text: PageText,
  titleOf: (id: string) => string = () => '',
): { readonly bars: readonly ReasonBar[]; readonly sum: number } {
  const sorted = [...pick.reasons].sort((a, b) => b.part - a.part)
  const gains = sorted.filter(({ part }) => part > 0)
  const losses = sorted.filter(({ part }) => part < 0)
  const told = gains.slice(0, Math.max(1, MOST_STEPS - losses.length))
  const others = gains.slice(told.length).reduce((sum, { part }) => sum + part, 0)
  const steps = [
    ...told.map((reason) => ({ words: reasonWords(reason, pick, text, titleOf), part: reason.part })),
    ...(others > 0 ? [{ words: text.reasons.others, part: others }] : []),
    ...losses.map((reason) => ({ words: reasonWords(reason, pick, text, titleOf), part: reason.part })),
  ]
  const bars: ReasonBar[] = []
  let exact = 0
  let shown = 0
  for (const { words, part } of steps) {
    exact += part * POINTS
    const points = Math.round(exact) - shown
    if (points !== 0) bars.push({ words, points, from: Math.max(0, points < 0 ? shown + points : shown) })
    shown += points
  }
  return { bars, sum: shown }
}

/** A tag as one reads it: the value with a capital, `colour:bottle green` → `Bottle green`. */
export function tagWords(tag: string): string {
  const value = tag.slice(tag.indexOf(':') + 1)
  return value.charAt(0).toUpperCase() + value.slice(1)
}

function reasonWords(
  { kind, part, tag = '', product, from, events = 0 }: PickReasonWithFact,
  { product: own, size }: Told,
  { reasons }: PageText,
  titleOf: (id: string) => string,
): string {
  const name = tagWords(tag)
  const cause = product ?? from?.[0]
  const title = cause === undefined ? '' : titleOf(cause)
  switch (kind) {
    case 'taste':
      return reasons.taste(name, events)
    case 'pin':
      return part < 0 ? reasons.mute(name) : reasons.pin(name)
    case 'history':
      return product === own ? reasons.again : reasons.history(title)
    case 'similar':
      return name ? reasons.similar(name, title) : reasons.history(title)
    case 'prior':
      return reasons.prior
    case 'rule':
      return part > 0 ? reasons.boost : reasons.bury
    case 'size':
      return size && !size.inStock ? reasons.sizeGone(size.label) : reasons.size(size?.label ?? '', size?.right ?? 0)
  }
}
