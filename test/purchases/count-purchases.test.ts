// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { count, type Purchase, popular, published, shoppers, told, write } from './shop-folder.js'

describe('Pairs and popularity', () => {
  test('come from five shoppers, never from four', async () => {
    const counts = await count([...shoppers(5, 'a', ['coat', 'hat']), ...shoppers(4, 'b', ['coat', 'scarf'])])
    expect(told(counts)).toEqual(['coat>hat 5 5', 'hat>coat 5 0'])
    expect(popular(counts)).toEqual(['coat 9', 'hat 5'])
    expect(JSON.stringify(counts)).not.toContain('scarf')
    expect((await count([...shoppers(5, 'a', ['coat', 'hat'])], { minShoppers: 6 })).products).toEqual([])
  })
  test('that stay below the threshold are only counted', async () => {
    const counts = await count([...shoppers(4, 'a', ['coat', 'hat']), ...shoppers(5, 'b', ['coat']), ...shoppers(5, 'c', ['hat'])])
    expect([counts.pairs.a.length, counts.dropped]).toEqual([0, 1])
  })
  test('count a shopper once, however often she buys', async () => {
    const eager = Array.from({ length: 20 }, () => shoppers(1, 'a', ['coat', 'hat'])).flat()
    expect((await count([...eager, ...shoppers(3, 'b', ['coat', 'hat'])])).products).toEqual([])
  })
  test('tell what is bought after what, and how soon', async () => {
    const counts = await count([...shoppers(4, 'a', ['tent', 'mat', 'lamp']), ...shoppers(1, 'b', ['lamp', 'tent', 'mat'])], { decay: 0.5 })
    expect(told(counts)).toEqual(['lamp>mat 5 0.5', 'lamp>tent 5 1', 'mat>lamp 5 4', 'mat>tent 5 0', 'tent>lamp 5 2', 'tent>mat 5 5'])
  })
  test('keep the order of the file for purchases of one moment', async () => {
    const sameDay = shoppers(5, 'a', ['tent', 'mat']).map((line) => ({ ...line, time: '2026-01-01' }))
    expect(told(await count(sameDay))).toContain('tent>mat 5 5')
    expect(told(await count([...sameDay].reverse()))).toContain('mat>tent 5 5')
  })
  test('keep the order of two files too', async () => {
    const parts = ['tent', 'mat'].map((product, i) =>
      write(`part-${i}.csv`, `user_id,sku,date\n${[1, 2, 3, 4, 5].map((n) => `${n},${product},2026-01-01`).join('\n')}`),
    )
    expect(told(await count([], { files: parts }))).toContain('tent>mat 5 5')
  })
})

describe('A shop may limit', () => {
  test('how many of a shopper’s products count: the newest do', async () => {
    const counts = await count(shoppers(5, 'a', ['coat', 'hat', 'scarf', 'glove']), { cap: 2 })
    expect(told(counts)).toEqual(['glove>scarf 5 0', 'scarf>glove 5 5'])
    expect(popular(counts)).toEqual(['glove 5', 'scarf 5'])
  })
  test('how old purchases may be, from the newest in the file', async () => {
    const lines = [...shoppers(5, 'a', ['coat', 'hat'], 1), ...shoppers(5, 'b', ['scarf', 'glove'], 20)]
    const counts = await count(lines, { windowDays: 10 })
    expect(counts.products).toEqual(['glove', 'scarf'])
    expect([counts.from, counts.to, counts.shoppers]).toEqual(['2026-01-20', '2026-01-21', 5])
  })
  test('who counts: an excluded shopper leaves no trace', async () => {
    const others = [...shoppers(5, 'a', ['coat', 'hat']), ...shoppers(4, 'b', ['hat', 'scarf'])]
    const newest = shoppers(1, 'gone', ['hat', 'scarf', 'secret'], 300)
    const excludeShoppers = write('objections.txt', '\uFEFFgone0\r\n\r\nnobody\r\n')
    const options = { windowDays: 90, resolve: (ids: readonly string[]) => ids.map((id) => (id === 'secret' ? undefined : id)) }
    const { lines, excluded, files, ...rest } = await count([...newest, ...others], { ...options, excludeShoppers })
    const { lines: _, excluded: none, files: __, ...without } = await count(others, options)
    expect(rest).toEqual(without)
    expect([lines, excluded, none, files.length]).toEqual([21, 3, 0, 1])
  })
  test('and hears when nobody on its list was met, or when there is no list', async () => {
    const lines = shoppers(5, 'a', ['coat', 'hat'])
    const { problems } = await count(lines, { excludeShoppers: write('list.txt', 'x\n') })
    expect(problems).toMatchObject([{ file: 'list.txt', problem: 'none of the 1 excluded shoppers has a purchase' }])
    await expect(count(lines, { excludeShoppers: 'nowhere.txt' })).rejects.toMatchObject({ code: 'no-file', file: 'nowhere.txt' })
  })
  test.each([
    ['minShoppers', 1],
    ['cap', 1.5],
    ['windowDays', 0],
    ['decay', 0],
  ])('%s not to %d', async (name, value) => {
    await expect(count(shoppers(1, 'a', ['coat']), { [name]: value })).rejects.toThrow(RangeError)
  })
})

test('What is bought by variant or SKU counts for the product, and what the catalogue does not know is named', async () => {
  const lines = [...shoppers(3, 'a', ['coat-s', 'hat']), ...shoppers(2, 'b', ['coat-m', 'hat', 'gift-card'])]
  const known = new Map([
    ['coat-s', 'coat'],
    ['coat-m', 'coat'],
    ['hat', 'hat'],
  ])
  const counts = await count(lines, { resolve: (ids) => ids.map((id) => known.get(id)) })
  expect(told(counts)).toEqual(['coat>hat 5 5', 'hat>coat 5 0'])
  expect([counts.lines, counts.recognised, counts.share]).toEqual([12, 10, 10 / 12])
  expect(counts.problems).toMatchObject([{ field: 'product', problem: expect.stringContaining('most often gift-card (2)') }])
})

describe('From one catalogue to the next', () => {
  const pair = (n: number) => shoppers(n, 'a', ['coat', 'hat'])
  test('a new pair needs two shoppers more, a known one stays until it falls below five', async () => {
    const previous: [string, string][] = [['hat', 'coat']]
    for (const [n, isNew, isKnown] of [
      [4, 0, 0],
      [5, 0, 2],
      [6, 0, 2],
      [7, 2, 2],
    ] as const) {
      expect.soft((await count(pair(n), { previous: [] })).pairs.a.length, `${n} new`).toBe(isNew)
      expect.soft((await count(pair(n), { previous })).pairs.a.length, `${n} known`).toBe(isKnown)
      expect.soft(popular(await count(pair(n), { previous })).length, `${n} popular`).toBe(isKnown)
    }
  })
  test('one shopper moves no number by more than one, and makes no pair come and go', async () => {
    const line = fc.record({
      shopper: fc.integer({ min: 0, max: 11 }).map((n) => `s${n}`),
      product: fc.constantFrom('coat', 'hat', 'scarf', 'glove'),
      time: fc.integer({ min: 1, max: 9 }).map((n) => `2026-01-0${n}`),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 20, maxLength: 60 }), async (lines) => {
        const options = { minShoppers: 3, margin: 1, cap: 3 }
        const without = lines.filter(({ shopper }) => shopper !== 's0')
        const first = await count(without, { ...options, previous: [] })
        const comes = await count(lines, { ...options, previous: published(first) })
        const goes = await count(without, { ...options, previous: published(comes) })
        const numbers = (counts: typeof first) =>
          new Map(published(counts).map((names, i) => [names.join(), counts.pairs.shoppers[i] ?? 0]))
        const [before, during, after] = [numbers(first), numbers(comes), numbers(goes)]
        for (const [names, n] of before) expect(during.get(names)).toBeOneOf([n, n + 1])
        // What she made appear rested on exactly minShoppers + margin, and stays when she goes.
        for (const [names, n] of during) if (!before.has(names)) expect(n).toBe(4)
        expect([...after.keys()]).toEqual([...during.keys()])
        expect(Math.min(3, ...first.pairs.shoppers, ...comes.pairs.shoppers, ...goes.pairs.shoppers)).toBe(3)
      }),
      { numRuns: 15 },
    )
  })
})

test('A shop hears how far it is', async () => {
  const heard: [string, number][] = []
  await count(shoppers(5, 'a', ['coat', 'hat']), { progress: (stage, done) => heard.push([stage, done]) })
  expect(heard.at(0)).toEqual(['purchases', 0])
  expect(heard.at(-1)).toEqual(['pairs', 1])
})

test('Whoever lacks DuckDB is told what to install', async () => {
  const { vi } = await import('vitest')
  vi.doMock('@duckdb/node-api', () => {
    throw new Error('Cannot find package')
  })
  await expect(count([] as Purchase[])).rejects.toMatchObject({
    code: 'no-duckdb',
    message: expect.stringContaining('npm install @duckdb/node-api@1.5.4-r.1'),
  })
  vi.doUnmock('@duckdb/node-api')
})
