import { parseDuration } from '../purposes/duration.js'
import type { ShareMessage } from '../sharing/message.js'
import { type Database, openEmbedded, openServer, type Query, type Row } from './database.js'
import { OLDEST_SHARE, type ReceivedEnd, type ReceivedShare, type ShareOutcome, type ShareStore } from './share-store.js'
import * as sql from './statements.js'

/** Facts that are held now. Times are ms since 1970. */
export interface HeldFacts {
  readonly recipient: string
  readonly pseudonym: string
  readonly purpose: string
  /** Fingerprint of the purpose under which they were given. */
  readonly policy: string
  readonly facts: ShareMessage['facts']
  readonly sharedAt: number
  readonly expiresAt: number
}

/** Proof of one consent and of its end; it holds no facts. Times are ms since 1970, by the shopper's clock. */
export interface HeldDecision {
  readonly recipient: string
  readonly pseudonym: string
  readonly purpose: string
  readonly policy: string
  /** Receipt id: the shopper holds the receipt. */
  readonly decision: string
  /** When the first share was signed; `undefined` when nothing but the end ever came. */
  readonly givenAt: number | undefined
  readonly withdrawnAt: number | undefined
  readonly endedBy: 'withdrawal' | 'erasure' | undefined
}

/** A store in Postgres, embedded or on a server, with what a shop needs to look after it. */
export interface PostgresStore extends ShareStore {
  /** Facts that have not expired at `now` (ms since 1970; default: the clock's), newest first. */
  listFacts(now?: number): Promise<readonly HeldFacts[]>
  /** Every decision within its proof period, newest first. */
  listDecisions(): Promise<readonly HeldDecision[]>
  /** Deletes what is past its time. Every message does so too; a shop without messages calls it daily. */
  purgeExpired(now: number): Promise<void>
  close(): Promise<void>
}

/** Where a store lives and how long it proves consent. */
export interface PostgresStoreOptions {
  /** Connection string of a server; default: the environment's `DATABASE_URL`. */
  readonly url?: string | undefined
  /** Folder of the embedded Postgres; without it and without a url, everything is in memory. */
  readonly folder?: string | undefined
  /**
   * ISO 8601 duration for which a decision is kept after its facts expired or its key was taken back; default `P3Y`,
   * the usual limitation period in Germany (BGB § 195). At least `P31D`: it also keeps late shares out.
   */
  readonly proof?: string | undefined
}

const DAY = 86_400_000
/** The year 9999: what lies beyond is written in a form that Postgres does not read. */
const END_OF_TIME = 253_402_300_799_000

/**
 * Opens the store and makes its tables where they are missing. With a url (or `DATABASE_URL`) on a server, by the
 * package `pg`; else embedded, by `@electric-sql/pglite`. The SQL is the same.
 *
 * @throws RangeError when `proof` is no duration or shorter than 31 days; whatever the database throws when it cannot be opened.
 * @example
 * const store = await openPostgresStore({ folder: './shares' })
 */
export async function openPostgresStore(options: PostgresStoreOptions = {}): Promise<PostgresStore> {
  const proof = parseDuration(options.proof ?? 'P3Y')
  if (proof === undefined || proof < OLDEST_SHARE + DAY) throw new RangeError('receiver: proof is an ISO 8601 duration of at least P31D')
  const url = options.url ?? (options.folder === undefined ? urlOfEnvironment() : undefined)
  const database = url === undefined ? await openEmbedded(options.folder) : await openServer(url)
  try {
    await makeTables(database)
  } catch (error) {
    await database.close()
    throw error
  }
  return storeIn(database, proof)
}

function storeIn(database: Database, proof: number): PostgresStore {
  const purgeExpired = async (now: number): Promise<void> => void (await database.query(sql.PURGE, [time(now)]))
  return {
    keepShare: async (share, now) => {
      await purgeExpired(now)
      return database.transaction((query) => keepShare(query, share, now, proof))
    },
    endShares: async (end, now) => {
      await purgeExpired(now)
      await database.transaction((query) => endShares(query, end, now, proof))
    },
    listFacts: async (now = Date.now()) => (await database.query(sql.LIST_FACTS, [time(now)])).map(heldFacts),
    listDecisions: async () => (await database.query(sql.LIST_DECISIONS)).map(heldDecision),
    purgeExpired,
    close: database.close,
  }
}

async function keepShare(query: Query, share: ReceivedShare, now: number, proof: number): Promise<ShareOutcome> {
  const { pseudonym, id, decision, at, until, message } = share
  const { to, purpose, policy } = message
  const [held] = await query(sql.LOCK_DECISION, [to, pseudonym, purpose, policy, decision, time(at), time(until + proof)])
  if (held?.purpose !== purpose || held.policy !== policy || held.decision !== decision) return 'foreign'
  const found = await query(sql.FIND_MESSAGE, [to, pseudonym, id])
  if (found.length > 0) return 'repeated'
  if (held.withdrawn_at !== null) return 'ended'
  await query(sql.KEEP_MESSAGE, [to, pseudonym, id, time(now + OLDEST_SHARE + DAY)])
  const values = [to, pseudonym, purpose, policy, JSON.stringify(message.facts), time(at), time(until)]
  const kept = await query(sql.KEEP_FACTS, values)
  return kept.length > 0 ? 'kept' : 'outdated'
}

async function endShares(query: Query, end: ReceivedEnd, now: number, proof: number): Promise<void> {
  const { pseudonym, decision, at, message } = end
  const { to, purpose, policy, type } = message
  await query(sql.END_DECISION, [to, pseudonym, purpose, policy, decision, time(at), type, time(now + proof)])
  // A statement of its own: it must see what a share wrote while this transaction waited for its lock.
  await query(sql.DELETE_FACTS, [to, pseudonym])
}

async function makeTables({ transaction }: Database): Promise<void> {
  await transaction(async (query) => {
    // Two servers that start at once would both find the tables missing.
    await query("select pg_advisory_xact_lock(hashtext('valet tables'))")
    for (const statement of sql.TABLES) await query(statement)
  })
}

function heldFacts(row: Row): HeldFacts {
  const { recipient, pseudonym, purpose, policy } = namesOf(row)
  const facts = row.facts as ShareMessage['facts']
  return { recipient, pseudonym, purpose, policy, facts, sharedAt: Number(row.shared_at), expiresAt: Number(row.expires_at) }
}

function heldDecision(row: Row): HeldDecision {
  const decision = String(row.decision)
  const endedBy = (row.ended_by ?? undefined) as HeldDecision['endedBy']
  return { ...namesOf(row), decision, givenAt: instant(row.given_at), withdrawnAt: instant(row.withdrawn_at), endedBy }
}

function namesOf(row: Row): { recipient: string; pseudonym: string; purpose: string; policy: string } {
  const { recipient, pseudonym, purpose, policy } = row
  return { recipient: String(recipient), pseudonym: String(pseudonym), purpose: String(purpose), policy: String(policy) }
}

function instant(value: unknown): number | undefined {
  return value === null ? undefined : Number(value)
}

function time(at: number): string {
  return new Date(Math.min(at, END_OF_TIME)).toISOString()
}

function urlOfEnvironment(): string | undefined {
  return typeof process === 'undefined' ? undefined : process.env.DATABASE_URL || undefined
}
