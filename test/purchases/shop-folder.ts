import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type CountOptions, countPurchases, type PurchaseCounts } from '../../src/purchases/count-purchases.js'
import type { PurchasePairs } from '../../src/purchases/pair-table.js'

/** One made-up purchase. */
export interface Purchase {
  readonly shopper: string
  readonly product: string
  readonly time: string
}

export const folder: string = mkdtempSync(join(tmpdir(), 'valet-shop-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a file of the shop and gives its path. */
export function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Purchases as CSV. */
export function csv(purchases: readonly Purchase[]): string {
  return ['shopper,product,time', ...purchases.map(({ shopper, product, time }) => `${shopper},${product},${time}`)].join('\n')
}

/** So many shoppers, called by the name and a number, who each buy the products in this order, one a day. */
export function shoppers(count: number, name: string, products: readonly string[], day = 1): Purchase[] {
  return Array.from({ length: count }, (_, i) =>
    products.map((product, k) => ({
      shopper: `${name}${i}`,
      product,
      time: new Date(Date.UTC(2026, 0, day + k)).toISOString().slice(0, 10),
    })),
  ).flat()
}

/** Counts purchases by way of a file. */
export function count(purchases: readonly Purchase[], options: Partial<CountOptions> = {}): Promise<PurchaseCounts> {
  return countPurchases({ files: [write('purchases.csv', csv(purchases))], threads: 1, ...options })
}

/** Pairs as text: `hat>coat 5 4.8`. */
export function told({ products, pairs }: PurchasePairs): string[] {
  return Array.from(
    pairs.a,
    (a, i) => `${products[a]}>${products[pairs.b[i] ?? 0]} ${pairs.shoppers[i]} ${Number(pairs.forward[i]?.toFixed(3))}`,
  )
}

/** Popularity as text: `hat 5`. */
export function popular({ products, popularity }: PurchasePairs): string[] {
  return products.map((product, i) => `${product} ${popularity[i]}`)
}

/** Published pairs, as the next count is told of them. */
export function published({ products, pairs }: PurchasePairs): [string, string][] {
  return Array.from(pairs.a, (a, i) => [products[a] ?? '', products[pairs.b[i] ?? 0] ?? ''])
}
