import { factsOf, only, overlay } from '../profile/overlay.js'
import type { ProfilePart } from '../profile/profile.js'
import { decisionWrite } from '../purposes/decision-store.js'
import { type Decision, freezeWrite } from '../purposes/decisions.js'
import type { Purpose } from '../purposes/policy.js'
import { packEnd, parcelGone, parcelWrite, readParcels } from '../sharing/outbox.js'
import { makeShareKey, readShareKeys, type ShareKey, shareKeyGone, shareKeyWrite } from '../sharing/share-keys.js'
import type { Write } from '../storage/storage.js'
import { save } from './save.js'
import type { State } from './state.js'

/** What was seen and not said is forgotten at once when its key is taken back. */
const PASSING: readonly ProfilePart[] = ['history', 'draws']

/** Puts a decision into the state, under a new receipt id, and answers it. */
export function decide(state: State, wanted: Omit<Decision, 'receipt'>): Decision {
  const decision = { ...wanted, receipt: state.tools.id() }
  state.decisions = { ...state.decisions, byPurpose: { ...state.decisions.byPurpose, [decision.purpose]: decision } }
  return decision
}

/**
 * Unlocks a purpose. A device purpose saves what the shopper said; a share purpose gets a new key for each recipient,
 * and what an older key sent is withdrawn. For the widget alone.
 *
 * @throws Error when the policy has no such purpose.
 */
export async function unlock(state: State, id: string): Promise<void> {
  const { purpose, fingerprint, endpoint } = await find(state, id)
  await state.mutate(async () => {
    const at = state.tools.now()
    const writes = purpose.kind === 'share' ? await endKeys(state, id, at) : []
    const decision = decide(state, { purpose: id, state: 'unlocked', at, policy: fingerprint })
    if (purpose.kind === 'device') save(state, 'stated')
    for (const recipient of purpose.kind === 'share' ? purpose.recipients : []) {
      const terms = { purpose: id, recipient, endpoint: endpoint(recipient), policy: fingerprint, receipt: decision.receipt }
      writes.push(shareKeyWrite(await makeShareKey(terms)))
    }
    return { saves: true, writes: [...writes, decisionWrite(decision)], events: [{ type: 'unlocked', purpose: id }] }
  })
}

/**
 * Locks a purpose. A share purpose: its outbox is emptied, its recipients are told to erase, its keys are destroyed.
 * A device purpose: its parts are taken off the device; sizes go on counting until the tab closes, history and draws are forgotten at once.
 * `refuse` keeps an undecided purpose locked on record; without it an undecided purpose stays undecided.
 */
export async function lock(state: State, id: string, refuse = false): Promise<void> {
  const { purpose, fingerprint } = await find(state, id)
  await state.mutate(async () => {
    const was = state.stateOf(id)
    if (was === 'undecided' && !refuse) return
    if (was === 'locked' || (was === 'refused' && !refuse)) return
    const at = state.tools.now()
    const writes = purpose.kind === 'share' ? await endKeys(state, id, at) : []
    const before = purpose.kind === 'device' ? purpose.parts : []
    const decision = decide(state, {
      purpose: id,
      state: was === 'undecided' || was === 'refused' ? 'refused' : 'locked',
      at,
      policy: fingerprint,
    })
    const off = before.filter((part) => state.keepFor(part) === undefined)
    const taken = only(state.kept, (part) => off.includes(part))
    state.unsaved = overlay(
      only(taken, (part) => !PASSING.includes(part)),
      only(state.unsaved, (part) => !PASSING.includes(part) || !off.includes(part)),
    )
    state.kept = only(state.kept, (part) => !off.includes(part))
    const count = factsOf(taken).length
    return {
      saves: refuse,
      writes: [...writes, decisionWrite(decision)],
      events: [{ type: decision.state, purpose: id }, ...(count > 0 ? [{ type: 'forgotten' as const, what: id, count }] : [])],
    }
  })
}

/** Ends a freeze. For the widget alone. */
export async function thaw(state: State): Promise<void> {
  await state.mutate(() => {
    const { frozen, ...thawed } = state.decisions
    if (frozen === undefined) return
    state.decisions = thawed
    return { writes: [freezeWrite(undefined)], events: [{ type: 'thawed' }] }
  })
}

/** Takes a purpose's shares out of the outbox, puts withdrawals in for recipients that may hold something, and destroys the keys. */
async function endKeys(state: State, id: string, at: number): Promise<Write[]> {
  const { storage } = state.tools
  const waiting = (await readParcels(storage, 'outbox')).filter((parcel) => parcel.purpose === id && parcel.type === 'share')
  const writes = waiting.map((parcel) => parcelGone('outbox', parcel.id))
  for (const key of await readShareKeys(storage, id)) {
    // A share that is on its way cannot be called back, so a waiting one counts as sent.
    if (waiting.some((parcel) => parcel.pseudonym === key.pseudonym) || (await hasSent(state, key))) {
      writes.push(parcelWrite('outbox', await packEnd('withdrawal', key, state.tools.id(), at)))
    }
    writes.push(shareKeyGone(key), { drawer: 'sent', key: `${key.purpose} ${key.recipient}` })
  }
  return writes
}

async function hasSent(state: State, key: ShareKey): Promise<boolean> {
  return (await state.tools.storage.read('sent', `${key.purpose} ${key.recipient}`)) !== undefined
}

async function find(state: State, id: string): Promise<{ purpose: Purpose; fingerprint: string; endpoint: (recipient: string) => string }> {
  const { policy, fingerprints, endpoint } = await state.policy()
  const purpose = Object.hasOwn(policy.purposes, id) ? policy.purposes[id] : undefined
  if (!purpose) throw new Error(`purposes: the policy has no purpose "${id}"; it has ${Object.keys(policy.purposes).join(', ')}`)
  return { purpose, fingerprint: fingerprints[id] ?? '', endpoint }
}
