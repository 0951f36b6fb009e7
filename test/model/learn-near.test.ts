// @vitest-environment node
import { expect, test } from 'vitest'
import { catalogueFromColumns } from '../../src/catalogue/catalogue-from-columns.js'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import { readArrow } from '../../src/catalogue/read-arrow.js'
import { compileProducts } from '../../src/compile/compile-products.js'
import { evaluateRecommendations } from '../../src/compile/evaluate-recommendations.js'
import { writeArrow } from '../../src/compile/write-arrow.js'
import { chooseSettings, USUAL_SETTINGS } from '../../src/model/choose-settings.js'
import { learnNear } from '../../src/model/learn-near.js'
import { countPairs } from '../../src/model/pair-lists.js'
import { pairsOfLists } from '../../src/model/pairs-of-lists.js'
import { recommend } from '../../src/recommendations/recommend.js'
import { aShop } from './a-shop.js'

const NOW = 1_700_000_000_000
const { products, sequences } = aShop()
const { columns } = readArrow(compileProducts(products, [], 0))
const lists = countPairs(sequences, sequences.starts.slice(1), products.length, 0.7, 2)
const rows = Int32Array.from(products.keys())

test('What purchases taught comes out of the file as it went in', async () => {
  const near = await learnNear(pairsOfLists(lists), rows, products.length, USUAL_SETTINGS)
  const opened = await openCatalogue(writeArrow({ ...columns, near }))
  expect(opened.near).toEqual(near)
  expect(near.rows.length).toBeGreaterThan(0)
})
test('A file of an earlier compiler, with neighbours but no blend, opens as one without purchases', async () => {
  const near = await learnNear(pairsOfLists(lists), rows, products.length, {
    ...USUAL_SETTINGS,
    blend: { ...USUAL_SETTINGS.blend, taste: Number.NaN },
  })
  expect((await openCatalogue(writeArrow({ ...columns, near }))).near).toBeUndefined()
})
test('A pick that others bought names the product of hers that brought it, and the parts add up', async () => {
  const near = await learnNear(pairsOfLists(lists), rows, products.length, USUAL_SETTINGS)
  const catalogue = catalogueFromColumns({ ...columns, near })
  const history = [{ type: 'purchase' as const, product: 'p4', at: NOW - 1000 }]
  const [first] = recommend(catalogue, { history }, { limit: 5, now: NOW, diversify: 0 })
  expect(first?.product).toBe('p5')
  expect(first?.headline).toBe('for-you')
  expect(first?.reasons[0]).toMatchObject({ kind: 'history', product: 'p4' })
  for (const pick of recommend(catalogue, { history }, { limit: 40, now: NOW }))
    expect(pick.reasons.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(pick.score, 12)
  const gift = [{ category: 'top', size: 'M', verdict: 'right' as const, product: 'p4', gift: true }]
  expect(recommend(catalogue, { wardrobe: gift }, { limit: 5, now: NOW }).every(({ headline }) => headline === 'trending')).toBe(true)
})
test('Without anything known the most bought come first, and say so', async () => {
  const near = await learnNear(pairsOfLists(lists), rows, products.length, USUAL_SETTINGS)
  const picks = recommend(catalogueFromColumns({ ...columns, near }), {}, { limit: 3, now: NOW, diversify: 0 })
  const most = Math.max(...near.popularity)
  expect(near.popularity[Number(picks[0]?.product.slice(1))]).toBe(most)
  expect(picks.every(({ headline, reasons }) => headline === 'trending' && reasons[0]?.kind === 'prior')).toBe(true)
})
test('Settings are chosen the same each time; where one product leads to the next, forward pairs win', async () => {
  const catalogue = catalogueFromColumns(columns)
  const fitted = await chooseSettings(catalogue, sequences, 2)
  expect(await chooseSettings(catalogue, sequences, 2)).toEqual(fitted)
  expect(fitted.settings.mix).toBeGreaterThan(0)
  expect(fitted.ndcg).toBeGreaterThanOrEqual(fitted.pairsNdcg * 0.9)
  const few = { ...sequences, starts: sequences.starts.slice(0, 30) }
  expect(await chooseSettings(catalogue, few, 2)).toEqual({ settings: USUAL_SETTINGS, judges: 0, pairsNdcg: 0, ndcg: 0 })
})
test('Quality is judged on what nothing was learnt from: better than the most popular, at a price for each threshold', async () => {
  const quality = await evaluateRecommendations(columns, sequences, { minShoppers: 2, most: 200, now: NOW })
  expect(quality.n).toBe(200)
  expect(quality.valet.ndcg).toBeGreaterThan(quality.popularity.ndcg + 2 * quality.valet.ndcgError)
  const pairs = quality.privacy
    .filter(({ bits, cap }) => bits === 8 && cap === 50)
    .map(({ minShoppers, pairs: count }) => [minShoppers, count])
  expect(pairs.map(([least]) => least)).toEqual([1, 2, 3, 5])
  expect(pairs.map(([, count]) => count)).toEqual([...pairs.map(([, count]) => count ?? 0)].sort((a, b) => b - a))
})
test('Nobody who bought two things cannot be judged', async () => {
  const alone = { starts: Int32Array.from([0, 1]), products: Uint32Array.from([0]), later: Uint8Array.from([1]) }
  await expect(evaluateRecommendations(columns, alone, { now: NOW })).rejects.toThrow('no shopper has 2 products')
})

test('Where people come back for the same, what she had comes first, says so, and is shown only where the seen may be', async () => {
  const near = await learnNear(pairsOfLists(lists), rows, products.length, {
    ...USUAL_SETTINGS,
    blend: { ...USUAL_SETTINGS.blend, again: 0.6, habit: 0.9 },
  })
  const catalogue = catalogueFromColumns({ ...columns, near })
  const history = [{ type: 'view' as const, product: 'p4', at: NOW - 1000 }]
  const ids = (seen: 'allow' | 'exclude') =>
    recommend(catalogue, { history }, { limit: 5, now: NOW, diversify: 0, seen }).map(({ product }) => product)
  expect(ids('allow')[0]).toBe('p4')
  expect(ids('exclude')).not.toContain('p4')
  const [first] = recommend(catalogue, { history }, { limit: 1, now: NOW, diversify: 0, seen: 'allow' })
  expect(first?.reasons[0]).toMatchObject({ kind: 'history', product: 'p4' })
  expect(first?.reasons.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(first?.score ?? 0, 12)
})
