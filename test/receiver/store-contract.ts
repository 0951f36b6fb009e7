import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HeldDecision, HeldFacts, PostgresStore } from '../../src/receiver/postgres-store.js'
import type { ReceivedEnd, ReceivedShare } from '../../src/receiver/share-store.js'
import type { EndMessage, ShareMessage } from '../../src/sharing/message.js'
import { DAY, end, NOW, share } from './a-shop.js'

/** A key's messages as they reach the store. */
export class Shopper {
  readonly pseudonym: string = crypto.randomUUID()
  readonly decision: string = crypto.randomUUID()

  share(at: number, change: Partial<ShareMessage> = {}, id: string = crypto.randomUUID()): ReceivedShare {
    return { pseudonym: this.pseudonym, decision: this.decision, id, at, until: at + 90 * DAY, message: share(change) }
  }

  end(at: number, type?: EndMessage['type'], change: Partial<EndMessage> = {}): ReceivedEnd {
    return { pseudonym: this.pseudonym, decision: this.decision, id: crypto.randomUUID(), at, message: end(type, change) }
  }

  async facts(store: PostgresStore, now: number = NOW): Promise<readonly HeldFacts[]> {
    return (await store.listFacts(now)).filter(({ pseudonym }) => pseudonym === this.pseudonym)
  }

  async decisions(store: PostgresStore): Promise<readonly HeldDecision[]> {
    return (await store.listDecisions()).filter(({ pseudonym }) => pseudonym === this.pseudonym)
  }
}

/** What every store must do, whatever it is made of. The proof period is three years. */
export function storeContract(name: string, open: () => Promise<PostgresStore>): void {
  describe(`a store (${name})`, () => {
    let store: PostgresStore
    beforeAll(async () => {
      store = await open()
    }, 60_000)
    afterAll(async () => store.close())

    test('keeps the facts of a share, and the decision apart from them', async () => {
      const anna = new Shopper()
      const facts = { 'measures.chest': 96.5, 'taste.top': ['brand:acme', "colour:d'or 💙"] }
      expect(await store.keepShare(anna.share(NOW, { facts }), NOW)).toBe('kept')
      const { pseudonym, decision } = anna
      const { to: recipient, purpose, policy } = share()
      const names = { recipient, pseudonym, purpose, policy }
      expect(await anna.facts(store)).toEqual([{ ...names, facts, sharedAt: NOW, expiresAt: NOW + 90 * DAY }])
      const proof = { ...names, decision, givenAt: NOW, withdrawnAt: undefined, endedBy: undefined }
      expect(await anna.decisions(store)).toEqual([proof])
    })

    test('keeps the newest facts only', async () => {
      const anna = new Shopper()
      await store.keepShare(anna.share(NOW - DAY), NOW)
      expect(await store.keepShare(anna.share(NOW, { facts: { 'measures.waist': 80 } }), NOW)).toBe('kept')
      expect((await anna.facts(store)).map(({ facts }) => facts)).toEqual([{ 'measures.waist': 80 }])
      expect(await anna.decisions(store)).toHaveLength(1)
    })

    test('does not put older facts in place of newer ones, in whatever order they come', async () => {
      const anna = new Shopper()
      await store.keepShare(anna.share(NOW), NOW)
      expect(await store.keepShare(anna.share(NOW - 1000, { facts: { 'measures.waist': 70 } }), NOW)).toBe('outdated')
      expect((await anna.facts(store)).map(({ facts }) => facts)).toEqual([{ 'measures.chest': 96 }])
    })

    test('takes a repeated message once, even between two changes of the same second', async () => {
      const anna = new Shopper()
      const first = anna.share(NOW, { facts: { 'measures.chest': 94 } })
      await store.keepShare(first, NOW)
      await store.keepShare(anna.share(NOW), NOW)
      expect(await store.keepShare(first, NOW)).toBe('repeated')
      expect((await anna.facts(store)).map(({ facts }) => facts)).toEqual([{ 'measures.chest': 96 }])
    })

    test('takes one of twenty copies that come at once', async () => {
      const anna = new Shopper()
      const message = anna.share(NOW)
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.keepShare(message, NOW)))
      expect(outcomes.sort()).toEqual(['kept', ...Array.from({ length: 19 }, () => 'repeated')])
      expect(await anna.facts(store)).toHaveLength(1)
      expect(await anna.decisions(store)).toHaveLength(1)
    })

    test('ends with the newest of twenty different shares that come at once', async () => {
      const anna = new Shopper()
      const shares = Array.from({ length: 20 }, (_, n) => anna.share(NOW - n * 1000, { facts: { 'measures.chest': 100 - n } }))
      await Promise.all([...shares].reverse().map((message) => store.keepShare(message, NOW)))
      expect((await anna.facts(store)).map(({ facts }) => facts)).toEqual([{ 'measures.chest': 100 }])
    })

    test("does not let another shopper's message id stand in the way", async () => {
      const [anna, bert] = [new Shopper(), new Shopper()]
      const id = crypto.randomUUID()
      await store.keepShare(bert.share(NOW, {}, id), NOW)
      expect(await store.keepShare(anna.share(NOW, {}, id), NOW)).toBe('kept')
    })

    test.each(['withdrawal', 'erasure'] as const)('deletes the facts on %s and keeps the proof', async (type) => {
      const [anna, bert] = [new Shopper(), new Shopper()]
      await store.keepShare(anna.share(NOW - DAY), NOW)
      await store.keepShare(bert.share(NOW - DAY), NOW)
      await store.endShares(anna.end(NOW, type), NOW)
      expect(await anna.facts(store)).toEqual([])
      expect(await anna.decisions(store)).toMatchObject([{ givenAt: NOW - DAY, withdrawnAt: NOW, endedBy: type }])
      expect(await bert.facts(store)).toHaveLength(1)
      expect(await bert.decisions(store)).toMatchObject([{ withdrawnAt: undefined }])
    })

    test('takes no share after its key was taken back, and repeats its first word on what came before', async () => {
      const anna = new Shopper()
      const before = anna.share(NOW - DAY)
      await store.keepShare(before, NOW)
      await store.endShares(anna.end(NOW), NOW)
      expect(await store.keepShare(anna.share(NOW + 1000), NOW)).toBe('ended')
      expect(await store.keepShare(before, NOW)).toBe('repeated')
      expect(await anna.facts(store)).toEqual([])
    })

    test('remembers the end of a key that it never heard of, so that a late share finds the door shut', async () => {
      const anna = new Shopper()
      await store.endShares(anna.end(NOW, 'erasure'), NOW)
      expect(await store.keepShare(anna.share(NOW - 1000), NOW)).toBe('ended')
      expect(await anna.facts(store)).toEqual([])
      expect(await anna.decisions(store)).toMatchObject([{ givenAt: undefined, withdrawnAt: NOW, endedBy: 'erasure' }])
    })

    test('stands by the first end: a second one changes nothing', async () => {
      const anna = new Shopper()
      await store.endShares(anna.end(NOW), NOW)
      await store.endShares(anna.end(NOW + DAY, 'erasure'), NOW + DAY)
      expect(await anna.decisions(store)).toMatchObject([{ withdrawnAt: NOW, endedBy: 'withdrawal' }])
    })

    test('holds nothing when shares and the withdrawal come at once, whichever wins', async () => {
      const shoppers = Array.from({ length: 10 }, () => new Shopper())
      await Promise.all(
        shoppers.flatMap((anna) => [
          store.keepShare(anna.share(NOW - 2000), NOW),
          store.endShares(anna.end(NOW), NOW),
          store.keepShare(anna.share(NOW - 1000), NOW),
          store.endShares(anna.end(NOW, 'erasure'), NOW),
        ]),
      )
      for (const anna of shoppers) {
        expect(await anna.facts(store)).toEqual([])
        expect(await anna.decisions(store)).toMatchObject([{ withdrawnAt: NOW }])
      }
    })

    test('keeps two recipients apart: what one must forget the other may still hold', async () => {
      const anna = new Shopper()
      await store.keepShare(anna.share(NOW), NOW)
      await store.keepShare(anna.share(NOW, { to: 'atelier' }), NOW)
      await store.endShares(anna.end(NOW), NOW)
      expect((await anna.facts(store)).map(({ recipient }) => recipient)).toEqual(['atelier'])
    })

    test.each<[string, Partial<ShareMessage>]>([
      ['purpose', { purpose: 'tailor' }],
      ['policy', { policy: 'q'.repeat(43) }],
    ])('lets a key speak for one decision only: not for another %s', async (_, change) => {
      const anna = new Shopper()
      await store.keepShare(anna.share(NOW), NOW)
      expect(await store.keepShare(anna.share(NOW, change), NOW)).toBe('foreign')
      expect(await store.keepShare({ ...anna.share(NOW), decision: crypto.randomUUID() }, NOW)).toBe('foreign')
      expect((await anna.facts(store)).map(({ purpose, policy }) => [purpose, policy])).toEqual([[share().purpose, share().policy]])
    })

    test('does not show facts past their time, and deletes them with the next message of anyone', async () => {
      const [anna, bert] = [new Shopper(), new Shopper()]
      await store.keepShare(anna.share(NOW - 89 * DAY), NOW)
      expect(await anna.facts(store, NOW + DAY - 1)).toHaveLength(1)
      expect(await anna.facts(store, NOW + DAY)).toEqual([])
      await store.keepShare(bert.share(NOW + DAY), NOW + DAY)
      expect(await anna.facts(store, NOW)).toEqual([])
      expect(await anna.decisions(store)).toMatchObject([{ givenAt: NOW - 89 * DAY, withdrawnAt: undefined }])
    })

    test('lets go of a proof three years after the facts expired, or after the end', async () => {
      const [anna, bert] = [new Shopper(), new Shopper()]
      const early = NOW - 4000 * DAY
      const proof = 3 * 365 * DAY
      await store.keepShare(anna.share(early), early)
      await store.endShares(bert.end(early), early)
      await store.purgeExpired(early + proof - 1)
      expect([await anna.decisions(store), await bert.decisions(store)].map(({ length }) => length)).toEqual([1, 1])
      await store.purgeExpired(early + proof)
      expect([await anna.decisions(store), await bert.decisions(store)].map(({ length }) => length)).toEqual([1, 0])
      await store.purgeExpired(early + 90 * DAY + proof)
      expect(await anna.decisions(store)).toEqual([])
    })

    test('extends the proof with each later share', async () => {
      const anna = new Shopper()
      const early = NOW - 4000 * DAY
      await store.keepShare(anna.share(early), early)
      await store.keepShare(anna.share(early + 30 * DAY), early + 30 * DAY)
      await store.purgeExpired(early + 90 * DAY + 3 * 365 * DAY)
      expect(await anna.decisions(store)).toMatchObject([{ givenAt: early }])
    })

    test('rejects once it is closed, instead of losing a share in silence', async () => {
      const closed = await open()
      await closed.close()
      await expect(closed.keepShare(new Shopper().share(NOW), NOW)).rejects.toThrow()
    })
  })
}
