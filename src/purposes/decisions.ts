import type { Write } from '../storage/storage.js'

/** What the shopper decided about one purpose. Drawer `decisions`, key = purpose id. */
export interface Decision {
  readonly purpose: string
  readonly state: 'unlocked' | 'locked' | 'refused'
  /** ms since 1970. */
  readonly at: number
  /** Fingerprint of the purpose in the policy under which it was decided. */
  readonly policy: string
  /** Id of this decision, unique. */
  readonly receipt: string
}

/** Decisions by purpose, and since when everything is frozen, or learning pauses. */
export interface Decisions {
  readonly byPurpose: { readonly [purpose: string]: Decision }
  /** ms since 1970. */
  readonly frozen?: number
  /** ms since 1970. */
  readonly paused?: number
}

/** How a purpose stands. `undecided` and `expired` are locked as well. */
export type PurposeState = 'undecided' | 'unlocked' | 'refused' | 'locked' | 'expired'

/** Nothing decided. */
export const NO_DECISIONS: Decisions = { byPurpose: {} }

/** After a refusal nobody asks again for six months (Garante 231/2021; CNIL 2020-092 §39). */
const SILENCE = 183 * 86_400_000

/** How a decision stands under the policy of today, by its fingerprint. A key given under other terms is void. */
export function stateOf(decision: Decision | undefined, fingerprint: string): PurposeState {
  if (!decision) return 'undecided'
  return decision.state === 'unlocked' && decision.policy !== fingerprint ? 'expired' : decision.state
}

/** Whether the page may ask for a purpose: not while it is unlocked, not for six months after a no. */
export function mayAsk(decision: Decision | undefined, state: PurposeState, now: number): boolean {
  if (!decision || state === 'expired') return true
  return decision.state !== 'unlocked' && now - decision.at > SILENCE
}

/** The entry of the drawer `decisions` that says since when everything is frozen; no purpose's id begins with a star. */
export const FROZEN = '*frozen'

/** The entry that says since when learning pauses. */
export const PAUSED = '*paused'

/** The write that freezes (`at`) or thaws (`undefined`). */
export function freezeWrite(at: number | undefined): Write {
  return { drawer: 'decisions', key: FROZEN, value: at }
}

/** The write that pauses learning (`at`) or goes on with it (`undefined`). */
export function pauseWrite(at: number | undefined): Write {
  return { drawer: 'decisions', key: PAUSED, value: at }
}
