import * as v from 'valibot'
import type { Storage, Write } from '../storage/storage.js'

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

/** Decisions by purpose, and since when everything is frozen. */
export interface Decisions {
  readonly byPurpose: { readonly [purpose: string]: Decision }
  /** ms since 1970. */
  readonly frozen?: number
}

/** How a purpose stands. `undecided` and `expired` are locked as well. */
export type PurposeState = 'undecided' | 'unlocked' | 'refused' | 'locked' | 'expired'

/** Nothing decided. */
export const NO_DECISIONS: Decisions = { byPurpose: {} }

/** After a refusal nobody asks again for six months (Garante 231/2021; CNIL 2020-092 §39). */
const SILENCE = 183 * 86_400_000
const FROZEN = '*frozen'

/** The form of a decision, for what comes from a file or the database. */
export const decisionForm: v.GenericSchema<unknown, Decision> = v.strictObject({
  purpose: v.string(),
  state: v.picklist(['unlocked', 'locked', 'refused']),
  at: v.number(),
  policy: v.string(),
  receipt: v.string(),
})

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

/** Reads every decision; entries that are not of the form count as not decided. */
export async function readDecisions(storage: Storage): Promise<Decisions> {
  const byPurpose: { [purpose: string]: Decision } = Object.create(null)
  let frozen: number | undefined
  for (const [key, value] of await storage.readAll('decisions')) {
    if (key === FROZEN) frozen = typeof value === 'number' ? value : 0
    else {
      const read = v.safeParse(decisionForm, value)
      if (read.success) byPurpose[key] = read.output
    }
  }
  return { byPurpose, ...(frozen === undefined ? {} : { frozen }) }
}

/** The write that keeps a decision. */
export function decisionWrite(decision: Decision): Write {
  return { drawer: 'decisions', key: decision.purpose, value: decision }
}

/** The write that freezes (`at`) or thaws (`undefined`). */
export function freezeWrite(at: number | undefined): Write {
  return { drawer: 'decisions', key: FROZEN, value: at }
}
