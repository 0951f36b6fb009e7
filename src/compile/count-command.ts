import { countPurchases } from '../purchases/count-purchases.js'
import { pairsSql } from '../purchases/pairs-sql.js'
import { readPairs } from '../purchases/read-pairs.js'
import type { CompileOptions } from './compile-catalogue.js'

/** What `valet-sdk compile` is told of purchases. */
export interface PurchaseArguments {
  readonly purchases?: readonly string[] | undefined
  readonly pairs?: string | undefined
  readonly 'exclude-shoppers'?: string | undefined
  readonly window?: string | undefined
  readonly cap?: string | undefined
  readonly 'min-shoppers'?: string | undefined
}

/** How purchases are counted for a compilation, and what is said of it; `undefined` when there are none. */
export function countCommand(options: PurchaseArguments, say: (line: string) => void): CompileOptions['pairs'] {
  const minShoppers = whole('min-shoppers', options['min-shoppers']) ?? 5
  const { purchases, pairs } = options
  if (pairs !== undefined)
    return async ({ resolve, published }) => {
      const read = await readPairs(pairs, { minShoppers, resolve, previous: published })
      say(`${pairs}: ${read.rows} rows, ${read.pairs.a.length} pairs taken`)
      return read
    }
  if (!purchases) return undefined
  return async ({ resolve, published }) => {
    const counts = await countPurchases({
      files: purchases,
      resolve,
      minShoppers,
      previous: published,
      cap: whole('cap', options.cap) ?? 50,
      windowDays: whole('window', options.window),
      excludeShoppers: options['exclude-shoppers'],
    })
    const share = `${(counts.share * 100).toFixed(1)} %`
    say(
      `purchases: ${counts.lines} lines, ${share} of products that the feed holds, ${counts.shoppers} shoppers, ${counts.from ?? '?'} to ${counts.to ?? '?'} (times: ${counts.timeKind})`,
    )
    say(`pairs: ${counts.pairs.a.length} of at least ${minShoppers} shoppers; ${counts.dropped} left out for too few`)
    return counts
  }
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
    windowDays: whole('window', options.window),
    cap: whole('cap', options.cap),
    minShoppers: whole('min-shoppers', options['min-shoppers']),
  })
}

function whole(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} is "${text}"; give a whole number from 1 on`)
  return value
}
