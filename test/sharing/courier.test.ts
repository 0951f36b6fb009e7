import { describe, expect, test } from 'vitest'
import { deliver, postpone } from '../../src/sharing/courier.js'
import type { Parcel } from '../../src/sharing/outbox.js'

const parcel: Parcel = {
  id: '1',
  type: 'share',
  purpose: 'stylist',
  recipient: 'styling',
  endpoint: 'https://shop.example/in',
  pseudonym: 'p',
  envelope: 'a.b.c',
  facts: ['preference'],
  at: 0,
  tries: 0,
  due: 0,
}
const answering =
  (status: number): typeof fetch =>
  async () =>
    new Response(null, { status })

describe('The courier', () => {
  test.each([
    [200, 'confirmed'],
    [204, 'confirmed'],
    [400, 'rejected'],
    [403, 'rejected'],
    [410, 'rejected'],
    [408, 'later'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
  ])('takes an answer of %i as %s', async (status, outcome) => {
    expect(await deliver(parcel, { fetch: answering(status), random: () => 0 })).toBe(outcome)
  })
  test('takes no answer as later', async () => {
    expect(await deliver(parcel, { fetch: async () => Promise.reject(new TypeError('offline')), random: () => 0 })).toBe('later')
  })
  test('sends no cookie and no referrer', async () => {
    let seen: RequestInit | undefined
    await deliver(parcel, {
      fetch: async (_url, init) => {
        seen = init
        return new Response()
      },
      random: () => 0,
    })
    expect(seen).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', body: 'a.b.c', keepalive: true })
  })
  test('waits twice as long after each failed try, six hours at most', () => {
    let waiting = parcel
    const waits: number[] = []
    for (let i = 0; i < 20; i++) {
      waiting = postpone(waiting, 0, () => 0.5)
      waits.push(waiting.due)
    }
    expect(waits.slice(0, 3)).toEqual([5000, 10_000, 20_000])
    expect(waits.at(-1)).toBe(6 * 3_600_000)
  })
})
