import { catalogueFromColumns } from '../catalogue/catalogue-from-columns.js'
import type { Near } from '../catalogue/columns.js'
import { readArrow } from '../catalogue/read-arrow.js'
import type { PurchaseSequences } from '../purchases/read-sequences.js'
import { recommend } from '../recommendations/recommend.js'
import { picksOfAll } from './judge-picks.js'

/**
 * Ten rows for each of these shoppers, from all she bought but the last, as her browser picks them: a compiled file, and
 * `recommend()`.
 *
 * @param near in place of what the file holds: weights that are not rounded.
 * @param now ms since 1970.
 */
export function filePicks(
  file: Uint8Array,
  near: Near | undefined,
  now: number,
  sequences: PurchaseSequences,
  shoppers: readonly number[],
): readonly number[][] {
  const { columns } = readArrow(file)
  const catalogue = catalogueFromColumns(near ? { ...columns, near } : columns)
  return picksOfAll(sequences, shoppers, (rows) => {
    const history = Array.from(rows, (row, i) => ({
      type: 'purchase' as const,
      product: catalogue.idOf(row),
      at: now - (rows.length - i) * 1000,
    }))
    return recommend(catalogue, { history }, { limit: 10, now, diversify: 0 }).map(({ product }) => catalogue.rowOf(product))
  })
}
