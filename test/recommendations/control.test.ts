// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { Product } from '../../src/catalogue/product.js'
import { changeProfile, type ProfileChange } from '../../src/profile/change-profile.js'
import { EMPTY_PROFILE, type Profile } from '../../src/profile/profile.js'
import type { Shopper } from '../../src/profile/shopper.js'
import { toShopper } from '../../src/profile/to-shopper.js'
import type { PickRequest } from '../../src/recommendations/pick.js'
import { previewPicks } from '../../src/recommendations/preview.js'
import { recommend } from '../../src/recommendations/recommend.js'
import { recommendSlots } from '../../src/recommendations/recommend-slots.js'
import { learnTaste } from '../../src/recommendations/taste.js'

const NOW = 1_700_000_000_000
const [COLOURS, MATERIALS] = [
  ['green', 'navy', 'ecru'],
  ['wool', 'linen'],
]
const BRANDS = ['Fjellby', 'Marlow', 'Aran', 'Solene']
const KINDS = [
  ['Tops', 'Shirts'],
  ['Bottoms', 'Trousers'],
  ['Outerwear', 'Jackets'],
] as const
const products: Product[] = Array.from({ length: 72 }, (_, i) => ({
  id: `p${String(i).padStart(2, '0')}`,
  title: `Garment ${i}`,
  brand: BRANDS[i % 4] ?? '',
  category: ['Clothing', ...(KINDS[Math.floor(i / 24)] ?? [])],
  gender: 'unisex',
  price: 5000 + i * 100,
  currency: 'EUR',
  tags: [`colour:${COLOURS[i % 3]}`, `material:${MATERIALS[i % 2]}`],
  aliases: [`alias-${i}`],
  variants: ['S', 'M', 'L'].map((size) => ({
    id: `p${i}-${size}`,
    size,
    colour: '',
    inStock: i % 11 !== 0 && !(size === 'M' && i % 5 === 0),
  })),
}))
const catalogue = await openCatalogue(products)
const request: PickRequest = { limit: 8, now: NOW }
const view = (product: string, at = NOW) => ({ type: 'view' as const, product, at })
const picks = (shopper: Shopper, more: Partial<PickRequest> = {}) => recommend(catalogue, shopper, { ...request, ...more })
const ids = (shopper: Shopper, more: Partial<PickRequest> = {}) => picks(shopper, more).map((pick) => pick.product)
const held = (id: string) => catalogue.product(catalogue.rowOf(id))
const changed = (profile: Profile, ...changes: readonly ProfileChange[]) =>
  changes.reduce((before, change) => changeProfile(before, change, { at: NOW, origin: 'stated', id: 'g' }), profile)
const shopperOf = (profile: Profile) => toShopper(profile, () => true)

describe('A shop', () => {
  test('asks for what goes with a jacket, and gets no second jacket', () => {
    const beside = picks({}, { for: ['p50'], relation: 'goes-with', limit: 20 })
    expect(beside.length).toBeGreaterThan(5)
    for (const { product, headline } of beside) {
      expect(held(product).category).not.toContain('Jackets')
      expect(headline).toBe('goes-with')
    }
    expect(ids({}, { for: ['p50', 'p02'], relation: 'goes-with' }).every((id) => held(id).category.includes('Trousers'))).toBe(true)
    expect(ids({}, { for: ['p50'], diversify: 0 }).some((id) => held(id).category.includes('Jackets'))).toBe(true)
  })
  test('fills several places of a page without repeating a product', () => {
    const shopper = { history: [view('p01')] }
    const slots = recommendSlots(catalogue, shopper, [request, { ...request, for: ['p01'] }, { ...request, exclude: ['p02'] }])
    const all = slots.flat().map(({ product }) => product)
    expect(all).toHaveLength(24)
    expect(new Set(all).size).toBe(24)
    expect(slots[2]?.map(({ product }) => product)).not.toContain('p02')
    expect(slots[0]).toEqual(recommend(catalogue, shopper, request))
  })
  test('filters by any column: category by name and by path, gender, kind, colour, size in stock, price', () => {
    const filtered = (filters: NonNullable<PickRequest['filters']>) => ids({}, { filters, limit: 72 }).map(held)
    expect(filtered({ category: 'Shirts' }).every(({ category }) => category.includes('Shirts'))).toBe(true)
    expect(filtered({ category: 'Clothing > Trousers' })).toHaveLength(filtered({ category: 'trousers' }).length)
    expect(filtered({ category: ['Shirts', 'Tops > Trousers'] }).every(({ category }) => category.includes('Shirts'))).toBe(true)
    expect(filtered({ colour: ['Green', 'navy'] }).some(({ tags }) => tags.includes('colour:ecru'))).toBe(false)
    expect(filtered({ size: 'M' }).every(({ variants }) => variants.some(({ size, inStock }) => size === 'M' && inStock))).toBe(true)
    expect(filtered({ price: { min: 6000, max: 7000 } }).every(({ price = 0 }) => price >= 6000 && price <= 7000)).toBe(true)
    expect(filtered({ gender: 'women' })).toHaveLength(0)
    expect(filtered({ kind: 'trousers', brand: 'MARLOW' }).length).toBeGreaterThan(0)
    expect(filtered({ season: 'winter' })).toHaveLength(0)
  })
  test('has rules for one place only, and every pick says what the shop did to the order', () => {
    const rules = [
      { where: { product: ['p46'] }, pin: true, slot: 'home' },
      { where: { brand: 'Aran' }, exclude: true, slot: 'cart' },
    ]
    const [first, second] = picks({}, { rules, slot: 'home' })
    expect([first?.product, first?.placed, second?.placed]).toEqual(['p46', 'pinned', undefined])
    const cart = picks({}, { rules, slot: 'cart' })
    expect(cart.every(({ product, placed }) => held(product).brand !== 'Aran' && placed === 'narrowed')).toBe(true)
    expect(picks({}, { rules, slot: 'other' }).some(({ placed }) => placed !== undefined)).toBe(false)
  })
  test('names what is bought again and again; that may be shown though it is owned', () => {
    const owns = { wardrobe: [{ category: 'top', size: 'M', verdict: 'right' as const, product: 'p01' }], history: [view('p03')] }
    const again = { rules: [{ where: { tag: 'category:shirts' }, replenishable: true }], limit: 72 }
    expect(ids(owns, again)).toEqual(expect.arrayContaining(['p01', 'p03']))
    expect(ids({ ...owns, cart: ['p01'] }, again)).not.toContain('p01')
    expect(ids(owns, { limit: 72 })).not.toContain('p01')
  })
  test('gets one product once, though its feed lists every colour as a product', async () => {
    const coloured = products.map((product, i) => ({ ...product, title: `Garment ${Math.floor(i / 12)}`, brand: 'Fjellby' }))
    const loose = await openCatalogue(coloured)
    const titles = recommend(loose, { history: [view('p01')] }, request).map(({ product }) => loose.product(loose.rowOf(product)).title)
    expect(new Set(titles).size).toBe(titles.length)
  })
  test('is told of each pick which part filled the place', () => {
    const rules = [{ where: { product: ['p09'] }, pin: true }]
    const mixed = picks({ pins: [{ tag: 'colour:green', weight: 1 }] }, { rules, limit: 4 })
    for (const { headline, reasons } of mixed)
      expect(headline).toBe(reasons.some(({ kind, part }) => kind === 'pin' && part > 0) ? 'for-you' : 'trending')
  })
})

describe('A reason', () => {
  const rows = Array.from({ length: 72 }, (_, i) => i)
  const paired: typeof catalogue = {
    ...catalogue,
    near: {
      starts: Int32Array.from({ length: 73 }, (_, i) => (i <= 1 ? 0 : 1)),
      rows: Uint32Array.of(50),
      strength: Uint8Array.of(255),
      scale: Float32Array.from(rows, () => 1),
      popularity: new Uint8Array(72),
      blend: { recency: 0.8, fading: 0.9, lift: 0, taste: 1, prior: 0.1 },
    },
  }
  const reasons = (shopper: Shopper, more: Partial<PickRequest> = {}) =>
    recommend(paired, shopper, { ...request, explain: true, diversify: 0, limit: 40, ...more }).flatMap((pick) =>
      pick.reasons.map((reason) => ({ ...reason, on: pick.product })),
    )
  test('from others’ purchases names the look behind it, and forgetting that takes it away', () => {
    const profile = changed(EMPTY_PROFILE, { type: 'observe', event: view('alias-1') }, { type: 'observe', event: view('p30') })
    const [found] = reasons(shopperOf(profile)).filter(({ kind }) => kind === 'history')
    expect(found).toMatchObject({ on: 'p50', product: 'p01', from: ['p01'], undo: [{ type: 'forget-history', product: 'alias-1' }] })
    const after = changed(profile, ...(found?.undo ?? []))
    expect(after.history).toHaveLength(1)
    expect(reasons(shopperOf(after)).some(({ kind }) => kind === 'history')).toBe(false)
  })
  test('from others’ purchases names the garment behind it, and forgetting that takes it away', () => {
    const garment = { brand: 'Marlow', kind: 'top', size: 'M', verdict: 'right', product: 'p01' } as const
    const profile = changed(EMPTY_PROFILE, { type: 'add-garment', garment })
    const [found] = reasons(shopperOf(profile)).filter(({ kind }) => kind === 'history')
    expect(found).toMatchObject({ from: ['p01'], undo: [{ type: 'forget-garment', id: 'g' }] })
    expect(changed(profile, ...(found?.undo ?? [])).wardrobe).toEqual([])
  })
  test('of likeness names the product of the request that has it, and is not hers to undo', () => {
    const alike = reasons({}, { for: ['p01', 'p02'] }).filter(({ kind }) => kind === 'similar')
    expect(alike.length).toBeGreaterThan(0)
    for (const { tag = '', product, from = [], undo } of alike) {
      expect(undo).toBeUndefined()
      expect(from.length).toBeGreaterThan(0)
      for (const id of from)
        expect(product === id || held(id).tags.includes(tag) || tag.startsWith('category:') || tag.startsWith('brand:')).toBe(true)
    }
  })
})

describe('A shopper', () => {
  test('finds a kind too dear from a price on; other kinds and cheaper ones stay', () => {
    const dear = { hidden: [{ tag: 'category:jackets', price: 11_000, at: NOW }] }
    const shown = ids(dear, { limit: 72 }).map(held)
    expect(shown.filter(({ category }) => category.includes('Jackets')).every(({ price = 0 }) => price < 11_000)).toBe(true)
    expect(shown.some(({ category }) => category.includes('Jackets'))).toBe(true)
    expect(ids({ hidden: [{ tag: 'category:shirts', price: 1, at: NOW }] }, { limit: 72 })).toContain('p70')
  })
  test('lowers a price limit by setting it again, and keeps it beside hiding the kind', () => {
    const limit = (price: number): ProfileChange => ({ type: 'hide', hidden: { tag: 'category:jackets', price } })
    const twice = changed(EMPTY_PROFILE, limit(9000), limit(7000), { type: 'hide', hidden: { tag: 'category:jackets' } })
    expect(twice.hidden.map(({ value }) => value.price)).toEqual([7000, undefined])
    expect(changed(twice, { type: 'show-again', hidden: { tag: 'category:jackets', price: 1 } }).hidden).toHaveLength(1)
  })
  test('says a look was for someone else; it and the next looks count for nothing, until she says otherwise', () => {
    const looked = changed(EMPTY_PROFILE, { type: 'observe', event: view('p01') }, { type: 'set-gift', product: 'p01', gift: true })
    const again = changed(looked, { type: 'observe', event: view('p01', NOW + 1e9) })
    expect(learnTaste(catalogue, shopperOf(again), NOW)).toEqual([])
    expect(again.history).toHaveLength(2)
    const hers = changed(again, { type: 'set-gift', product: 'p01', gift: false })
    expect(learnTaste(catalogue, shopperOf(hers), NOW).length).toBeGreaterThan(0)
  })
  test('forgets what she looked at since a time, and nothing older', () => {
    const events = [view('p01', NOW - 100), view('p02', NOW - 10), view('p03', NOW)]
    const profile = changed(EMPTY_PROFILE, ...events.map((event) => ({ type: 'observe' as const, event })))
    const left = changed(profile, { type: 'forget-history', since: NOW - 10 }).history.map(({ value }) => value.product)
    expect(left).toEqual(['p01'])
  })
  test('reads what goes and what comes before she says no to a brand, and that is what happens', () => {
    const before = { history: [view('p01'), view('p13')] }
    const after = { ...before, hidden: [{ brand: 'Marlow', at: NOW }] }
    const { go, come } = previewPicks(catalogue, before, after, request)
    expect(go.length).toBeGreaterThan(0)
    expect(go.every((id) => held(id).brand === 'Marlow')).toBe(true)
    expect(ids(after)).toEqual(expect.arrayContaining([...come]))
    expect(previewPicks(catalogue, before, before, request)).toEqual({ go: [], come: [] })
  })
  test('reads of each reason what caused it, only where it is asked for, and takes it away', () => {
    const shopper: Shopper = { history: [view('p01'), view('alias-13')], pins: [{ tag: 'colour:green', weight: 1 }] }
    const [plain] = picks(shopper, { diversify: 0 })
    expect(plain?.reasons.some((reason) => 'undo' in reason || 'from' in reason)).toBe(false)
    const reasons = picks(shopper, { explain: true, limit: 40 }).flatMap((pick) => pick.reasons)
    const brand = reasons.find(({ tag }) => tag === 'brand:marlow')
    expect(brand).toMatchObject({
      kind: 'taste',
      from: ['alias-13', 'p01'],
      undo: [{ type: 'pin', pin: { tag: 'brand:marlow', weight: 0 } }],
    })
    expect(reasons.find(({ kind }) => kind === 'pin')?.undo).toEqual([{ type: 'unpin', tag: 'colour:green' }])
  })
})

const someId = fc.constantFrom(...products.map((product) => product.id))
const event = fc.record({
  type: fc.constantFrom('view' as const, 'cart' as const, 'purchase' as const),
  product: someId,
  at: fc.integer({ min: NOW - 1e10, max: NOW }),
})
const change: fc.Arbitrary<ProfileChange> = fc.oneof(
  fc.record({ type: fc.constant('observe' as const), event }),
  fc.record({ type: fc.constant('observe' as const), event }),
  fc.record({
    type: fc.constant('pin' as const),
    pin: fc.record({ tag: fc.constantFrom('colour:green', 'material:wool', 'brand:aran'), weight: fc.constantFrom(-1, 0.5, 1) }),
  }),
  fc.record({
    type: fc.constant('hide' as const),
    hidden: fc.oneof(
      fc.record({ product: someId }),
      fc.record({ brand: fc.constantFrom('Marlow', 'Solene') }),
      fc.record({ tag: fc.constantFrom('category:shirts', 'colour:navy'), price: fc.integer({ min: 4000, max: 9000 }) }),
    ),
  }),
)
const someProfile = fc.array(change, { maxLength: 10 }).map((changes) => changed(EMPTY_PROFILE, ...changes))

describe('For every shopper', () => {
  test('hiding a pick removes it at once and raises no product that shares its cause', () => {
    fc.assert(
      fc.property(someProfile, (profile) => {
        const all = { limit: 72, diversify: 0, seen: 'allow' as const }
        const before = picks(shopperOf(profile), all)
        const [first] = before
        if (!first) return
        const after = picks(shopperOf(changed(profile, { type: 'hide', hidden: { product: first.product } })), all)
        expect(after.map(({ product }) => product)).not.toContain(first.product)
        const scores = new Map(before.map(({ product, score }) => [product, score]))
        const causes = first.reasons.flatMap(({ kind, tag }) => (kind === 'taste' && tag ? [catalogue.tagOf(tag)] : []))
        for (const { product, score, reasons, headline } of after) {
          const shares = reasons.some(({ tag }) => tag !== undefined && causes.includes(catalogue.tagOf(tag)))
          if (shares && headline !== 'trending') expect(score).toBeLessThanOrEqual((scores.get(product) ?? 0) + 1e-9)
        }
      }),
    )
  })
  test('hiding a pick lowers what caused it', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 6 }), (history) => {
        const [first] = picks({ history })
        const tag = first?.reasons.find(({ kind }) => kind === 'taste')?.tag
        if (!first || tag === undefined) return
        const weight = (shopper: Shopper) => learnTaste(catalogue, shopper, NOW).find((taste) => taste.tag === tag)?.weight ?? 0
        expect(weight({ history, hidden: [{ product: first.product, at: NOW }] })).toBeLessThan(weight({ history }))
        expect(weight({ history, hidden: [{ product: first.product, owned: true, at: NOW }] })).toBe(weight({ history }))
      }),
    )
  })
  test('nothing hidden by brand, kind or price comes back through a rule, a slot or a filter', () => {
    fc.assert(
      fc.property(someProfile, fc.array(someId, { maxLength: 3 }), (profile, pinned) => {
        const rules = [
          { where: { product: pinned }, pin: true },
          { where: { brand: 'Marlow' }, boost: 3 },
        ]
        const shopper = shopperOf(profile)
        for (const { product } of recommendSlots(catalogue, shopper, [{ ...request, rules }, request]).flat()) {
          const { brand, price = 0 } = held(product)
          for (const hidden of shopper.hidden ?? []) {
            expect(hidden.product).not.toBe(product)
            expect(hidden.brand).not.toBe(brand)
            const carries = held(product).tags.includes(hidden.tag ?? '')
            if (carries) expect(price).toBeLessThan(hidden.price ?? 0)
          }
          expect(catalogue.inStock(catalogue.rowOf(product))).toBe(true)
          expect(shopper.cart).not.toContain(product)
        }
      }),
    )
  })
  test('a locked or frozen history has no influence at all', () => {
    fc.assert(
      fc.property(someProfile, (profile) => {
        const locked = toShopper(profile, (part) => part !== 'history')
        expect(picks(locked)).toEqual(picks(shopperOf({ ...profile, history: [] })))
      }),
    )
  })
  test('a pin outweighs whatever was learnt of its tag', () => {
    fc.assert(
      fc.property(someProfile, fc.constantFrom(-1, -0.5, 0, 0.5, 1), (profile, weight) => {
        const taste = learnTaste(catalogue, shopperOf(changed(profile, { type: 'pin', pin: { tag: 'colour:green', weight } })), NOW)
        expect(taste.find(({ tag }) => tag === 'colour:green')).toMatchObject({ weight, pinned: true })
      }),
    )
  })
  test('the undo of a reason takes that reason away', () => {
    fc.assert(
      fc.property(someProfile, (profile) => {
        const all = { limit: 72, explain: true, diversify: 0 }
        const reason = picks(shopperOf(profile), all)[0]?.reasons.find(({ undo }) => undo)
        if (!reason?.undo) return
        const after = picks(shopperOf(changed(profile, ...reason.undo)), all).flatMap(({ reasons }) => reasons)
        expect(after.some(({ kind, tag }) => kind === reason.kind && tag === reason.tag)).toBe(false)
      }),
    )
  })
})
