// What the benches of recommendations share: a shop made of sequences, compiled as a shop's would be, and judged through
// recommend() itself. Nothing here chooses anything.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileCatalogue, countPurchases } from '../../dist/compile/index.js'
import { openCatalogue, recommend } from '../../dist/index.js'

export const DATA = new URL('../../../shared/data/', import.meta.url).pathname
export const NOW = Date.parse('2026-01-31T00:00:00Z')

/** A feed of products: `{ id, tags }[]`, tags as `kind:value`. */
export function feedOf(products) {
  const list = products.map(({ id, tags }) => ({
    id,
    title: `p${id}`,
    handle: `p${id}`,
    tags,
    images: [],
    variants: [{ id: `v${id}`, option1: 'Default Title', price: '1.00', available: true }],
  }))
  return [{ name: 'products.json', bytes: new TextEncoder().encode(JSON.stringify({ products: list })) }]
}

/** Compiles a shop from sequences `[shopper, [product ids, oldest first]][]` (or with times: `[shopper, ids, times]`). */
export async function compileShop(products, sequences, minShoppers, more = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'valet-bench-'))
  try {
    const file = join(folder, 'purchases.csv')
    const lines = ['shopper,product,time']
    for (const [shopper, ids, times] of sequences)
      for (const [i, id] of ids.entries()) lines.push(`${shopper},${id},${times ? times[i] : 1_500_000_000 + i}`)
    writeFileSync(file, lines.join('\n'))
    const began = performance.now()
    let pairs = 0
    const result = await compileCatalogue(feedOf(products), {
      ownChartsOnly: true,
      ...more.compile,
      pairs: async ({ resolve, study }) => {
        const counts = await countPurchases({
          files: [file],
          resolve,
          minShoppers,
          study: (known, ids) => study(known, ids, minShoppers),
          ...more.count,
        })
        pairs = counts.pairs.a.length / 2
        return counts
      },
    })
    const catalogue = await openCatalogue(result.bytes)
    return {
      catalogue,
      model: result.model,
      bytes: result.bytes.length,
      pairs,
      weights: catalogue.near.rows.length,
      seconds: (performance.now() - began) / 1000,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A shopper who bought these, oldest first, a second apart. */
export function shopperOf(ids, type = 'purchase') {
  return { history: ids.map((product, i) => ({ type, product, at: NOW - (ids.length - i) * 1000 })) }
}

/** The gain of each case: `[history ids, bought id(s)]`. HR and NDCG at `limit`, with standard errors over the cases. */
export function judge(catalogue, cases, { limit = 10, type = 'purchase', request = {} } = {}) {
  const gains = cases.map(([history, bought]) => {
    const picks = recommend(catalogue, shopperOf(history, type), { limit, now: NOW, diversify: 0, ...request }).map(
      ({ product }) => product,
    )
    return gainsOf(picks, Array.isArray(bought) ? bought : [bought], limit)
  })
  return { ...summaryOf(gains), gains }
}

export function gainsOf(picks, bought, limit) {
  const wanted = new Set(bought.map(String))
  let [dcg, first] = [0, 0]
  picks.slice(0, limit).forEach((id, place) => {
    if (!wanted.has(id)) return
    dcg += 1 / Math.log2(place + 2)
    first ||= place + 1
  })
  let ideal = 0
  for (let place = 0; place < Math.min(limit, wanted.size); place++) ideal += 1 / Math.log2(place + 2)
  return { hit: first > 0 ? 1 : 0, ndcg: dcg / ideal, mrr: first > 0 ? 1 / first : 0 }
}

export function summaryOf(gains) {
  const of = (key) => {
    const mean = gains.reduce((sum, gain) => sum + gain[key], 0) / gains.length
    const variance = gains.reduce((sum, gain) => sum + (gain[key] - mean) ** 2, 0) / Math.max(1, gains.length - 1)
    return [mean, Math.sqrt(variance / gains.length)]
  }
  const [[hr, hrError], [ndcg, ndcgError], [mrr, mrrError]] = [of('hit'), of('ndcg'), of('mrr')]
  return { n: gains.length, hr, hrError, ndcg, ndcgError, mrr, mrrError }
}

export const rounded = (value) =>
  JSON.parse(JSON.stringify(value, (_, held) => (typeof held === 'number' && !Number.isInteger(held) ? Number(held.toPrecision(4)) : held)))
