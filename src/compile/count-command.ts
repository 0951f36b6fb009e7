import { countPurchases, type PurchaseCounts } from '../purchases/count-purchases.js'
import { pairsSql } from '../purchases/pairs-sql.js'
import { readPairs } from '../purchases/read-pairs.js'
import type { PurchaseData } from '../report/report-data.js'
import type { CompileOptions } from './compile-options.js'

/** What `valet-sdk compile` is told of purchases. */
export interface PurchaseArguments {
  readonly purchases?: readonly string[] | undefined
  readonly pairs?: string | undefined
  readonly 'exclude-shoppers'?: string | undefined
  readonly window?: string | undefined
  readonly cap?: string | undefined
  readonly 'min-shoppers'?: string | undefined
  readonly threads?: string | undefined
  /** As DuckDB writes it: `2GB`. */
  readonly memory?: string | undefined
}

/** Hears what came of a count: for the report, and in a few lines. */
export type HearCount = (data: PurchaseData, said: readonly string[]) => void

/** How purchases are counted for a compilation; `undefined` when there are none. */
export function countCommand(options: PurchaseArguments, hear: HearCount): CompileOptions['pairs'] {
  const minShoppers = wholeNumber('min-shoppers', options['min-shoppers']) ?? 5
  const { purchases, pairs } = options
  if (pairs !== undefined)
    return async ({ resolve, published }) => {
      const read = await readPairs(pairs, { minShoppers, resolve, previous: published })
      const taken = read.pairs.a.length / 2
      const data = { pairs: taken, dropped: Math.max(0, read.rows - taken), minShoppers, popularProducts: read.products.length }
      hear(data, [`${pairs}: ${number.format(read.rows)} rows, ${number.format(taken)} pairs taken`])
      return read
    }
  if (!purchases) return undefined
  return async ({ resolve, study, published }) => {
    const counts = await countPurchases({
      files: purchases,
      resolve,
      study: (sequences, products) => study(sequences, products, minShoppers),
      minShoppers,
      previous: published,
      cap: wholeNumber('cap', options.cap) ?? 50,
      windowDays: wholeNumber('window', options.window),
      excludeShoppers: options['exclude-shoppers'],
      threads: wholeNumber('threads', options.threads),
      memoryLimit: options.memory,
    })
    hear(dataOf(counts, minShoppers), sayCounts(counts, minShoppers))
    return counts
  }
}

const number = new Intl.NumberFormat('en')

function dataOf({ pairs, products, dropped, ...counts }: PurchaseCounts, minShoppers: number): PurchaseData {
  const { lines, recognised, shoppers, from = '', to = '', unknownIds } = counts
  return {
    pairs: pairs.a.length / 2,
    dropped,
    minShoppers,
    popularProducts: products.length,
    counted: { lines, recognised, shoppers, from, to, unknownIds },
  }
}

function sayCounts(
  { lines, share, shoppers, from = '?', to = '?', timeKind, pairs, dropped }: PurchaseCounts,
  minShoppers: number,
): string[] {
  const known = `${(share * 100).toFixed(1)} % of products that the feed holds`
  return [
    `purchases: ${number.format(lines)} lines, ${known}, ${number.format(shoppers)} shoppers, ${from} to ${to} (times: ${timeKind})`,
    `pairs: ${number.format(pairs.a.length / 2)} of at least ${minShoppers} shoppers; ${number.format(dropped)} left out for too few`,
  ]
}

const DIALECTS = ['duckdb', 'postgres', 'bigquery', 'spark'] as const

/**
 * The SQL that a shop runs on its own warehouse; `--pairs` takes its result.
 *
 * @throws Error when the dialect is none of those that are known, or a number is not whole.
 */
export function pairsCommand(sql: string | undefined, options: PurchaseArguments): string {
  const dialect = DIALECTS.find((known) => known === sql)
  if (!dialect) throw new Error(`pairs needs --sql ${DIALECTS.join('|')}`)
  return pairsSql(dialect, {
    windowDays: wholeNumber('window', options.window),
    cap: wholeNumber('cap', options.cap),
    minShoppers: wholeNumber('min-shoppers', options['min-shoppers']),
  })
}

/** A whole number from 1 on, as it was typed. @throws Error that names the option. */
export function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} is "${text}"; give a whole number from 1 on`)
  return value
}
