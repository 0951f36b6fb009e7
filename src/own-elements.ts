import type { Valet } from './page-interface.js'
import type { Insight } from './shopper-powers.js'

/** Name of the event by which any element of the page finds its Valet: bubbling and composed, `detail.callback` gets the page's interface. */
const REQUEST_EVENT = 'valet-request'

const waiting = new Set<(insight: Insight) => void>()
let current: Insight | undefined

/**
 * An element of ours asks for insight, now or as soon as a Valet opens. It comes through this module alone, which
 * no entry point exports: no event carries it, so a listener of the page learns nothing. Returns the way to stop waiting.
 */
export function requestInsight(receive: (insight: Insight) => void): () => void {
  if (current) receive(current)
  waiting.add(receive)
  return () => waiting.delete(receive)
}

/** Hands insight to our elements and answers the page's `valet-request` events with the page's interface. Returns the way to stop. */
export function answerRequests(insight: Insight, valet: Valet): () => void {
  const listener = (event: Event) => {
    const callback: unknown = event instanceof CustomEvent ? event.detail?.callback : undefined
    if (typeof callback !== 'function') return
    event.stopImmediatePropagation()
    callback(valet)
  }
  if (typeof document !== 'undefined') document.addEventListener(REQUEST_EVENT, listener)
  current = insight
  for (const receive of waiting) receive(insight)
  return () => {
    if (typeof document !== 'undefined') document.removeEventListener(REQUEST_EVENT, listener)
    current = undefined
  }
}

/** The Valet that already answers on this page: another copy or version of this library, or an earlier call. */
export function findValet(): Valet | undefined {
  if (typeof document === 'undefined') return undefined
  let found: Valet | undefined
  const callback = (valet: Valet) => {
    found = valet
  }
  document.dispatchEvent(new CustomEvent(REQUEST_EVENT, { detail: { callback } }))
  return found
}
