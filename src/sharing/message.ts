import type { FactName, FactValue } from '../profile/fact-name.js'

/** What is sent for a purpose: exactly the facts it names. The signed payload; the widget previews these very bytes. */
export interface ShareMessage {
  readonly type: 'share'
  readonly purpose: string
  /** Recipient's key in the policy. */
  readonly to: string
  /** Fingerprint of the policy under which the key was given. */
  readonly policy: string
  readonly facts: { readonly [name in FactName]?: FactValue }
  /** ISO 8601 duration after which the recipient erases the facts. */
  readonly keep: string
}

/** Tells a recipient that a key was taken back (`withdrawal`) or that everything was erased (`erasure`): it erases the facts it got under this pseudonym. */
export interface EndMessage {
  readonly type: 'withdrawal' | 'erasure'
  readonly purpose: string
  readonly to: string
  readonly policy: string
}

/** What can be signed and sent. */
export type Message = ShareMessage | EndMessage
