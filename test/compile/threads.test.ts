// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueFromColumns } from '../../src/catalogue/catalogue-from-columns.js'
import { readArrow } from '../../src/catalogue/read-arrow.js'
import { compileCatalogue } from '../../src/compile/compile-catalogue.js'
import { compileProducts } from '../../src/compile/compile-products.js'
import { evaluateRecommendations } from '../../src/compile/evaluate-recommendations.js'
import { openCrew } from '../../src/compile/open-crew.js'
import { ThreadError } from '../../src/compile/thread-error.js'
import { chooseSettings, USUAL_SETTINGS } from '../../src/model/choose-settings.js'
import type { Crew } from '../../src/model/crew.js'
import { learnNear } from '../../src/model/learn-near.js'
import { countPairs } from '../../src/model/pair-lists.js'
import { pairsOfLists } from '../../src/model/pairs-of-lists.js'
import { aShop } from '../model/a-shop.js'

const folder = mkdtempSync(join(tmpdir(), 'valet-threads-'))
const worker = pathToFileURL(join(folder, 'model-worker.mjs'))
/** A worker that does what the text says. */
const written = (name: string, text: string): URL => {
  writeFileSync(join(folder, name), text)
  return pathToFileURL(join(folder, name))
}

beforeAll(async () => {
  const entry = new URL('../../src/compile/model-worker.ts', import.meta.url).pathname
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      lib: { entry, formats: ['es'], fileName: () => 'model-worker.mjs' },
      rollupOptions: { external: [/^node:/] },
    },
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('A model learnt on several threads', () => {
  const { products, sequences: timeless } = aShop()
  const sequences = { ...timeless, ages: Uint16Array.from(timeless.products, (_, i) => 200 - (i % 200)) }
  const catalogue = catalogueFromColumns(readArrow(compileProducts(products, [], 0)).columns)
  const lists = countPairs(sequences, sequences.starts.slice(1), products.length, 0.7, 2)
  const learnt = async (crew?: Crew) => {
    const fitted = await chooseSettings(catalogue, sequences, 2, crew)
    const rows = Int32Array.from(products.keys())
    return { fitted, near: await learnNear(pairsOfLists(lists), rows, products.length, fitted.settings, undefined, crew) }
  }
  test.each([1, 2, 3])('is the same to the bit on %i', async (threads) => {
    const crew = openCrew(threads, worker)
    try {
      const { fitted, near } = await learnt(crew)
      const alone = await learnt()
      expect(fitted.judges).toBeGreaterThan(50)
      expect(fitted).toEqual(alone.fitted)
      expect(near.rows.length).toBeGreaterThan(0)
      expect(near).toEqual(alone.near)
    } finally {
      await crew.close()
    }
  })
  test.each([1, 2])('is judged the same to the bit on %i', async (threads) => {
    const crew = openCrew(threads, worker)
    const { columns } = readArrow(compileProducts(products, [], 0))
    const judging = { minShoppers: 2, most: 60, now: 1_700_000_000_000 }
    try {
      const judged = await evaluateRecommendations(columns, sequences, judging, crew)
      expect(judged.privacy.length).toBe(6)
      expect(judged.valet.hr).toBeGreaterThan(0)
      expect(judged).toEqual(await evaluateRecommendations(columns, sequences, judging))
    } finally {
      await crew.close()
    }
  })
  test('reads its purchases in one place of memory', async () => {
    const crew = openCrew(2, worker)
    const shared = crew.share(sequences)
    expect(shared.products.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(crew.share(shared).products).toBe(shared.products)
    await crew.close()
  })
})

describe('A thread that ends early fails the work, and nobody waits for ever:', () => {
  const { products, sequences } = aShop()
  const lists = countPairs(sequences, sequences.starts.slice(1), products.length, 0.7, 2)
  test.each([
    ['it stops without a word', 'process.exit(3)', 'exit code 3'],
    ['its file is broken', 'throw new Error("no such module")', 'no such module'],
    [
      'it stops at its first task',
      "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => { throw new Error('out of memory') })",
      'out of memory',
    ],
  ])('%s', async (_what, text, why) => {
    const crew = openCrew(2, written(`worker-${text.length}.mjs`, text))
    const parts: [typeof lists, typeof USUAL_SETTINGS, number, number][] = [0, 10, 20, 30].map((k) => [lists, USUAL_SETTINGS, k, k + 10])
    const error = await crew.each('pairWeights', parts).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ThreadError)
    expect((error as ThreadError).message).toContain(why)
    await expect(crew.each('pairWeights', parts)).rejects.toBe(error)
    await crew.close()
  })
  test('it has no file', async () => {
    const crew = openCrew(2, new URL('none.mjs', worker))
    await expect(crew.each('pairWeights', [[lists, USUAL_SETTINGS, 0, 1]])).rejects.toThrow(ThreadError)
    await crew.close()
  })
})

test('a shop that is small starts no thread: a worker without a file is not missed', async () => {
  const { products, sequences } = aShop()
  const lists = countPairs(sequences, sequences.starts.slice(1), products.length, 0.7, 2)
  const variants = (id: string) => [{ id: `${id}-one`, option1: 'Default Title', price: '9.00', available: true }]
  const shop = { products: products.map(({ id, tags }) => ({ id, title: id, handle: id, tags, variants: variants(id) })) }
  const table = pairsOfLists(lists)
  // From source there is no worker file beside the compiler.
  const { bytes } = await compileCatalogue([{ name: 'products.json', bytes: new TextEncoder().encode(JSON.stringify(shop)) }], {
    threads: 2,
    pairs: async ({ study }) => {
      const ids = products.map(({ id }) => id)
      await study(sequences, ids, 2)
      return { ...table, products: ids, problems: [] }
    },
  })
  expect(bytes && readArrow(bytes).columns.near?.rows.length).toBeGreaterThan(0)
})

test('threads are a whole number from 1 on', () => {
  for (const threads of [0, 1.5, -1, Number.NaN]) expect(() => openCrew(threads)).toThrow(RangeError)
})
