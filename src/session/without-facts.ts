import type { Pick, PickReasonWithFact } from '../recommendations/pick.js'
import type { SizeAdvice, SizeReasonWithFact } from '../size-advice/size-advice.js'

/** Size advice as the page gets it: kinds and shares of the reasons, neither the facts behind them nor where the body differs. */
export function adviceWithoutFacts(advice: SizeAdvice<SizeReasonWithFact>): SizeAdvice {
  const { next, ...rest } = advice
  if ('cannotSay' in rest) return rest
  const { places, runnerUp, shift, ...given } = rest
  return { ...given, reasons: given.reasons.map(({ kind, share }) => ({ kind, share })) }
}

/** A pick as the page gets it: kinds and parts of the reasons, not the facts behind them. */
export function pickWithoutFacts(pick: Pick<PickReasonWithFact>): Pick {
  return { ...pick, reasons: pick.reasons.map(({ kind, part }) => ({ kind, part })) }
}
