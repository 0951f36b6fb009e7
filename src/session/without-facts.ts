import type { Pick, PickReasonWithFact } from '../recommendations/pick.js'
import type { SizeAdvice, SizeReasonWithFact } from '../size-advice/size-advice.js'

/** Size advice as the page gets it: kinds and shares of the reasons, not the facts behind them, nor where it sits on the body. */
export function adviceWithoutFacts(advice: SizeAdvice<SizeReasonWithFact>): SizeAdvice {
  if ('cannotSay' in advice) {
    const { next: _next, ...rest } = advice
    return rest
  }
  const { places: _places, runnerUp: _runnerUp, next: _next, shift: _shift, ...rest } = advice
  return { ...rest, reasons: advice.reasons.map(({ kind, share }) => ({ kind, share })) }
}

/** A pick as the page gets it: kinds and parts of the reasons, not the facts behind them. */
export function pickWithoutFacts(pick: Pick<PickReasonWithFact>): Pick {
  return { ...pick, reasons: pick.reasons.map(({ kind, part }) => ({ kind, part })) }
}
