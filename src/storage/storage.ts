/** Name of one drawer of the database; the room that uses it says what it keeps there. */
export type Drawer = 'profile' | 'decisions' | 'keys' | 'outbox' | 'sent' | 'ledger' | 'ledger-events' | 'farewell'

/** Every drawer. */
export const DRAWERS: readonly Drawer[] = ['profile', 'decisions', 'keys', 'outbox', 'sent', 'ledger', 'ledger-events', 'farewell']

/** One thing put into a drawer, or taken out when there is no `value`. */
export interface Write {
  readonly drawer: Drawer
  readonly key: string
  /** Anything structured-cloneable; `undefined` deletes. */
  readonly value?: unknown
}

/**
 * Where this browser keeps things. Nothing exists before the first `write`, not even an empty database;
 * reading never makes one.
 */
export interface Storage {
  /** Whether what is written outlives this tab. May turn `false` when the browser refuses. */
  lasting(): boolean
  /** Whether anything is stored. */
  exists(): Promise<boolean>
  /** The value under a key, or `undefined`. */
  read(drawer: Drawer, key: string): Promise<unknown>
  /** Every entry of a drawer, by key in code-unit order. */
  readAll(drawer: Drawer): Promise<readonly (readonly [key: string, value: unknown])[]>
  /** All writes or none of them. */
  write(writes: readonly Write[]): Promise<void>
  /** Empties every drawer but those named, and does the writes, in one step. */
  clear(but: readonly Drawer[], writes: readonly Write[]): Promise<void>
  /** Deletes the database itself. */
  forget(): Promise<void>
  /** Runs one task at a time under each lock, over all tabs of this shop where the browser can. Not to be nested under one lock. */
  exclusively<T>(lock: 'state' | 'courier', task: () => Promise<T>): Promise<T>
  /** Calls back after another tab wrote. Returns the way to stop. */
  onChange(listener: () => void): () => void
  /** Lets go of the connection. */
  close(): void
}
