// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { fitCatalogue } from '../../src/fit/fit-catalogue.js'
import { fitTable } from '../../src/fit/fit-table.js'
import { learnFit } from '../../src/fit/learn-fit.js'
import { fitByModel } from '../../src/size-advice/fit-by-model.js'
import { productOffset } from '../../src/size-advice/product-offset.js'
import { CUTS, madeUpVerdicts } from './made-up-verdicts.js'

const rows = madeUpVerdicts(1200)
const table = fitTable(rows)
const catalogue = fitCatalogue(learnFit(table), [table])
const row = (id: string) => catalogue.rowOf(id)
const bestOf = (id: string, shopper: Parameters<typeof fitByModel>[2]) =>
  [...(fitByModel(catalogue, row(id), shopper) ?? [])].sort((a, b) => b.right - a.right)[0]?.label

describe('From feedback is learnt', () => {
  test('how each product is cut: which runs small, which runs large, by about how many sizes', () => {
    for (const [id, cut] of Object.entries(CUTS)) {
      const { shift = Number.NaN } = productOffset(catalogue, row(id)) ?? {}
      const { shift: plain = Number.NaN } = productOffset(catalogue, row('plain')) ?? {}
      expect(Math.abs(shift - plain - cut), id).toBeLessThan(0.45)
    }
  })
  test('which size is right for a body, and that a product that runs small needs a larger one', () => {
    const size = (id: string) => Number(bestOf(id, { measures: { chest: 94 } }))
    expect(size('plain')).toBe(42)
    expect(size('tiny')).toBeGreaterThan(size('plain'))
    expect(size('vast')).toBeLessThan(size('plain'))
  })
  test('her own size from her verdicts alone', () => {
    const wardrobe = (size: string) => ['plain', 'other', 'third'].map((product) => ({ product, size, verdict: 'right' as const }))
    const [small, large] = ['38', '44'].map((size) => Number(bestOf('tiny', { wardrobe: wardrobe(size) })))
    expect(large).toBeGreaterThan(small ?? 99)
  })
  test('something even where no shopper gave a measure', () => {
    const bare = fitTable(madeUpVerdicts(1200, { bodies: false }))
    const shop = fitCatalogue(learnFit(bare), [bare])
    expect(shop.fit?.measures).toEqual([])
    const right = (id: string) => fitByModel(shop, shop.rowOf(id), {})?.find(({ label }) => label === '42')
    expect(right('tiny')?.small).toBeGreaterThan(2 * (right('plain')?.small ?? 1))
    expect(right('vast')?.large).toBeGreaterThan(2 * (right('plain')?.large ?? 1))
  })
  test('from returns without a reason that something was wrong with a product', () => {
    const returned = rows.map((held) => (held.product === 'other' ? { ...held, outcome: 'returned' as const } : held))
    const shop = fitCatalogue(learnFit(fitTable(returned)), [fitTable(returned)])
    const at = (id: string) => fitByModel(shop, shop.rowOf(id), {})?.find(({ label }) => label === '42')?.right ?? 0
    expect(at('other')).toBeLessThan(at('plain') - 0.1)
  })
  test('the shift of a brand, which then stands for its products of which nothing is known', () => {
    const brands: { readonly [id: string]: string } = { tiny: 'Small & Co', plain: 'Plain', other: 'Plain', third: 'Plain', vast: 'Vast' }
    const learnt = learnFit(table, { brandOf: (id) => brands[id] })
    const small = (name: string) => learnt.brands.get(name)?.[2] ?? 0
    expect(small('Small & Co')).toBeGreaterThan(small('Plain'))
    expect(small('Plain')).toBeGreaterThan(small('Vast'))
  })
})

describe('Privacy: nothing that fewer shoppers than the threshold said enters', () => {
  const rare = ['a', 'b', 'c', 'd'].map((shopper) => ({
    ...(rows[0] ?? (rows[1] as never)),
    shopper,
    product: 'rare',
    size: '50',
    outcome: 'small' as const,
  }))
  test('four shoppers leave no trace of a product, its size or its label; a fifth does', () => {
    const without = fitTable([...rows, ...rare.map((held) => ({ ...held, outcome: 'large' as const }))])
    const four = fitTable([...rows, ...rare])
    const five = fitTable([...rows, ...rare, { ...rare[0], shopper: 'e' } as (typeof rare)[number]])
    expect([...learnFit(four).products.keys()]).not.toContain('rare')
    expect([...learnFit(four).sizes.keys()].some((key) => key.includes('rare'))).toBe(false)
    expect([...learnFit(four).labels.keys()]).not.toContain('50')
    expect(learnFit(without).products.has('rare')).toBe(false)
    expect([...learnFit(five).products.keys()]).toContain('rare')
  })
  test('one shopper who says it five times is one', () => {
    const often = fitTable([
      ...rows,
      ...rare.map((held) => ({ ...held, shopper: 'a' })),
      ...rare.map((held) => ({ ...held, shopper: 'a' })),
    ])
    expect([...learnFit(often).products.keys()]).not.toContain('rare')
  })
})
