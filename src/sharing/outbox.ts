import type { Storage, Write } from '../storage/storage.js'
import { messageText, sealMessage } from './envelope.js'
import { isShare, type Share } from './gate.js'
import type { EndMessage, Message } from './message.js'
import type { ShareKey } from './share-keys.js'

/** A signed message waiting to be delivered. Drawers `outbox` and, after erasing, `farewell`; key = `id`. */
export interface Parcel {
  /** Idempotency key, the same at every try. */
  readonly id: string
  readonly type: Message['type']
  readonly purpose: string
  readonly recipient: string
  readonly endpoint: string
  readonly pseudonym: string
  /** The envelope as it goes over the wire; readable facts are in it only for a share. */
  readonly envelope: string
  /** Names of the facts of a share. */
  readonly facts: readonly string[]
  /** When it was put here, ms since 1970. */
  readonly at: number
  readonly tries: number
  /** Not before, ms since 1970. */
  readonly due: number
}

/** The two drawers in which parcels wait. */
export type ParcelDrawer = 'outbox' | 'farewell'

/**
 * Seals a share into a parcel.
 *
 * @throws TypeError when the value did not come through the gate.
 */
export async function packShare(share: Share, key: ShareKey, id: string, at: number): Promise<Parcel> {
  if (!isShare(share)) throw new TypeError('sharing: only a share that the gate made can be sent; call makeShare')
  return pack(share, Object.keys(share.facts), key, id, at)
}

/** Seals a withdrawal or erasure for the recipient that holds facts under this key. */
export async function packEnd(type: EndMessage['type'], key: ShareKey, id: string, at: number): Promise<Parcel> {
  return pack({ type, purpose: key.purpose, to: key.recipient, policy: key.policy }, [], key, id, at)
}

/** The parcels of a drawer, oldest first. */
export async function readParcels(storage: Storage, drawer: ParcelDrawer): Promise<Parcel[]> {
  const entries = (await storage.readAll(drawer)) as readonly (readonly [string, Parcel])[]
  return entries.map(([, parcel]) => parcel).sort((a, b) => a.at - b.at)
}

/** The write that keeps a parcel until it is confirmed. */
export function parcelWrite(drawer: ParcelDrawer, parcel: Parcel): Write {
  return { drawer, key: parcel.id, value: parcel }
}

/** The write that takes a parcel out. */
export function parcelGone(drawer: ParcelDrawer, id: string): Write {
  return { drawer, key: id }
}

/** The bytes that a recipient reads, as text: what the widget previews and what `packShare` signs. */
export function previewText(message: Message): string {
  return messageText(message)
}

async function pack(message: Message, facts: readonly string[], key: ShareKey, id: string, at: number): Promise<Parcel> {
  const envelope = await sealMessage(message, key.pair, { at, id, decision: key.receipt })
  const { purpose, recipient, endpoint, pseudonym } = key
  return { id, type: message.type, purpose, recipient, endpoint, pseudonym, envelope, facts, at, tries: 0, due: at }
}
