// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Product } from '../../src/catalogue/product.js'
import { changeProfile, type ProfileChange } from '../../src/profile/change-profile.js'
import { EMPTY_PROFILE, type Profile } from '../../src/profile/profile.js'
import { revert } from '../../src/profile/revert.js'
import { visitStart } from '../../src/profile/visit-start.js'
import { createAdviser } from '../../src/session/advise.js'
import { change } from '../../src/session/change.js'
import { thaw, unlock } from '../../src/session/decide.js'
import { erase } from '../../src/session/erase.js'
import { freeze } from '../../src/session/freeze.js'
import { observe } from '../../src/session/observe.js'
import { pause } from '../../src/session/pause.js'
import { type Kit, openKit } from './session-kit.js'

const products: Product[] = Array.from({ length: 12 }, (_, i) => ({
  id: `p${i}`,
  title: `Garment ${i}`,
  brand: i % 2 ? 'Marlow' : 'Fjellby',
  category: ['Shirts'],
  gender: 'unisex',
  tags: [`colour:${['green', 'navy', 'ecru'][i % 3]}`],
  aliases: [],
  variants: [{ id: `p${i}-M`, size: 'M', colour: '', inStock: true }],
}))
const advising = (kit: Kit) => createAdviser(kit.state, { source: products, base: 'https://shop.example/' })
const hide: ProfileChange = { type: 'hide', hidden: { brand: 'Marlow' } }
const view = (kit: Kit, product: string) => observe(kit.state, advising(kit), { type: 'view', product })
const learning = async () => {
  const kit = openKit()
  await unlock(kit.state, 'learn')
  return kit
}

describe('A correction', () => {
  test('counts at once, is foreseen exactly, and is taken back by Undo', async () => {
    const kit = await learning()
    const adviser = advising(kit)
    const brands = async () => (await adviser.recommend({ limit: 4 })).map(({ product }) => product)
    const before = await brands()
    const { go, come } = await adviser.foresee([hide], { limit: 4 })
    expect([go.length, come.length]).toEqual([2, 2])
    expect(await brands()).toEqual(before)
    const undo = await change(kit.state, hide)
    expect([...(await brands())].sort()).toEqual([...before.filter((id) => !go.includes(id)), ...come].sort())
    await undo()
    expect(await brands()).toEqual(before)
    expect((await adviser.recommend({ limit: 4 })).length).toBe(4)
  })
  test('is kept where its purpose is unlocked, and counts until the tab closes where it is not', async () => {
    const kit = await learning()
    await change(kit.state, hide)
    const next = openKit(kit.storage)
    await next.state.ready()
    expect(next.state.profile().hidden).toHaveLength(1)
    const locked = openKit()
    await change(locked.state, hide)
    expect(locked.state.profile().hidden).toHaveLength(1)
    expect(await locked.storage.exists()).toBe(false)
  })
  test('brings forgotten looks back with when they were, also after the next visit began', async () => {
    const kit = await learning()
    await view(kit, 'p1')
    const before = kit.state.profile().history
    const undo = await change(kit.state, { type: 'forget-history' })
    expect(kit.state.profile().history).toEqual([])
    kit.clock += 1000
    await view(kit, 'p2')
    await undo()
    expect(kit.state.profile().history.map(({ value }) => value.product)).toEqual(['p1', 'p2'])
    expect(kit.state.profile().history[0]).toMatchObject(before[0] ?? {})
    const next = openKit(kit.storage)
    await next.state.ready()
    expect(next.state.profile().history).toHaveLength(2)
  })
  test('cannot be taken back once everything was erased, nor while frozen', async () => {
    const kit = await learning()
    await view(kit, 'p1')
    const undo = await change(kit.state, { type: 'forget-history' })
    await freeze(kit.state)
    await undo()
    expect(kit.state.profile().history).toEqual([])
    await thaw(kit.state)
    await erase(kit.state, kit.courier)
    await undo()
    expect(kit.state.profile()).toEqual(EMPTY_PROFILE)
    expect(await kit.storage.exists()).toBe(false)
  })
  test('is refused while frozen; forgetting is not', async () => {
    const kit = await learning()
    await view(kit, 'p1')
    await freeze(kit.state)
    await change(kit.state, hide)
    await change(kit.state, { type: 'set-gift', product: 'p1', gift: true })
    expect(kit.state.profile().hidden).toEqual([])
    expect(kit.state.profile().history[0]?.value.gift).toBeUndefined()
    await change(kit.state, { type: 'forget-history' })
    expect(kit.state.profile().history).toEqual([])
  })
})

describe('While frozen', () => {
  test('what was looked at before and meanwhile has no influence; after thawing only what came before has', async () => {
    const [kit, stranger] = [await learning(), openKit()]
    const adviser = advising(kit)
    const request = { limit: 12, explain: true, seen: 'allow' } as const
    const unknown = await advising(stranger).recommend(request)
    await view(kit, 'p1')
    const learnt = await adviser.recommend(request)
    expect(learnt).not.toEqual(unknown)
    await freeze(kit.state)
    expect(await adviser.recommend(request)).toEqual(unknown)
    await view(kit, 'p2')
    expect(await adviser.recommend(request)).toEqual(unknown)
    expect(await adviser.taste()).toEqual([])
    await thaw(kit.state)
    expect(await adviser.recommend(request)).toEqual(learnt)
    const next = openKit(kit.storage)
    next.clock = kit.clock
    expect(await advising(next).recommend(request)).toEqual(learnt)
  })
})

describe('Pausing', () => {
  test('learns nothing new, keeps what was learnt, lasts until she resumes, and stands in the ledger', async () => {
    const kit = await learning()
    await view(kit, 'p1')
    await pause(kit.state, true)
    await view(kit, 'p2')
    const next = openKit(kit.storage)
    next.clock = kit.clock
    await view(next, 'p3')
    expect(next.state.profile().history.map(({ value }) => value.product)).toEqual(['p1'])
    expect((await advising(next).recommend({ limit: 1 }))[0]?.headline).toBe('for-you')
    await pause(next.state, false)
    await view(next, 'p3')
    expect(next.state.profile().history).toHaveLength(2)
    const told = (await next.storage.readAll('ledger-events')).map(([, value]) => JSON.stringify(value))
    expect(told.filter((words) => /paused|resumed/.test(words))).toHaveLength(2)
  })
})

describe('The shop’s rules', () => {
  test('hold in every list of their slot, and several places at once repeat nothing', async () => {
    const kit = openKit()
    const rules = [{ where: { product: ['p7'] }, pin: true, slot: 'home' }]
    const adviser = createAdviser(kit.state, { source: products, base: 'https://shop.example/' }, rules)
    expect((await adviser.recommend({ limit: 2, slot: 'home' }))[0]).toMatchObject({ product: 'p7', placed: 'pinned' })
    expect((await adviser.recommend({ limit: 2 }))[0]?.product).not.toBe('p7')
    const slots = await adviser.recommendSlots([{ limit: 4, slot: 'home' }, { limit: 4 }])
    expect(new Set(slots.flat().map(({ product }) => product)).size).toBe(8)
  })
})

const told = { at: 5, origin: 'stated', id: 'g' } as const
const anyChange: fc.Arbitrary<ProfileChange> = fc.oneof(
  fc.record({
    type: fc.constant('pin' as const),
    pin: fc.record({ tag: fc.constantFrom('a:a', 'b:b'), weight: fc.constantFrom(-1, 0, 1) }),
  }),
  fc.record({ type: fc.constant('unpin' as const), tag: fc.constantFrom('a:a', 'b:b') }),
  fc.record({ type: fc.constant('hide' as const), hidden: fc.record({ brand: fc.constantFrom('x', 'y') }) }),
  fc.record({
    type: fc.constant('observe' as const),
    event: fc.record({ type: fc.constant('view' as const), product: fc.constantFrom('p', 'q'), at: fc.integer({ min: 0, max: 1e8 }) }),
  }),
  fc.record({ type: fc.constant('set-gift' as const), product: fc.constantFrom('p', 'q'), gift: fc.boolean() }),
  fc.record({ type: fc.constant('forget-history' as const), since: fc.integer({ min: 0, max: 1e8 }) }),
)
const apply = (profile: Profile, changes: readonly ProfileChange[]) =>
  changes.reduce((held, one, i) => changeProfile(held, one, { ...told, at: i }), profile)
const sets = ({ history, pins, hidden }: Profile) =>
  [history, pins, hidden].map((facts) => facts.map((fact) => JSON.stringify(fact)).sort())

test('taking any change back at once brings back every fact there was, and no other', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 8 }), fc.array(anyChange, { minLength: 1, maxLength: 3 }), (first, then) => {
      const before = apply(EMPTY_PROFILE, first)
      const after = then.reduce((held, one) => changeProfile(held, one, { ...told, at: 99 }), before)
      expect(sets(revert(after, before, after, () => true))).toEqual(sets(before))
      expect(revert(after, before, after, () => false).history.every((fact) => after.history.includes(fact))).toBe(true)
    }),
  )
})

test('a visit begins with the first look after half an hour away', () => {
  const minutes = (...times: number[]): Profile => ({
    ...EMPTY_PROFILE,
    history: times.map((time) => ({
      value: { type: 'view', product: `p${time}`, at: time * 60_000 },
      origin: 'observed',
      at: time * 60_000,
    })),
  })
  expect(visitStart(minutes(0, 60, 80, 100), 110 * 60_000)).toBe(60 * 60_000)
  expect(visitStart(minutes(0), 60 * 60_000)).toBe(60 * 60_000)
  expect(visitStart(EMPTY_PROFILE, 7)).toBe(7)
})
