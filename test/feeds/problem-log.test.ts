import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/feeds/problem.js'
import { createProblemLog, describeKind } from '../../src/feeds/problem-log.js'

const log = (...problems: readonly Partial<Problem>[]) => {
  const made = createProblemLog()
  for (const problem of problems) made.report({ file: 'feed.xml', problem: 'a fault', advice: 'mend it', ...problem })
  return made
}

describe('Problems', () => {
  test('of one kind are told once, with what they have in common', () => {
    const [kind, ...more] = log(
      { problem: '"gratis" is no price of EN 13402 (3 of 4)', item: '1' },
      { problem: '"TBA" is no price of EN 13402 (3 of 5)', item: '2' },
    ).kinds()
    expect(more).toEqual([])
    expect(kind).toMatchObject({ problem: '“…” is no price of EN 13402 (3 of …)', count: 2, products: 2 })
  })
  test('of different fields, or with different advice, stay apart', () => {
    expect(log({ field: 'price' }, { field: 'size' }, { field: 'size', advice: 'leave it' }).kinds()).toHaveLength(3)
  })
  test('come with the gravest first, then the most frequent', () => {
    const kinds = log(
      { problem: 'a' },
      { problem: 'b' },
      { problem: 'b' },
      { problem: 'c', severity: 'error' },
      { problem: 'd', severity: 'note' },
    ).kinds()
    expect(kinds.map(({ problem }) => problem)).toEqual(['c', 'b', 'a', 'd'])
  })
  test('of one item count as one product, and those that speak of several as several', () => {
    expect(log({ item: '1' }, { item: '1' }, { item: '2' }).kinds()[0]?.products).toBe(2)
    expect(log({ item: 'Fjellby', products: 40 }, { item: 'Marlow', products: 2 }).kinds()[0]?.products).toBe(42)
  })
  test('touch the items that an error or a warning names, and no others', () => {
    const made = log(
      { item: 'grave', severity: 'error' },
      { item: 'plain' },
      { item: 'noted', severity: 'note' },
      { item: 'Brand', products: 3 },
    )
    const touched = ['grave', 'plain', 'noted', 'Brand', 'other'].filter((name) => made.touches(['x', name]))
    expect(touched).toEqual(['grave', 'plain'])
  })
  test('are kept up to 200 of a kind, and all counted', () => {
    const made = log(...Array.from({ length: 1000 }, (_, i) => ({ item: `${i}`, file: i < 10 ? 'a.xml' : 'b.xml' })))
    expect([made.count, made.problems().length, made.countIn('a.xml'), made.countIn('c.xml')]).toEqual([1000, 200, 10, 0])
    expect(made.kinds()[0]).toMatchObject({ count: 1000, products: 1000 })
  })
  test('stand on a terminal with three places and what to do', () => {
    const [kind] = log(
      ...[7, 8, 9, 10].map((line) => ({ line, item: `p${line}`, field: 'price', problem: `"${line}" is no price` })),
    ).kinds()
    expect(kind && describeKind(kind).split('\n')).toEqual([
      'warning: price: “…” is no price (4 times)',
      '  feed.xml:7 item p7: "7" is no price',
      '  feed.xml:8 item p8: "8" is no price',
      '  feed.xml:9 item p9: "9" is no price',
      '  …',
      '  → mend it',
    ])
  })
})
