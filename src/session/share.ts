import type { ShareOutcome } from '../page-interface.js'
import type { SharePurpose } from '../purposes/policy.js'
import { type FactSource, makeShare, type Share } from '../sharing/gate.js'
import { type Parcel, packShare, parcelWrite, previewText, readParcels } from '../sharing/outbox.js'
import { readShareKeys } from '../sharing/share-keys.js'
import type { Courier } from './courier-rounds.js'
import { drawsOf, factSource, type LearnTaste } from './fact-source.js'
import type { State } from './state.js'

/** What was last sent to a recipient: drawer `sent`, key = purpose and recipient. */
export interface SentRecord {
  readonly at: number
  /** The payload. */
  readonly text: string
}

/** What sharing needs beside the state. */
export interface ShareTools {
  readonly courier: Courier
  readonly taste: LearnTaste
}

/**
 * Sends a purpose's facts to its recipients, if it is unlocked and not frozen. `once` sends once for each unlock,
 * `on-change` only what differs from what was sent last.
 */
export async function share(state: State, tools: ShareTools, id: string): Promise<ShareOutcome> {
  const { policy } = await state.policy()
  const purpose = Object.hasOwn(policy.purposes, id) ? policy.purposes[id] : undefined
  if (purpose?.kind !== 'share') return { refused: 'unknown-purpose' }
  const source = await factSource(state, tools.taste)
  let outcome: ShareOutcome = { refused: 'locked' }
  const packed: string[] = []
  await state.mutate(async () => {
    if (state.decisions.frozen !== undefined) outcome = { refused: 'frozen' }
    else if (state.stateOf(id) === 'unlocked') {
      const parcels = await wanted(state, id, purpose, source)
      if (typeof parcels === 'string') {
        outcome = { refused: parcels }
        return
      }
      packed.push(...parcels.map((parcel) => parcel.id))
      return { writes: parcels.map((parcel) => parcelWrite('outbox', parcel)) }
    }
    return
  })
  if (packed.length === 0) return outcome
  await tools.courier.round('outbox')
  const waiting = (await readParcels(state.tools.storage, 'outbox')).filter((parcel) => packed.includes(parcel.id)).length
  return waiting === 0 ? { sent: packed.length } : { queued: waiting }
}

/** The messages that would be sent now, as the very text that is signed; made by the same gate as the real ones. */
export async function preview(state: State, taste: LearnTaste, id: string): Promise<{ recipient: string; text: string }[]> {
  const { policy, fingerprints } = await state.policy()
  const purpose = Object.hasOwn(policy.purposes, id) ? policy.purposes[id] : undefined
  if (purpose?.kind !== 'share') return []
  const source = await factSource(state, taste)
  return purpose.recipients.flatMap((recipient) => {
    const made = makeShare({ id, purpose, recipient, fingerprint: fingerprints[id] ?? '' }, source, drawsOf(state))
    return made ? [{ recipient, text: previewText(made) }] : []
  })
}

/** Sends whatever an unlocked `once` or `on-change` purpose has not sent yet. */
export async function shareChanges(state: State, tools: ShareTools): Promise<void> {
  if (!(await state.tools.storage.exists()) || state.decisions.frozen !== undefined) return
  const { policy } = await state.policy()
  for (const [id, purpose] of Object.entries(policy.purposes)) {
    if (purpose.kind === 'share' && purpose.send !== 'on-call' && state.stateOf(id) === 'unlocked') await share(state, tools, id)
  }
}

async function wanted(
  state: State,
  id: string,
  purpose: SharePurpose,
  source: FactSource,
): Promise<Parcel[] | 'nothing-to-send' | 'already-sent'> {
  const { storage, now, id: newId } = state.tools
  const waiting = await readParcels(storage, 'outbox')
  const parcels: Parcel[] = []
  let known = 0
  for (const key of await readShareKeys(storage, id)) {
    const made: Share | undefined = makeShare({ id, purpose, recipient: key.recipient, fingerprint: key.policy }, source, drawsOf(state))
    if (!made) continue
    known++
    const last = (await storage.read('sent', `${id} ${key.recipient}`)) as SentRecord | undefined
    const underWay = waiting.some((parcel) => parcel.pseudonym === key.pseudonym)
    const again =
      purpose.send === 'once' ? last !== undefined || underWay : purpose.send === 'on-change' && last?.text === previewText(made)
    if (!again) parcels.push(await packShare(made, key, newId(), now()))
  }
  if (known === 0) return 'nothing-to-send'
  return parcels.length === 0 ? 'already-sent' : parcels
}
