// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { definePolicy, type Policy } from '../../src/purposes/policy.js'
import { createAdviser } from '../../src/session/advise.js'
import { exportProfile, importProfile } from '../../src/session/carry.js'
import { change } from '../../src/session/change.js'
import { lock, thaw, unlock } from '../../src/session/decide.js'
import { erase } from '../../src/session/erase.js'
import { drawVariant } from '../../src/session/experiment.js'
import { freeze } from '../../src/session/freeze.js'
import { observe } from '../../src/session/observe.js'
import { pause } from '../../src/session/pause.js'
import { preview, share } from '../../src/session/share.js'
import type { Storage } from '../../src/storage/storage.js'
import { type Kit, messageOf, openKit, POLICY } from './session-kit.js'

const DAY = 86_400_000
const words = { en: '.' }
const shop = (flip = 0): Policy =>
  definePolicy({
    ...POLICY,
    purposes: {
      ...POLICY.purposes,
      pages: { kind: 'device', title: words, text: words, parts: ['draws'], keep: 'P60D' },
      statistics: {
        kind: 'share',
        title: words,
        text: words,
        facts: [
          {
            fact: 'experiments',
            experiments: { cart: { variants: { control: 3, picks: 1 }, outcome: 'purchase', within: 'P7D', flip } },
          },
        ],
        recipients: ['sizing'],
        keep: 'P90D',
        send: 'on-change',
      },
    },
  })
/** The dice fall as the list says, then in the middle. */
const visit = (storage?: Storage, dice: number[] = [], policy = shop()) => {
  const kit = openKit(storage, policy)
  Object.assign(kit.state.tools, { random: () => dice.shift() ?? 0.5 })
  return { ...kit, kit, draw: (name: string) => drawVariant(kit.state, name) }
}
const buys = (kit: Kit, type: 'purchase' | 'cart' = 'purchase') =>
  observe(kit.state, createAdviser(kit.state, { source: [], base: 'https://shop.example/' }), { type, product: 'p1' })
const tell = (kit: Kit) => share(kit.state, { courier: kit.courier, taste: kit.learnTaste }, 'statistics')
const kept = (kit: Kit) => kit.state.kept.draws.map(({ value }) => value)
const unlocked = async (dice: number[] = [0.8], policy = shop()) => {
  const opened = visit(undefined, dice, policy)
  await unlock(opened.state, 'pages')
  await unlock(opened.state, 'statistics')
  return opened
}

describe('A version of a page', () => {
  test('is drawn by the dice of this browser, as often as its weight says', async () => {
    const faces = await Promise.all([0, 0.74, 0.76, 0.999].map((face) => visit(undefined, [face]).draw('cart')))
    expect(faces).toEqual(['control', 'control', 'picks', 'picks'].map((variant) => ({ variant })))
  })
  test('stays the same while the page is open, and nothing is stored for it', async () => {
    const { draw, state, storage } = visit(undefined, [0.8, 0.1])
    expect([await draw('cart'), await draw('cart')]).toEqual([{ variant: 'picks' }, { variant: 'picks' }])
    expect(await storage.exists()).toBe(false)
    expect(state.unsaved.draws).toEqual([])
    expect(await visit(storage, [0.1]).draw('cart')).toEqual({ variant: 'control' })
  })
  test('is refused where the policy lists no such experiment, whatever the page hands over', async () => {
    const { draw } = visit()
    for (const name of ['other', '', 'constructor', '__proto__', undefined, 7, {}])
      expect(await draw(name as string)).toEqual({ refused: 'unknown-experiment' })
  })
  test('is the same at the next visit where she unlocked that, and her key given later keeps what she sees', async () => {
    const { kit, state, storage, draw } = visit(undefined, [0.8])
    await draw('cart')
    await unlock(state, 'pages')
    expect(kept(kit)).toEqual([])
    expect(await draw('cart')).toEqual({ variant: 'picks' })
    expect(await visit(storage, [0.1]).draw('cart')).toEqual({ variant: 'picks' })
  })
  test('is not kept while frozen or paused', async () => {
    const { kit, state, draw } = await unlocked()
    await freeze(state)
    await draw('cart')
    expect(kept(kit)).toEqual([])
    await thaw(state)
    await pause(state, true)
    await draw('cart')
    expect(kept(kit)).toEqual([])
    await pause(state, false)
    await draw('cart')
    expect(kept(kit)).toHaveLength(1)
  })
  test('is forgotten when she takes the key back, forgets it, or erases everything', async () => {
    const taken = await unlocked()
    await taken.draw('cart')
    await lock(taken.state, 'pages')
    expect(taken.state.profile().draws).toEqual([])
    expect(await visit(taken.storage, [0.1]).draw('cart')).toEqual({ variant: 'control' })
    const forgotten = await unlocked()
    await forgotten.draw('cart')
    await change(forgotten.state, { type: 'forget-draw', experiment: 'cart' })
    expect(kept(forgotten.kit)).toEqual([])
    const erased = await unlocked([0.8, 0.5, 0.1])
    await erased.draw('cart')
    await erase(erased.state, erased.courier)
    expect(await erased.storage.exists()).toBe(false)
    expect(await erased.draw('cart')).toEqual({ variant: 'control' })
  })
  test('is drawn anew when the policy no longer has it, and other draws that it no longer has go', async () => {
    const { storage, draw } = await unlocked()
    await draw('cart')
    const policy = JSON.parse(JSON.stringify(shop()).replace('"picks":1', '"rows":1'))
    const next = visit(storage, [0.1], policy)
    expect(await next.draw('cart')).toEqual({ variant: 'control' })
    expect(kept(next.kit).map(({ variant }) => variant)).toEqual(['control'])
  })
  test('does not come along in a file from another shop', async () => {
    const { state, draw } = await unlocked()
    await draw('cart')
    const text = await exportProfile(state)
    expect(text).toContain('"variant": "picks"')
    const other = visit()
    await importProfile(other.state, text)
    expect(other.state.profile().draws).toEqual([])
  })
})

describe('What came of an experiment', () => {
  test('is told once its time is over, as the very bytes she could read, and says nothing else of her', async () => {
    const { kit, state, draw, posted, learnTaste } = await unlocked()
    await draw('cart')
    await buys(kit, 'cart')
    expect(kept(kit)[0]?.outcome).toBeUndefined()
    await buys(kit)
    expect(await tell(kit)).toEqual({ refused: 'nothing-to-send' })
    expect(await preview(state, learnTaste, 'statistics')).toEqual([])
    kit.clock += 7 * DAY
    const [seen] = await preview(state, learnTaste, 'statistics')
    expect(await tell(kit)).toEqual({ sent: 1 })
    expect(messageOf(posted[0]?.body ?? '')).toEqual(JSON.parse(seen?.text ?? ''))
    expect(messageOf(posted[0]?.body ?? '')['facts']).toEqual({ experiments: [{ experiment: 'cart', outcome: 'yes', variant: 'picks' }] })
    expect(await tell(kit)).toEqual({ refused: 'already-sent' })
  })
  test('is told of who did not buy as well, and what came too late does not count', async () => {
    const { kit, draw, posted } = await unlocked()
    await draw('cart')
    kit.clock += 7 * DAY
    await buys(kit)
    await tell(kit)
    expect(JSON.stringify(messageOf(posted[0]?.body ?? ''))).toContain('"outcome":"no"')
  })
  test('is turned round by the chance thrown with the draw', async () => {
    const { kit, draw, posted } = await unlocked([0.8, 0.2], shop(0.25))
    await draw('cart')
    await buys(kit)
    expect(kept(kit)).toEqual([{ experiment: 'cart', variant: 'picks', chance: 0.2, outcome: true }])
    kit.clock += 7 * DAY
    await tell(kit)
    expect(JSON.stringify(messageOf(posted[0]?.body ?? ''))).toContain('"outcome":"no"')
  })
  test('is not noted while frozen or paused, nor before anything is kept, and never told while the key is locked', async () => {
    const { kit, state, draw } = await unlocked()
    await draw('cart')
    await pause(state, true)
    await buys(kit)
    await pause(state, false)
    await freeze(state)
    await buys(kit)
    expect(kept(kit)[0]?.outcome).toBeUndefined()
    await thaw(state)
    await lock(state, 'statistics')
    kit.clock += 7 * DAY
    expect(await tell(kit)).toEqual({ refused: 'locked' })
    await unlock(state, 'statistics')
    await lock(state, 'pages')
    expect(await tell(kit)).toEqual({ refused: 'nothing-to-send' })
    const before = visit()
    await before.draw('cart')
    await buys(before.kit)
    expect(await before.storage.exists()).toBe(false)
  })
})
