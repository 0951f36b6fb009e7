/** The measures a fit file may have, in cm, kg and years, in the order of `FitTable.measures`. */
export const FIT_MEASURES = ['height', 'weight', 'chest', 'underbust', 'waist', 'hip', 'insideLeg', 'footLength', 'age'] as const

/** Name of a measure of a fit file. */
export type FitMeasure = (typeof FIT_MEASURES)[number]

/** What came of a garment, by its code in a table; a return without a reason says only that something was not right. */
export const OUTCOMES = ['small', 'right', 'large', 'returned'] as const

/** One verdict of one shopper. */
export interface FitRow {
  readonly shopper: string
  readonly product: string
  /** Label as the shop prints it. */
  readonly size: string
  readonly outcome: (typeof OUTCOMES)[number]
  /** ms since 1970. */
  readonly time: number
  readonly category: string
  readonly measures: { readonly [name in FitMeasure]?: number }
}

/** Verdicts as columns, without an object for each. */
export interface FitTable {
  readonly length: number
  readonly products: readonly string[]
  readonly sizes: readonly string[]
  readonly categories: readonly string[]
  readonly shoppers: readonly string[]
  readonly product: readonly number[]
  readonly size: readonly number[]
  readonly category: readonly number[]
  readonly shopper: readonly number[]
  /** `OUTCOMES[code]`. */
  readonly outcome: readonly number[]
  /** ms since 1970. */
  readonly time: readonly number[]
  /** NaN = unknown. */
  readonly measures: readonly (readonly number[])[]
}

/** A table of rows as they come. */
export function fitTable(rows: Iterable<FitRow>): FitTable {
  const coders = { product: coder(), size: coder(), category: coder(), shopper: coder() }
  const [outcome, time]: [number[], number[]] = [[], []]
  const measures = FIT_MEASURES.map((): number[] => [])
  for (const row of rows) {
    for (const [name, { add }] of Object.entries(coders)) add(row[name as keyof typeof coders])
    outcome.push(OUTCOMES.indexOf(row.outcome))
    time.push(row.time)
    for (const [i, name] of FIT_MEASURES.entries()) measures[i]?.push(row.measures[name] ?? Number.NaN)
  }
  const { product, size, category, shopper } = coders
  return {
    length: outcome.length,
    products: product.names,
    sizes: size.names,
    categories: category.names,
    shoppers: shopper.names,
    product: product.codes,
    size: size.codes,
    category: category.codes,
    shopper: shopper.codes,
    outcome,
    time,
    measures,
  }
}

/** The rows of a table that are wanted; names keep their numbers. */
export function partOfTable(table: FitTable, wanted: (row: number) => boolean): FitTable {
  const rows = Array.from({ length: table.length }, (_, row) => row).filter(wanted)
  const pick = (column: readonly number[]) => rows.map((row) => column[row] ?? 0)
  return {
    ...table,
    length: rows.length,
    product: pick(table.product),
    size: pick(table.size),
    category: pick(table.category),
    shopper: pick(table.shopper),
    outcome: pick(table.outcome),
    time: pick(table.time),
    measures: table.measures.map(pick),
  }
}

/** The measures of one row by name; what is not known is left out. */
export function measuresOf(table: FitTable, row: number): { readonly [name: string]: number } {
  return Object.fromEntries(
    FIT_MEASURES.map((name, i) => [name, table.measures[i]?.[row] ?? Number.NaN] as const).filter(([, value]) => !Number.isNaN(value)),
  )
}

function coder() {
  const numbers = new Map<string, number>()
  const [names, codes]: [string[], number[]] = [[], []]
  const add = (name: string) => {
    let number = numbers.get(name)
    if (number === undefined) {
      number = names.push(name) - 1
      numbers.set(name, number)
    }
    codes.push(number)
  }
  return { names, codes, add }
}
