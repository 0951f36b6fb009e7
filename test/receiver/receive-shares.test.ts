// @vitest-environment node
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/purposes/fingerprint.js'
import type { Policy } from '../../src/purposes/policy.js'
import { openPostgresStore, type PostgresStore } from '../../src/receiver/postgres-store.js'
import { type ReceiverOptions, receiveShares } from '../../src/receiver/receive-shares.js'
import type { ShareStore } from '../../src/receiver/share-store.js'
import { thumbprint } from '../../src/sharing/envelope.js'
import { DAY, end, forgeFrom, NOW, policy, post, seal, share, TAILOR, type Unlock, unlock } from './a-shop.js'

const counted = { experiment: 'cart', outcome: 'yes', variant: 'picks' }
type Receive = (request: Request) => Promise<Response>

let store: PostgresStore
let receive: Receive
beforeAll(async () => {
  store = await openPostgresStore({ folder: 'memory://' })
  receive = receiver()
}, 60_000)
afterAll(async () => store.close())

function receiver(options: Partial<ReceiverOptions> = {}): Receive {
  return receiveShares({ store, policy, now: () => NOW, ...options })
}

async function send(body: BodyInit, to: Receive = receive): Promise<{ status: number; answer: Record<string, unknown> }> {
  const response = await to(post(body))
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

async function held({ key }: Unlock): Promise<{ facts: unknown[]; decisions: number }> {
  const pseudonym = await thumbprint(key.publicKey)
  const facts = (await store.listFacts(NOW)).filter((row) => row.pseudonym === pseudonym)
  const decisions = (await store.listDecisions()).filter((row) => row.pseudonym === pseudonym)
  return { facts: facts.map((row) => row.facts), decisions: decisions.length }
}

async function expectRefused(body: BodyInit, status: number, error: string, anna?: Unlock): Promise<void> {
  const reply = await send(body)
  expect(reply).toEqual({ status, answer: { ok: false, error, detail: expect.any(String) } })
  if (anna) expect(await held(anna)).toEqual({ facts: [], decisions: 0 })
}

describe('a share', () => {
  test('is kept and confirmed by its id', async () => {
    const anna = await unlock()
    const id = crypto.randomUUID()
    expect(await send(await seal(share(), anna, NOW, id))).toEqual({ status: 200, answer: { ok: true, id } })
    expect(await held(anna)).toEqual({ facts: [{ 'measures.chest': 96 }], decisions: 1 })
  })

  test('says what came of an experiment', async () => {
    const anna = await unlock()
    expect((await send(await seal(share({ facts: { experiments: [counted] } }), anna))).status).toBe(200)
    expect((await held(anna)).facts).toEqual([{ experiments: [counted] }])
  })
  test('may hold fewer facts than its purpose names', async () => {
    const anna = await unlock()
    expect((await send(await seal(share({ facts: {} }), anna))).status).toBe(200)
    expect(await held(anna)).toEqual({ facts: [{}], decisions: 1 })
  })

  test('sent again gets the same answer and has no second effect', async () => {
    const anna = await unlock()
    const envelope = await seal(share(), anna)
    const first = await send(envelope)
    expect(await send(envelope)).toEqual(first)
    expect(await held(anna)).toEqual({ facts: [{ 'measures.chest': 96 }], decisions: 1 })
  })

  test('that comes twenty times at once is confirmed twenty times and kept once', async () => {
    const anna = await unlock()
    const envelope = await seal(share(), anna)
    const replies = await Promise.all(Array.from({ length: 20 }, () => send(envelope)))
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await held(anna)).toEqual({ facts: [{ 'measures.chest': 96 }], decisions: 1 })
  })

  test('that was overtaken by a newer one is confirmed and not kept', async () => {
    const anna = await unlock()
    const older = await seal(share({ facts: { 'measures.chest': 90 } }), anna, NOW - 60_000)
    await send(await seal(share(), anna))
    expect((await send(older)).status).toBe(200)
    expect(await held(anna)).toEqual({ facts: [{ 'measures.chest': 96 }], decisions: 1 })
  })

  test('whose time is over when it arrives is confirmed and not kept', async () => {
    const anna = await unlock()
    const message = share({ purpose: 'tailor', to: 'atelier', policy: TAILOR, keep: 'P7D' })
    expect((await send(await seal(message, anna, NOW - 8 * DAY))).status).toBe(200)
    expect(await held(anna)).toEqual({ facts: [], decisions: 0 })
  })
})

describe('a share is refused, and nothing of it is kept', () => {
  test.each<[string, Parameters<typeof share>[0], number, string]>([
    ['a fact that its purpose does not name', { facts: { 'measures.chest': 96, 'measures.weight': 70 } }, 403, 'fact'],
    ['a fact finer than its purpose names it', { facts: { 'measures.chest': 95 } }, 403, 'fact'],
    ['a list longer than its purpose allows', { facts: { 'taste.top': ['a', 'b', 'c', 'd'] } }, 403, 'fact'],
    ['an experiment that its purpose does not list', { facts: { experiments: [{ ...counted, experiment: 'home' }] } }, 403, 'fact'],
    ['a version that nobody was given', { facts: { experiments: [{ ...counted, variant: 'rows' }] } }, 403, 'fact'],
    ['one experiment told twice', { facts: { experiments: [counted, { ...counted, outcome: 'no' }] } }, 403, 'fact'],
    ['a purpose that the policy does not have', { purpose: 'marketing' }, 422, 'purpose'],
    ['a purpose that every object inherits', { purpose: 'constructor' }, 422, 'purpose'],
    ['a purpose that stays on the device', { purpose: 'sizes' }, 422, 'purpose'],
    ['terms that the policy never had', { policy: 'x'.repeat(43) }, 422, 'policy'],
    ['the terms of another purpose', { policy: TAILOR }, 422, 'policy'],
    ['a recipient that its purpose does not name', { to: 'atelier' }, 422, 'recipient'],
    ['a recipient that the policy does not have', { to: 'broker' }, 422, 'recipient'],
    ['a longer time to keep it', { keep: 'P10Y' }, 422, 'keep'],
  ])('with %s', async (_, change, status, error) => {
    const anna = await unlock()
    await expectRefused(await seal(share(change), anna), status, error, anna)
  })

  test('when it was signed in the future or more than 30 days ago, give or take five minutes of clock', async () => {
    const anna = await unlock()
    await expectRefused(await seal(share(), anna, NOW + 301_000), 422, 'time', anna)
    await expectRefused(await seal(share(), anna, NOW - 30 * DAY - 1000), 422, 'time', anna)
    expect((await send(await seal(share(), anna, NOW - 30 * DAY))).status).toBe(200)
    expect((await send(await seal(share(), anna, NOW + 300_000))).status).toBe(200)
  })

  test('when its key was given for another decision', async () => {
    const anna = await unlock()
    await send(await seal(share(), anna))
    expect((await send(await seal(share(), { ...anna, decision: crypto.randomUUID() }))).answer.error).toBe('key')
    const other = await seal(share({ purpose: 'tailor', to: 'atelier', policy: TAILOR, keep: 'P7D' }), anna)
    expect((await send(other)).status, 'another recipient is another row').toBe(200)
  })

  test('when it is forged, unreadable or of another algorithm', async () => {
    const anna = await unlock()
    const envelope = await seal(share(), anna)
    await expectRefused(`${envelope.slice(0, -2)}AA`, 401, 'signature', anna)
    await expectRefused('nonsense', 400, 'malformed')
    await expectRefused('', 400, 'malformed')
    await expectRefused(await forgeFrom(anna, { header: (text) => text.replace('ES256', 'none') }), 400, 'algorithm', anna)
  })
})

describe('a withdrawal', () => {
  test('deletes the facts, and the door stays shut for this key', async () => {
    const anna = await unlock()
    const repeat = await seal(share(), anna)
    await send(repeat)
    const id = crypto.randomUUID()
    expect(await send(await seal(end(), anna, NOW, id))).toEqual({ status: 200, answer: { ok: true, id } })
    expect(await held(anna)).toEqual({ facts: [], decisions: 1 })
    expect((await send(await seal(share(), anna))).status).toBe(410)
    expect((await send(repeat)).status).toBe(200)
    expect(await held(anna)).toEqual({ facts: [], decisions: 1 })
  })

  test('that overtakes its share wins', async () => {
    const anna = await unlock()
    const late = await seal(share(), anna)
    expect((await send(await seal(end('erasure'), anna))).status).toBe(200)
    expect((await send(late)).answer).toMatchObject({ ok: false, error: 'ended' })
    expect((await held(anna)).facts).toEqual([])
  })

  test('by another key touches nothing of this one', async () => {
    const [anna, bert] = [await unlock(), await unlock()]
    await send(await seal(share(), anna))
    expect((await send(await seal(end('erasure'), { ...bert, decision: anna.decision }))).status).toBe(200)
    expect(await held(anna)).toEqual({ facts: [{ 'measures.chest': 96 }], decisions: 1 })
  })

  test('under the name of another key is a forgery', async () => {
    const [anna, bert] = [await unlock(), await unlock()]
    await send(await seal(share(), anna))
    const [head] = (await seal(end(), anna)).split('.')
    const [, body, signature] = (await seal(end(), bert)).split('.')
    expect((await send(`${head}.${body}.${signature}`)).status).toBe(401)
    expect((await held(anna)).facts).toHaveLength(1)
  })

  test('is taken even when the purpose has left the policy, the clock is wrong or much time has passed', async () => {
    const anna = await unlock()
    await send(await seal(share(), anna))
    const { sizes } = policy.purposes
    const today: Policy = { ...policy, purposes: sizes ? { sizes } : {} }
    const later = receiver({ policy: today, now: () => NOW + 60 * DAY })
    expect((await send(await seal(end(), anna, NOW + 900 * DAY), later)).status).toBe(200)
    expect((await held(anna)).facts).toEqual([])
  })

  test('for a recipient that is not this one is refused', async () => {
    await expectRefused(await seal(end('withdrawal', { to: 'broker' }), await unlock()), 422, 'recipient')
  })
})

describe('a policy that changed', () => {
  const stylist = policy.purposes.stylist
  const now: Policy = stylist ? { ...policy, purposes: { stylist: { ...stylist, keep: 'P10D' } } } : policy

  test('lets in what was given under an earlier version that the shop still names, by the terms of that version', async () => {
    const [anna, bert] = [await unlock(), await unlock()]
    const both = receiver({ policy: [now, policy] })
    expect((await send(await seal(share(), anna), both)).status).toBe(200)
    const renewed = share({ policy: await fingerprint(now, 'stylist'), keep: 'P10D' })
    expect((await send(await seal(renewed, bert), both)).status).toBe(200)
    const mixed = await seal(share({ keep: 'P10D' }), await unlock())
    expect((await send(mixed, both)).answer.error).toBe('keep')
  })

  test('keeps out what was given under a version that the shop no longer names', async () => {
    const reply = await send(await seal(share(), await unlock()), receiver({ policy: now }))
    expect(reply.answer.error).toBe('policy')
  })

  test('that is wrong is found when the receiver is made', () => {
    expect(() => receiver({ policy: { ...policy, recipients: {} } })).toThrow('is not among recipients')
    expect(() => receiver({ recipient: 'broker' })).toThrow(RangeError)
  })
})

test('a receiver of one recipient takes nothing that is meant for another', async () => {
  const atelier = receiver({ recipient: 'atelier' })
  const message = share({ purpose: 'tailor', to: 'atelier', policy: TAILOR, keep: 'P7D' })
  expect((await send(await seal(share(), await unlock()), atelier)).answer.error).toBe('recipient')
  expect((await send(await seal(end(), await unlock()), atelier)).answer.error).toBe('recipient')
  expect((await send(await seal(message, await unlock()), atelier)).status).toBe(200)
})

describe('what is no message', () => {
  test.each(['GET', 'PUT', 'DELETE', 'HEAD'])('by %s gets 405 and the methods that are taken', async (method) => {
    const response = await receive(new Request('https://shop.example/shares', { method }))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
  })

  test.each(['application/json', 'text/plain', 'multipart/form-data', ''])('of type "%s" gets 415', async (type) => {
    const response = await receive(post(await seal(share(), await unlock()), { 'content-type': type }))
    expect(response.status).toBe(415)
  })

  test('may spell its type with a parameter or in capitals', async () => {
    const response = await receive(post(await seal(share(), await unlock()), { 'content-type': 'Application/JOSE; charset=utf-8' }))
    expect(response.status).toBe(200)
  })

  test('and is too large by its own word gets 413 unread', async () => {
    const request = post('small', { 'content-type': 'application/jose', 'content-length': '65537' })
    const response = await receive(request)
    expect([response.status, request.bodyUsed]).toEqual([413, false])
  })

  test('and never ends is read up to 64 KiB and dropped', async () => {
    let [sent, cancelled] = [0, false]
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 8192
        controller.enqueue(new Uint8Array(8192).fill(97))
      },
      cancel: () => {
        cancelled = true
      },
    })
    const init = { method: 'POST', headers: { 'content-type': 'application/jose' }, body: endless, duplex: 'half' }
    const response = await receive(new Request('https://shop.example/shares', init))
    expect([response.status, cancelled]).toEqual([413, true])
    expect(sent).toBeLessThan(100_000)
  })
})

describe('a page of another origin', () => {
  const ask = (to: Receive, origin: string, method = 'OPTIONS'): Promise<Response> =>
    to(new Request('https://api.example/shares', { method, headers: { origin, 'access-control-request-method': 'POST' } }))

  test('may send when the shop names its origin', async () => {
    const open = receiver({ origin: ['https://shop.example', 'https://shop.test'] })
    const { status, headers } = await ask(open, 'https://shop.test')
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, 'https://shop.test'])
    expect([headers.get('access-control-allow-headers'), headers.get('vary')]).toEqual(['content-type', 'origin'])
    const answer = await ask(open, 'https://shop.test', 'GET')
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.test')
  })

  test('may not when the shop does not', async () => {
    const none = [receiver(), receiver({ origin: 'https://shop.example' }), receiver({ origin: [] })]
    for (const closed of none) {
      const { headers } = await ask(closed, 'https://shop.example.evil.test')
      expect(headers.has('access-control-allow-origin')).toBe(false)
    }
  })

  test('may from everywhere when the shop says *', async () => {
    const { headers } = await ask(receiver({ origin: '*' }), 'https://anywhere.test')
    expect(headers.get('access-control-allow-origin')).toBe('https://anywhere.test')
  })
})

describe('when something fails inside', () => {
  const failing = (error: Error): ShareStore => ({ keepShare: () => Promise.reject(error), endShares: () => Promise.reject(error) })
  const secret = new Error('password of the database is "hunter2"')

  test('in the store, the sender is told to come back, not why; the shop is told why', async () => {
    const heard: unknown[] = []
    const broken = receiver({ store: failing(secret), report: (error) => heard.push(error) })
    for (const message of [share(), end()]) {
      const response = await broken(post(await seal(message, await unlock())))
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60'])
      expect(await response.text()).not.toContain('hunter2')
    }
    expect(heard).toEqual([secret, secret])
  })

  test('anywhere else, the answer is 500 and tells nothing', async () => {
    const heard: unknown[] = []
    const clock = (): number => {
      throw secret
    }
    const response = await receiver({ now: clock, report: (error) => heard.push(error) })(post(await seal(share(), await unlock())))
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({ ok: false, error: 'internal', detail: 'the receiver failed' })
    expect(heard).toEqual([secret])
  })

  test('a store that throws at once is a store that failed', async () => {
    const store: ShareStore = {
      keepShare: () => {
        throw secret
      },
      endShares: () => Promise.resolve(),
    }
    const response = await receiver({ store, report: () => undefined })(post(await seal(share(), await unlock())))
    expect(response.status).toBe(503)
  })
})

describe('over a real connection', () => {
  let server: Server
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string])
      const body = request.method === 'POST' ? request : null
      const init = { method: request.method ?? 'GET', headers, body, duplex: 'half' } as RequestInit
      const answer = await receive(new Request(`http://shop.test${request.url}`, init))
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  })
  afterAll(() => new Promise((done) => server.close(done)))

  test('a share and its withdrawal travel as a browser sends them', async () => {
    const anna = await unlock()
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/shares`
    const deliver = async (body: string): Promise<Response> =>
      fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/jose' }, redirect: 'error', cache: 'no-store' })
    expect((await deliver(await seal(share(), anna))).status).toBe(200)
    expect((await held(anna)).facts).toEqual([{ 'measures.chest': 96 }])
    expect((await deliver(await seal(end(), anna))).status).toBe(200)
    expect((await held(anna)).facts).toEqual([])
    expect((await deliver('a'.repeat(70_000))).status).toBe(413)
  })
})
