import { sha256 } from '../storage/digest.js'
import type { Storage, Write } from '../storage/storage.js'

/** What a ledger entry tells of. */
export type LedgerEvent =
  | { readonly type: 'unlocked' | 'locked' | 'refused'; readonly purpose: string }
  | { readonly type: 'sent'; readonly purpose: string; readonly recipient: string; readonly facts: readonly string[] }
  | { readonly type: 'withdrawn' | 'rejected'; readonly purpose: string; readonly recipient: string }
  | { readonly type: 'frozen' | 'thawed' | 'paused' | 'resumed' | 'kept' | 'imported' | 'exported' }
  | { readonly type: 'forgotten'; readonly what: string; readonly count: number }

/** One line of the ledger, as the shopper reads it. */
export interface LedgerEntry {
  readonly number: number
  /** ms since 1970. */
  readonly at: number
  /** What happened; `undefined` when its content was erased while the chain stayed. */
  readonly event?: LedgerEvent
}

/** A link of the chain: drawer `ledger`. The content lies apart, in `ledger-events`, so that it can be erased. */
interface Link {
  readonly number: number
  readonly at: number
  /** SHA-256 of the salted content. */
  readonly digest: string
  /** SHA-256 over the hash before, number, time and digest. */
  readonly hash: string
}

interface Content {
  readonly event: LedgerEvent
  readonly salt: string
}

/** The writes that append events to the chain. To be used while the storage is held exclusively, or two tabs fork it. */
export async function ledgerWrites(storage: Storage, events: readonly LedgerEvent[], at: number, salt: () => string): Promise<Write[]> {
  const links = await readLinks(storage)
  let last = links.at(-1)
  const writes: Write[] = []
  for (const event of events) {
    const content: Content = { event, salt: salt() }
    const number = (last?.number ?? 0) + 1
    const digest = await sha256(JSON.stringify(content))
    last = { number, at, digest, hash: await hashOf(last?.hash ?? '', number, at, digest) }
    const key = keyOf(number)
    writes.push({ drawer: 'ledger', key, value: last }, { drawer: 'ledger-events', key, value: content })
  }
  return writes
}

/** The ledger from the newest entry to the oldest, and whether every link of its chain holds. */
export async function readLedger(storage: Storage): Promise<{ readonly entries: readonly LedgerEntry[]; readonly holds: boolean }> {
  const links = await readLinks(storage)
  const contents = new Map((await storage.readAll('ledger-events')) as readonly (readonly [string, Content])[])
  let holds = true
  let before = ''
  const entries: LedgerEntry[] = []
  for (const [i, link] of links.entries()) {
    const content = contents.get(keyOf(link.number))
    const sound =
      link.number === i + 1 &&
      link.hash === (await hashOf(before, link.number, link.at, link.digest)) &&
      (!content || link.digest === (await sha256(JSON.stringify(content))))
    holds &&= sound
    before = link.hash
    entries.push({ number: link.number, at: link.at, ...(content ? { event: content.event } : {}) })
  }
  return { entries: entries.reverse(), holds }
}

async function readLinks(storage: Storage): Promise<Link[]> {
  const entries = (await storage.readAll('ledger')) as readonly (readonly [string, Link])[]
  return entries.map(([, link]) => link).sort((a, b) => a.number - b.number)
}

function hashOf(before: string, number: number, at: number, digest: string): Promise<string> {
  return sha256(`${before}|${number}|${at}|${digest}`)
}

function keyOf(number: number): string {
  return String(number).padStart(9, '0')
}
