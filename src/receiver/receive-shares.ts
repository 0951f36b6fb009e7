import { type Policy, readPolicy } from '../purposes/policy.js'
import { accepted, answerHeaders, preflight, refused, StoreFailure } from './answer.js'
import { checkShare } from './check-share.js'
import { type OpenedEnvelope, openEnvelope } from './open-envelope.js'
import { readBody } from './read-body.js'
import { Refusal } from './refusal.js'
import type { ShareStore } from './share-store.js'
import { type SharedTerms, sharedTerms } from './shared-terms.js'

/** What a receiver needs to know. */
export interface ReceiverOptions {
  readonly store: ShareStore
  /** The shop's policy as published; or, newest first, with the earlier versions whose shares are still taken. */
  readonly policy: Policy | readonly Policy[]
  /** Takes only messages to this key of the policy's recipients; default: to all of them. */
  readonly recipient?: string | undefined
  /** Origins of the shop's pages when they are not the receiver's own, such as `https://shop.example`; `*` = all. */
  readonly origin?: string | readonly string[] | undefined
  /** The clock, ms since 1970. */
  readonly now?: (() => number) | undefined
  /** Hears what went wrong inside (status 500 and 503); default: `console.error`. */
  readonly report?: ((error: unknown) => void) | undefined
}

/**
 * Makes the receiver: a function that checks a message, keeps or deletes what it says, and answers. It runs wherever
 * there is a `Request`. Answers are JSON: `{ ok: true, id }` or `{ ok: false, error, detail }`.
 *
 * A withdrawal or erasure is taken whatever the policy says by now; a share only under terms that the policy has.
 *
 * @throws PolicyError when a policy cannot be used; RangeError when `recipient` is not in it.
 * @example
 * const receive = receiveShares({ store: await openPostgresStore(), policy })
 * const response = await receive(request)
 */
export function receiveShares(options: ReceiverOptions): (request: Request) => Promise<Response> {
  const { origin = [], report = (error) => console.error('valet receiver:', error) } = options
  const take = taker(options)
  const origins = typeof origin === 'string' ? [origin] : origin
  return async (request) => {
    const headers = answerHeaders(request, origins)
    try {
      if (request.method === 'OPTIONS') return preflight(headers)
      if (request.method !== 'POST') throw new Refusal('method', 'send a message by POST')
      const opened = await openEnvelope(await readBody(request))
      await take(opened)
      return accepted(opened.id, headers)
    } catch (error) {
      if (!(error instanceof Refusal)) report(error instanceof StoreFailure ? error.cause : error)
      return refused(error, headers)
    }
  }
}

function taker({ policy, recipient, store, now = Date.now }: ReceiverOptions): (opened: OpenedEnvelope) => Promise<void> {
  const policies = ('version' in policy ? [policy] : policy).map(readPolicy)
  const known = new Set(policies.flatMap(({ recipients }) => Object.keys(recipients)))
  if (recipient !== undefined && !known.has(recipient)) throw new RangeError(`receiver: the policy has no recipient "${recipient}"`)
  let terms: Promise<ReadonlyMap<string, SharedTerms>> | undefined
  return async ({ message, ...received }) => {
    if (!known.has(message.to) || (recipient ?? message.to) !== message.to) throw new Refusal('recipient', 'not a recipient here')
    const time = now()
    if (message.type !== 'share') return inStore(() => store.endShares({ ...received, message }, time))
    terms ??= sharedTerms(policies)
    const until = checkShare(message, received.at, time, await terms)
    // It was long on its way: nothing is left that may be kept.
    if (until <= time) return
    const outcome = await inStore(() => store.keepShare({ ...received, message, until }, time))
    if (outcome === 'ended') throw new Refusal('ended', 'this key was taken back')
    if (outcome === 'foreign') throw new Refusal('key', 'this key was given for another decision')
  }
}

async function inStore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new StoreFailure('the store failed', { cause })
  }
}
