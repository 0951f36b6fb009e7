// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import { compileCatalogue } from '../../src/compile/compile-catalogue.js'
import { evaluateFitCommand } from '../../src/compile/evaluate-fit-command.js'
import { fitByModel } from '../../src/size-advice/fit-by-model.js'
import { productOffset } from '../../src/size-advice/product-offset.js'
import { CUTS, madeUpVerdicts } from '../fit/made-up-verdicts.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const csv = (shoppers: number, seed = 7) =>
  [
    'shopper,product,size,outcome,time,category,chest',
    ...madeUpVerdicts(shoppers, { seed }).map(({ shopper, product, size, outcome, time, category, measures }) =>
      [shopper, product, size, outcome, time, category, measures.chest].join(','),
    ),
  ].join('\n')
const shop = JSON.stringify({
  products: [...Object.keys(CUTS), 'newcomer'].map((handle, id) => ({
    id: handle,
    title: `Dress ${handle}`,
    handle,
    product_type: 'Dress',
    vendor: 'Brand',
    options: [{ name: 'Size' }],
    variants: ['36', '38', '40', '42', '44', '46'].map((size, i) => ({ id: 100 * id + i, option1: size, price: '20.00', available: true })),
  })),
})
const compile = (text: string, excluded?: ReadonlySet<string>) =>
  compileCatalogue([{ name: 'products.json', bytes: bytes(shop) }], { fit: { file: { name: 'fit.csv', bytes: bytes(text) }, excluded } })

describe('A catalogue compiled with feedback', () => {
  test('knows which product runs small, and covers a new one by its category', async () => {
    const { bytes: file, report } = await compile(csv(500))
    const catalogue = await openCatalogue(file ?? new Uint8Array())
    const shift = (id: string) => productOffset(catalogue, catalogue.rowOf(id))?.shift ?? 0
    expect(shift('tiny')).toBeLessThan(shift('plain'))
    expect(shift('vast')).toBeGreaterThan(shift('plain'))
    expect(productOffset(catalogue, catalogue.rowOf('newcomer'))).toBeDefined()
    expect(fitByModel(catalogue, catalogue.rowOf('newcomer'), { measures: { chest: 94 } })).toHaveLength(6)
    expect(report.fit).toMatchObject({ rows: 2500, refused: 0, excluded: 0, elsewhere: 0, products: 5, covered: 6 })
  })
  test('weighs at most four bytes a variant more, in what depends on the number of products', async () => {
    const { bytes: file } = await compile(csv(500))
    const { fit } = await openCatalogue(file ?? new Uint8Array())
    // The list of variants says with four bytes where each product's begin.
    const starts = 4 * (fit?.group.length ?? 0)
    const held =
      starts + (fit?.group.length ?? 0) + (fit?.product ?? []).reduce((sum, column) => sum + column.length, 0) + (fit?.variant.length ?? 0)
    expect(held / (fit?.variant.length ?? 1)).toBeLessThanOrEqual(4)
  })
  test('is compiled all the same from a broken file of feedback, which the report names', async () => {
    const { bytes: file, report } = await compile('shopper,product\na,b')
    expect((await openCatalogue(file ?? new Uint8Array())).fit).toBeUndefined()
    expect(report.problems.some(({ file: name, severity }) => name === 'fit.csv' && severity === 'error')).toBe(true)
  })
  test('holds nothing of shoppers who objected', async () => {
    const { report } = await compile(csv(20), new Set(madeUpVerdicts(20).map(({ shopper }) => shopper)))
    expect(report.fit).toMatchObject({ rows: 100, excluded: 100, products: 0 })
  })
})

describe('valet-sdk evaluate --fit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'valet-fit-'))
  const [fit, other] = [join(folder, 'train.csv'), join(folder, 'test.csv')]
  writeFileSync(fit, csv(200))
  writeFileSync(other, csv(60, 11))
  afterAll(() => rmSync(folder, { recursive: true }))
  test('gives the figures by what was known', async () => {
    const err = vi.spyOn(console, 'error').mockImplementation(() => {})
    const judged = await evaluateFitCommand({ fit, 'fit-test': other, json: true })
    err.mockRestore()
    for (const way of ['all', 'bodyHidden', 'historyHidden', 'productOnly'] as const)
      expect(Object.keys(judged?.[way] ?? {})).toEqual(expect.arrayContaining(['n', 'auc', 'brier', 'ece']))
    expect(Object.keys(judged?.byHistory ?? {})).toEqual(['0', '1', '2', '3-4', '5+'])
    expect(judged?.all.n).toBe(300)
  })
  test('gives nothing where a file holds nothing usable', async () => {
    const err = vi.spyOn(console, 'error').mockImplementation(() => {})
    writeFileSync(join(folder, 'empty.csv'), '')
    expect(await evaluateFitCommand({ fit, 'fit-test': join(folder, 'empty.csv') })).toBeNull()
    err.mockRestore()
  })
})
