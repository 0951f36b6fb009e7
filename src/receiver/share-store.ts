import type { EndMessage, ShareMessage } from '../sharing/message.js'

/** A share signed longer ago than this, in ms, is refused: so a store need not remember message ids for longer. */
export const OLDEST_SHARE: number = 30 * 86_400_000

/** What every message tells of the key that signed it. Times are ms since 1970. */
export interface Received {
  /** JWK thumbprint of the key. */
  readonly pseudonym: string
  /** Idempotency key of the message, a UUID. */
  readonly id: string
  /** Receipt id of the shopper's decision, a UUID. */
  readonly decision: string
  /** When it was signed. */
  readonly at: number
}

/** A share that passed every check. */
export interface ReceivedShare extends Received {
  readonly message: ShareMessage
  /** When the facts must be gone. */
  readonly until: number
}

/** A withdrawal or erasure that passed every check. */
export interface ReceivedEnd extends Received {
  readonly message: EndMessage
}

/**
 * What became of a share: `kept`; `repeated` = this id was taken before; `outdated` = newer facts are held already;
 * `ended` = its key was taken back; `foreign` = its key was first used under another purpose, policy or decision.
 */
export type ShareOutcome = 'kept' | 'repeated' | 'outdated' | 'ended' | 'foreign'

/**
 * Where a receiver keeps what it gets. Each call is atomic and safe beside others at the same time, in other
 * processes too: of twenty copies of one message at once, one has an effect. A call rejects only when the store
 * cannot be reached; the sender then tries again later.
 */
export interface ShareStore {
  /** Keeps the facts of a share in place of older ones of the same recipient and pseudonym. `now`: ms since 1970. */
  keepShare(share: ReceivedShare, now: number): Promise<ShareOutcome>
  /**
   * Deletes the facts that this recipient holds under the pseudonym and remembers that its key was taken back, also
   * when it was never heard of. Calling it again changes nothing. `now`: ms since 1970.
   */
  endShares(end: ReceivedEnd, now: number): Promise<void>
}
