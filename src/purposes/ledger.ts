/** What a ledger entry tells of. */
export type LedgerEvent =
  | { readonly type: 'unlocked' | 'locked' | 'refused' | 'expired'; readonly purpose: string }
  | { readonly type: 'sent' | 'queued'; readonly purpose: string; readonly recipient: string; readonly facts: readonly string[] }
  | { readonly type: 'withdrawn'; readonly purpose: string; readonly recipient: string }
  | { readonly type: 'frozen' | 'thawed' | 'kept' | 'imported' | 'exported' }
  | { readonly type: 'forgotten'; readonly what: string; readonly count: number }

/** One line of the ledger, as the shopper reads it. */
export interface LedgerEntry {
  readonly number: number
  /** ms since 1970. */
  readonly at: number
  /** What happened; `undefined` when its content was erased while the chain stayed. */
  readonly event?: LedgerEvent
}
