import { overlay } from '../profile/overlay.js'
import { EMPTY_PROFILE, type Profile, type ProfilePart } from '../profile/profile.js'
import { type Decisions, freezeWrite, NO_DECISIONS, type PurposeState, stateOf } from '../purposes/decisions.js'
import { parseDuration } from '../purposes/duration.js'
import type { LedgerEvent } from '../purposes/ledger.js'
import type { Storage, Write } from '../storage/storage.js'
import type { LoadedPolicy } from './load-policy.js'

/** What is handed in from outside: no room below reads a clock or throws dice by itself. */
export interface Tools {
  readonly storage: Storage
  readonly fetch: typeof fetch
  /** ms since 1970. */
  now(): number
  /** 0 … 1, below 1; not to be foreseen by anyone. */
  random(): number
  /** A new UUID. */
  id(): string
  /** Tells the developer, once, what does not work and what to do. */
  problem(text: string): void
}

/** What one open Valet holds of its shopper. */
export interface State {
  readonly tools: Tools
  policy(): Promise<LoadedPolicy>
  /** What is kept on this device. */
  kept: Profile
  /** What counts only until the tab closes: proposed, imported, or said while nothing may be kept. */
  unsaved: Profile
  decisions: Decisions
  /** Kept and unsaved together. */
  profile(): Profile
  stateOf(purpose: string): PurposeState
  /** Whether a part was kept under terms that changed: it stays as it is until the shopper decides anew. */
  heldOver(part: ProfilePart): boolean
  /** How long a part may be kept, in ms, by the device purposes that are unlocked; `undefined` = not at all. */
  keepFor(part: ProfilePart): number | undefined
  /** Whether the history counts: it is kept, and nothing is frozen. */
  mayLearn(): boolean
  /** How often everything was erased in this tab: what was forgotten before cannot be brought back. */
  erasures: number
  /** Resolves when what is stored has been read. */
  ready(): Promise<void>
  /**
   * Does one thing to the state while no other tab does: re-reads it, runs the work, writes the kept profile, the
   * writes and the ledger events it returns in one transaction, and tells everyone.
   */
  mutate(work: () => Promise<Outcome | undefined> | Outcome | undefined): Promise<void>
  onChange(listener: () => void): () => void
  changed(): void
}

/** What a piece of work leaves to be written. */
export interface Outcome {
  readonly writes?: readonly Write[]
  readonly events?: readonly LedgerEvent[]
  /** Writes although nothing is stored yet: only for a saving gesture of the shopper. */
  readonly saves?: boolean
}

/** The state of a shopper about whom nothing has been read yet. */
export function createState(tools: Tools, policy: () => Promise<LoadedPolicy>): State {
  const listeners = new Set<() => void>()
  let loaded: LoadedPolicy | undefined
  let first: Promise<void> | undefined
  const keeping = (part: ProfilePart, standing: PurposeState) =>
    Object.entries(loaded?.policy.purposes ?? {})
      .filter(([id, purpose]) => purpose.kind === 'device' && purpose.parts.includes(part) && state.stateOf(id) === standing)
      .map(([, purpose]) => purpose)
  const load = async () => {
    if (!(await tools.storage.exists())) {
      state.kept = EMPTY_PROFILE
      state.decisions = { ...NO_DECISIONS, ...(state.decisions.frozen === undefined ? {} : { frozen: state.decisions.frozen }) }
      return
    }
    const { readDecisions, readProfile } = await import('../desk.js')
    loaded = await policy()
    state.decisions = await readDecisions(tools.storage)
    state.kept = await readProfile(tools.storage, tools.now())
  }
  const state: State = {
    tools,
    policy: async () => {
      loaded = await policy()
      return loaded
    },
    kept: EMPTY_PROFILE,
    unsaved: EMPTY_PROFILE,
    decisions: NO_DECISIONS,
    erasures: 0,
    profile: () => overlay(state.kept, state.unsaved),
    stateOf: (purpose) => stateOf(state.decisions.byPurpose[purpose], loaded?.fingerprints[purpose] ?? ''),
    heldOver: (part) => keeping(part, 'expired').length > 0,
    keepFor: (part) => {
      const times = keeping(part, 'unlocked').map((purpose) => parseDuration(purpose.keep) ?? 0)
      return times.length === 0 ? undefined : Math.max(...times)
    },
    mayLearn: () => state.decisions.frozen === undefined && state.keepFor('history') !== undefined,
    ready: () => {
      first ??= tools.storage
        .exclusively('state', load)
        .catch((error: unknown) => tools.problem(`storage: what is kept could not be read (${String(error)})`))
      return first
    },
    mutate: async (work) => {
      await tools.storage.exclusively('state', async () => {
        await load()
        const outcome = await work()
        await store(state, outcome)
      })
      state.changed()
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed: () => {
      for (const listener of listeners) listener()
    },
  }
  tools.storage.onChange(() => {
    first = undefined
    void state.ready().then(state.changed)
  })
  return state
}

/** Nothing is written before the shopper's first saving gesture; from then on everything is. */
async function store(state: State, outcome: Outcome | undefined): Promise<void> {
  if (!outcome) return
  const { storage, now, id } = state.tools
  if (!outcome.saves && !(await storage.exists())) return
  const { ledgerWrites, profileWrites } = await import('../desk.js')
  const ledger = await ledgerWrites(storage, outcome.events ?? [], now(), id)
  // A page may have frozen before anything was stored; from now on that is stored as well.
  const frozen = outcome.saves ? [freezeWrite(state.decisions.frozen)] : []
  const profile = profileWrites(state.kept, state.keepFor)
    .filter(({ part }) => !state.heldOver(part))
    .map(({ write }) => write)
  await storage.write([...profile, ...frozen, ...(outcome.writes ?? []), ...ledger])
}
