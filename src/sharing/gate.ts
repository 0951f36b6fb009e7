import type { FactName, FactValue } from '../profile/fact-name.js'
import type { SharedFact, SharePurpose } from '../purposes/policy.js'
import { type AgedDraw, countDraws } from './count-draws.js'
import type { ShareMessage } from './message.js'

declare const passed: unique symbol

/** A message that has passed the gate. Nothing else can make one, and the outbox takes nothing else. */
export type Share = ShareMessage & { readonly [passed]: true }

/** Looks up the value of a fact; `undefined` = not known. */
export type FactSource = (name: FactName) => FactValue | undefined

/** Under which terms a share is made. */
export interface ShareTerms {
  readonly id: string
  readonly purpose: SharePurpose
  /** Recipient's key in the policy. */
  readonly recipient: string
  readonly fingerprint: string
}

/** Shares made by this gate: the run-time side of the mark, for callers that go round the types. */
const made = new WeakSet<object>()

/**
 * Makes the share of a purpose for one recipient: exactly the facts that the purpose names and that are known,
 * coarsened as the policy says; of `draws` what may be told of the experiments it lists. `undefined` when none is known.
 * It is the only maker of a `Share`.
 */
export function makeShare(terms: ShareTerms, source: FactSource, draws: readonly AgedDraw[] = []): Share | undefined {
  const facts: { [name in FactName]?: FactValue } = {}
  for (const named of terms.purpose.facts) {
    const value = named.fact === 'experiments' ? countDraws(draws, named.experiments ?? {}) : source(named.fact)
    if (value !== undefined) facts[named.fact] = coarsen(value, named)
  }
  if (Object.keys(facts).length === 0) return undefined
  const share = {
    type: 'share',
    purpose: terms.id,
    to: terms.recipient,
    policy: terms.fingerprint,
    facts: Object.freeze(facts),
    keep: terms.purpose.keep,
  } as Share
  made.add(Object.freeze(share))
  return share
}

/** Whether a value really came through this gate. */
export function isShare(value: object): value is Share {
  return made.has(value)
}

function coarsen(value: FactValue, { round, most }: SharedFact): FactValue {
  if (typeof value === 'number') return round === undefined ? value : Number((Math.round(value / round) * round).toFixed(6))
  if (typeof value === 'string' || most === undefined) return value
  return value.slice(0, most) as FactValue
}
