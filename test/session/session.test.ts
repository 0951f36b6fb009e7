// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createAdviser } from '../../src/session/advise.js'
import { exportProfile, importProfile } from '../../src/session/carry.js'
import { change, propose } from '../../src/session/change.js'
import { lock, thaw, unlock } from '../../src/session/decide.js'
import { erase } from '../../src/session/erase.js'
import { freeze } from '../../src/session/freeze.js'
import { keep } from '../../src/session/keep.js'
import { observe } from '../../src/session/observe.js'
import { preview, share, shareChanges } from '../../src/session/share.js'
import { EMPTY_PROFILE, type Kit, messageOf, openKit, POLICY } from './session-kit.js'

const chest = (value: number) => ({ type: 'set-measure', name: 'chest', value }) as const
const fjellby = { type: 'add-garment', garment: { brand: 'Fjellby', kind: 'top', size: 'M', verdict: 'right' } } as const
const sharing = (kit: Kit) => ({ courier: kit.courier, taste: kit.learnTaste })

describe('Before the first saving gesture', () => {
  test('nothing is stored, whatever the page proposes, observes, freezes or locks', async () => {
    const kit = openKit()
    const adviser = createAdviser(kit.state, { source: [], base: 'https://shop.example/' })
    await propose(kit.state, { measures: { chest: 96 } }, 'imported')
    await observe(kit.state, adviser, { type: 'view', product: 'a' })
    await change(kit.state, chest(96))
    await freeze(kit.state)
    await lock(kit.state, 'remember')
    expect(await kit.storage.exists()).toBe(false)
    expect(kit.posted).toEqual([])
  })

  test('what the page proposes counts at once and is gone with the tab', async () => {
    const kit = openKit()
    await propose(kit.state, { measures: { chest: 96 } }, 'imported')
    expect(kit.state.profile().measures.chest?.value).toBe(96)
    const next = openKit(kit.storage)
    await next.state.ready()
    expect(next.state.profile()).toEqual(EMPTY_PROFILE)
  })

  test('a page that proposes a garment may say how its places sit', async () => {
    const { state } = openKit()
    const regions: object = { armLength: 'large', chest: 'odd', evil: 'small' }
    await propose(state, { wardrobe: [{ category: 'top', size: 'M', verdict: 'right', regions }] }, 'imported')
    expect(state.profile().wardrobe[0]?.value.regions).toEqual({ armLength: 'large' })
  })

  test('a page that proposes nonsense proposes nothing', async () => {
    const { state } = openKit()
    const nonsense: unknown = {
      measures: { chest: 810, waist: 'x', __proto__: { hip: 90 }, evil: 1 },
      preference: 'huge',
      wardrobe: [{ size: 3 }, { size: 'M', verdict: 'nice' }],
    }
    await propose(state, nonsense as Parameters<typeof propose>[1], 'imported')
    expect(state.profile()).toEqual(EMPTY_PROFILE)
  })
})

describe('Keeping', () => {
  test('one press keeps what was said, until the time the policy names', async () => {
    const kit = openKit()
    await change(kit.state, chest(96))
    await keep(kit.state)
    const next = openKit(kit.storage)
    await next.state.ready()
    expect(next.state.profile().measures.chest).toEqual({ value: 96, origin: 'stated', at: kit.clock, until: kit.clock + 730 * 86_400_000 })
    const late = openKit(kit.storage)
    late.clock += 731 * 86_400_000
    await late.state.ready()
    expect(late.state.profile()).toEqual(EMPTY_PROFILE)
  })

  test('unlocking keeps what the shopper said, not what the page proposed', async () => {
    const kit = openKit()
    await change(kit.state, chest(96))
    await propose(kit.state, { measures: { waist: 80 } }, 'imported')
    await unlock(kit.state, 'remember')
    expect(kit.state.kept.measures).toMatchObject({ chest: { value: 96 } })
    expect(kit.state.kept.measures.waist).toBeUndefined()
    expect(kit.state.profile().measures.waist?.value).toBe(80)
  })

  test('taking the key back takes the sizes off the device; they count until the tab closes', async () => {
    const kit = openKit()
    await unlock(kit.state, 'remember')
    await change(kit.state, chest(96))
    await lock(kit.state, 'remember')
    expect(kit.state.profile().measures.chest?.value).toBe(96)
    expect(await kit.storage.readAll('profile')).toEqual([])
  })

  test('a new value replaces what was proposed under the same name', async () => {
    const kit = openKit()
    await propose(kit.state, { measures: { chest: 120 } }, 'imported')
    await unlock(kit.state, 'remember')
    await change(kit.state, chest(96))
    expect(kit.state.profile().measures.chest?.value).toBe(96)
  })

  test('when the terms change, what is kept stays where it is until the shopper decides', async () => {
    const kit = openKit()
    await unlock(kit.state, 'remember')
    await change(kit.state, chest(96))
    const remember = { ...POLICY.purposes.remember, keep: 'P5Y' }
    const next = openKit(kit.storage, { ...POLICY, purposes: { ...POLICY.purposes, remember } } as typeof POLICY)
    await next.state.ready()
    expect(next.state.stateOf('remember')).toBe('expired')
    await change(next.state, fjellby)
    expect(await kit.storage.read('profile', 'measures')).toMatchObject({ chest: { value: 96 } })
    expect(await kit.storage.read('profile', 'wardrobe')).toBeUndefined()
  })
})

describe('Learning', () => {
  const events = async (kit: Kit) => {
    const adviser = createAdviser(kit.state, { source: [], base: 'https://shop.example/' })
    await observe(kit.state, adviser, { type: 'view', product: 'a' })
    return kit.state.profile().history.length
  }
  test('happens only while unlocked and not frozen', async () => {
    const kit = openKit()
    expect(await events(kit)).toBe(0)
    await unlock(kit.state, 'learn')
    expect(await events(kit)).toBe(1)
    await freeze(kit.state)
    kit.clock += 3_600_000
    expect(await events(kit)).toBe(1)
    await thaw(kit.state)
    expect(await events(kit)).toBe(2)
  })

  test('is forgotten at once when the key is taken back', async () => {
    const kit = openKit()
    await unlock(kit.state, 'learn')
    await events(kit)
    await lock(kit.state, 'learn')
    expect(kit.state.profile().history).toEqual([])
    expect(await kit.storage.readAll('profile')).toEqual([])
  })
})

describe('Sharing', () => {
  const unlocked = async () => {
    const kit = openKit()
    await unlock(kit.state, 'remember')
    await change(kit.state, chest(95))
    await change(kit.state, fjellby)
    kit.taste.push(
      ...['colour:green', 'material:wool', 'brand:fjellby'].map((tag, i) => ({
        tag,
        weight: 1 - i / 10,
        pinned: false,
        events: 3,
        owned: 0,
      })),
    )
    await unlock(kit.state, 'stylist')
    return kit
  }

  test('of a locked purpose is refused and sends nothing', async () => {
    const kit = openKit()
    await unlock(kit.state, 'remember')
    await change(kit.state, chest(95))
    expect(await share(kit.state, sharing(kit), 'stylist')).toEqual({ refused: 'locked' })
    expect(await share(kit.state, sharing(kit), 'remember')).toEqual({ refused: 'unknown-purpose' })
    expect(kit.posted).toEqual([])
  })

  test('sends exactly the facts the purpose names, coarsened, and the very bytes of the preview', async () => {
    const kit = await unlocked()
    const [seen] = await preview(kit.state, kit.learnTaste, 'stylist')
    expect(await share(kit.state, sharing(kit), 'stylist')).toEqual({ sent: 1 })
    const body = kit.posted[0]?.body ?? ''
    expect(Buffer.from(body.split('.')[1] ?? '', 'base64url').toString()).toBe(seen?.text)
    expect(messageOf(body).facts).toEqual({ 'measures.chest': 96, 'taste.top': ['colour:green', 'material:wool'] })
    expect(kit.posted[0]?.url).toBe('https://shop.example/shares')
  })

  test('on change sends again only when something differs', async () => {
    const kit = await unlocked()
    await shareChanges(kit.state, sharing(kit))
    await shareChanges(kit.state, sharing(kit))
    await change(kit.state, chest(95.4))
    await shareChanges(kit.state, sharing(kit))
    expect(kit.posted).toHaveLength(1)
    await change(kit.state, chest(99))
    await shareChanges(kit.state, sharing(kit))
    expect(kit.posted).toHaveLength(2)
  })

  test('once sends once for each unlock', async () => {
    const kit = await unlocked()
    await unlock(kit.state, 'charts')
    await shareChanges(kit.state, sharing(kit))
    expect(await share(kit.state, sharing(kit), 'charts')).toEqual({ refused: 'already-sent' })
    expect(kit.posted.filter(({ url }) => url.startsWith('https://fitwerk'))).toHaveLength(1)
  })

  test('gives every recipient and every unlock another pseudonym', async () => {
    const kit = await unlocked()
    await unlock(kit.state, 'charts')
    await shareChanges(kit.state, sharing(kit))
    await lock(kit.state, 'stylist')
    await kit.courier.round('outbox')
    await unlock(kit.state, 'stylist')
    await share(kit.state, sharing(kit), 'stylist')
    const keyOf = (body: string) => JSON.parse(Buffer.from(body.split('.')[0] ?? '', 'base64url').toString()).jwk.x as string
    const shares = kit.posted.filter(({ body }) => messageOf(body).type === 'share')
    expect(new Set(shares.map(({ body }) => keyOf(body))).size).toBe(3)
  })

  test('waits in the outbox while the recipient is down, and arrives with the same id', async () => {
    const kit = await unlocked()
    kit.answer = 500
    expect(await share(kit.state, sharing(kit), 'stylist')).toEqual({ queued: 1 })
    kit.answer = 0
    kit.clock += 60_000
    await kit.courier.round('outbox')
    const next = openKit(kit.storage)
    next.clock = kit.clock + 3_600_000
    await next.state.ready()
    await next.courier.round('outbox')
    expect(next.posted[0]?.body).toBe(kit.posted[0]?.body)
    expect(await next.storage.readAll('outbox')).toEqual([])
    kit.courier.stop()
    next.courier.stop()
  })

  test('locking empties the outbox and tells the recipient to erase', async () => {
    const kit = await unlocked()
    kit.answer = 503
    await share(kit.state, sharing(kit), 'stylist')
    await lock(kit.state, 'stylist')
    kit.answer = 200
    await kit.courier.round('outbox')
    expect(kit.posted.map(({ body }) => messageOf(body).type)).toEqual(['share', 'withdrawal'])
    expect(await kit.storage.readAll('keys')).toEqual([])
    kit.courier.stop()
  })

  test('while frozen nothing goes, and what waits stays', async () => {
    const kit = await unlocked()
    kit.answer = 500
    await share(kit.state, sharing(kit), 'stylist')
    await freeze(kit.state)
    kit.answer = 200
    kit.clock += 3_600_000
    const before = kit.posted.length
    await kit.courier.round('outbox')
    expect(await share(kit.state, sharing(kit), 'stylist')).toEqual({ refused: 'frozen' })
    expect(kit.posted).toHaveLength(before)
    await thaw(kit.state)
    await kit.courier.round('outbox')
    expect(kit.posted).toHaveLength(before + 1)
    kit.courier.stop()
  })
})

describe('Erasing', () => {
  test('tells every recipient, and leaves no database once they confirmed', async () => {
    const kit = openKit()
    await unlock(kit.state, 'remember')
    await change(kit.state, chest(96))
    await change(kit.state, fjellby)
    await unlock(kit.state, 'stylist')
    await unlock(kit.state, 'charts')
    await shareChanges(kit.state, sharing(kit))
    expect(await erase(kit.state, kit.courier)).toEqual({ confirmed: true, waiting: 0 })
    expect(kit.posted.slice(-2).map(({ body }) => messageOf(body).type)).toEqual(['erasure', 'erasure'])
    expect(await kit.storage.exists()).toBe(false)
    expect(kit.state.profile()).toEqual(EMPTY_PROFILE)
  })

  test('keeps only farewells without values while a recipient does not answer', async () => {
    const kit = openKit()
    await unlock(kit.state, 'remember')
    await change(kit.state, chest(96))
    await unlock(kit.state, 'stylist')
    await share(kit.state, sharing(kit), 'stylist')
    kit.answer = 0
    expect(await erase(kit.state, kit.courier)).toEqual({ confirmed: false, waiting: 1 })
    for (const drawer of ['profile', 'keys', 'decisions', 'ledger', 'ledger-events', 'sent', 'outbox'] as const)
      expect(await kit.storage.readAll(drawer)).toEqual([])
    const next = openKit(kit.storage)
    next.clock = kit.clock + 3_600_000
    await next.courier.round('farewell')
    expect(messageOf(next.posted[0]?.body ?? '')).toMatchObject({ type: 'erasure', purpose: 'stylist' })
    expect(await next.storage.exists()).toBe(false)
    kit.courier.stop()
  })

  test('leaves no database when nothing was ever shared', async () => {
    const kit = openKit()
    await unlock(kit.state, 'remember')
    await erase(kit.state, kit.courier)
    expect(await kit.storage.exists()).toBe(false)
  })
})

describe('Carrying away', () => {
  test('export, erase, import brings back an equal profile, and everything locked', async () => {
    const kit = openKit()
    await unlock(kit.state, 'remember')
    await unlock(kit.state, 'learn')
    await change(kit.state, chest(96))
    await change(kit.state, fjellby)
    await change(kit.state, { type: 'pin', pin: { tag: 'material:wool', weight: 1 } })
    await observe(kit.state, createAdviser(kit.state, { source: [], base: 'https://shop.example/' }), { type: 'view', product: 'a' })
    await kit.state.mutate(() => undefined)
    const before = kit.state.profile()
    const text = await exportProfile(kit.state)
    await erase(kit.state, kit.courier)
    expect(await importProfile(kit.state, text)).toEqual({ facts: 4 })
    expect(kit.state.profile()).toEqual(before)
    expect(Object.keys(POLICY.purposes).map(kit.state.stateOf)).toEqual(['undecided', 'undecided', 'undecided', 'undecided'])
    expect(await kit.storage.exists()).toBe(false)
  })

  test.each([
    ['', 'not JSON'],
    ['{"format":"valet-profile"', 'not JSON'],
    ['<!doctype html>', 'not JSON'],
    ['{"format":"other"}', 'no file that Valet saved'],
  ])('a wrong file (%s) changes nothing and says why', async (text, why) => {
    const kit = openKit()
    await change(kit.state, chest(96))
    const before = kit.state.profile()
    const result = await importProfile(kit.state, text)
    expect('problems' in result && result.problems.join()).toContain(why)
    expect(kit.state.profile()).toEqual(before)
  })

  test('a file with one impossible value is refused as a whole, with the place named', async () => {
    const kit = openKit()
    await change(kit.state, chest(96))
    const text = (await exportProfile(kit.state)).replace('"value": 96', '"value": 960')
    const other = openKit()
    const result = await importProfile(other.state, text)
    expect('problems' in result && result.problems[0]).toContain('profile.measures.chest.value')
    expect(other.state.profile()).toEqual(EMPTY_PROFILE)
  })
})
