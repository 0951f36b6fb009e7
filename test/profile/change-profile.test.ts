import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { changeProfile, type ProfileChange } from '../../src/profile/change-profile.js'
import { factsOf, only, overlay } from '../../src/profile/overlay.js'
import { EMPTY_PROFILE, type Profile } from '../../src/profile/profile.js'
import { profileForm } from '../../src/profile/profile-form.js'
import { toShopper } from '../../src/profile/to-shopper.js'

const told = { at: 1000, origin: 'stated', id: 'g1' } as const
const changed = (...changes: ProfileChange[]): Profile =>
  changes.reduce((profile, change, i) => changeProfile(profile, change, { ...told, at: 1000 + i, id: `g${i}` }), EMPTY_PROFILE)

const anyChange: fc.Arbitrary<ProfileChange> = fc.oneof(
  fc.record({
    type: fc.constant('set-measure' as const),
    name: fc.constantFrom('chest', 'waist', 'hip'),
    value: fc.integer({ min: 70, max: 110 }),
  }),
  fc.record({ type: fc.constant('forget-measure' as const), name: fc.constantFrom('chest', 'waist', 'hip') }),
  fc.record({ type: fc.constant('set-preference' as const), value: fc.constantFrom('tight', 'regular', 'loose') }),
  fc.record({
    type: fc.constant('pin' as const),
    pin: fc.record({ tag: fc.constantFrom('colour:green', 'brand:x'), weight: fc.integer({ min: -1, max: 1 }) }),
  }),
  fc.record({ type: fc.constant('unpin' as const), tag: fc.constantFrom('colour:green', 'brand:x') }),
  fc.record({ type: fc.constant('hide' as const), hidden: fc.record({ brand: fc.constantFrom('x', 'y') }) }),
  fc.record({ type: fc.constant('show-again' as const), hidden: fc.record({ brand: fc.constantFrom('x', 'y') }) }),
  fc.record({
    type: fc.constant('observe' as const),
    event: fc.record({
      type: fc.constantFrom('view', 'cart'),
      product: fc.constantFrom('a', 'b'),
      at: fc.integer({ min: 0, max: 10_000_000 }),
    }),
  }),
  fc.record({ type: fc.constant('forget-history' as const) }),
)
const anyProfile = fc.array(anyChange, { maxLength: 12 }).map((changes) => changed(...changes))

describe('Changing a profile', () => {
  test('always gives a profile of the documented form, and leaves the one before as it was', () => {
    fc.assert(
      fc.property(anyProfile, anyChange, (profile, change) => {
        const before = structuredClone(profile)
        expect(v.safeParse(profileForm, changeProfile(profile, change, told)).issues).toBeUndefined()
        expect(profile).toEqual(before)
      }),
    )
  })

  test('forgetting what was just said brings back the profile before', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const without = changeProfile(profile, { type: 'forget-measure', name: 'neck' }, told)
        const said = changeProfile(without, { type: 'set-measure', name: 'neck', value: 38 }, told)
        expect(changeProfile(said, { type: 'forget-measure', name: 'neck' }, told)).toEqual(without)
      }),
    )
  })

  test('looking at a product twice in one visit is one view, later it is another', () => {
    const view = (at: number): ProfileChange => ({ type: 'observe', event: { type: 'view', product: 'a', at } })
    expect(changed(view(0), view(60_000)).history).toHaveLength(1)
    expect(changed(view(0), view(3_600_000)).history).toHaveLength(2)
  })

  test('keeps the newest 500 events', () => {
    const events = Array.from(
      { length: 510 },
      (_, i): ProfileChange => ({ type: 'observe', event: { type: 'view', product: `p${i}`, at: i } }),
    )
    const { history } = changed(...events)
    expect(history).toHaveLength(500)
    expect(history[0]?.value.product).toBe('p10')
  })

  test('a gift counts neither for size nor for taste, and counts again when it was none', () => {
    const bought: ProfileChange = { type: 'add-garment', garment: { brand: 'Solène', kind: 'dress', size: '36', verdict: 'right' } }
    const gift = changed(bought, { type: 'change-garment', id: 'g0', to: { state: 'gift' } })
    expect(toShopper(gift, () => true).wardrobe).toEqual([])
    const worn = changeProfile(gift, { type: 'change-garment', id: 'g0', to: { state: 'worn', verdict: 'small' } }, told)
    expect(toShopper(worn, () => true).wardrobe).toEqual([{ id: 'g0', brand: 'Solène', category: 'dress', size: '36', verdict: 'small' }])
  })

  test('what is said of single places of a garment reaches the advice, and can be taken back', () => {
    const bought: ProfileChange = { type: 'add-garment', garment: { brand: 'Solène', kind: 'top', size: 'M', verdict: 'right' } }
    const long = changed(bought, { type: 'change-garment', id: 'g0', to: { regions: { armLength: 'large' } } })
    expect(toShopper(long, () => true).wardrobe).toEqual([
      { id: 'g0', brand: 'Solène', category: 'top', size: 'M', verdict: 'right', regions: { armLength: 'large' } },
    ])
    const given = changeProfile(long, { type: 'change-garment', id: 'g0', to: { state: 'gift' } }, told)
    expect(given.wardrobe[0]?.value.regions).toEqual({ armLength: 'large' })
    const whole = changeProfile(long, { type: 'change-garment', id: 'g0', to: { regions: {} } }, told)
    expect(whole.wardrobe[0]?.value).not.toHaveProperty('regions')
  })

  test('a file may say how places of a garment sit, and nothing else of them', () => {
    const garment = { id: 'g', brand: '', kind: 'top', size: 'M', verdict: 'right' }
    const file = (regions: object) => ({
      ...EMPTY_PROFILE,
      wardrobe: [{ value: { ...garment, regions }, origin: 'stated', at: 1 }],
    })
    expect(v.safeParse(profileForm, file({ armLength: 'large', chest: 'small' })).success).toBe(true)
    expect(v.safeParse(profileForm, file({ armLength: 'very long' })).success).toBe(false)
    expect(v.safeParse(profileForm, file({ tail: 'large' })).success).toBe(false)
  })

  test('a locked history is not there for advice', () => {
    const profile = changed({ type: 'observe', event: { type: 'cart', product: 'a', at: 1 } })
    expect(toShopper(profile, () => false)).toMatchObject({ history: [], cart: [] })
    expect(toShopper(profile, () => true)).toMatchObject({ cart: ['a'] })
  })
})

describe('One profile over another', () => {
  test('over itself is itself', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        expect(overlay(profile, profile)).toEqual(profile)
      }),
    )
  })

  test('loses no fact: each is in the result, or one of the same name is', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, (lower, upper) => {
        const both = overlay(lower, upper)
        for (const { fact } of factsOf(upper)) expect(factsOf(both).map((held) => held.fact)).toContainEqual(fact)
        expect(factsOf(both).length).toBeGreaterThanOrEqual(factsOf(lower).length)
      }),
    )
  })

  test('split by parts and put together again is the same', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const some = only(profile, (part) => part === 'measures' || part === 'pins')
        const others = only(profile, (part) => part !== 'measures' && part !== 'pins')
        expect(overlay(some, others)).toEqual(profile)
      }),
    )
  })
})
