import type { FitNumbers } from '../catalogue/fit-model.js'
import { expectedSize, sizeVariance } from '../size-advice/fit-body.js'
import { hingesOf } from '../size-advice/fit-by-model.js'
import { type EffectKeys, effectKeys } from './effect-keys.js'
import { type FitGroups, fitGroups } from './fit-groups.js'
import { fitLogits, type LogitFit } from './fit-logits.js'
import type { FitTable } from './fit-table.js'
import { probabilitiesOf } from './fixed-weights.js'
import type { LearntFit } from './learnt-fit.js'
import { newestOf } from './newest-of.js'
import { sumEarlier } from './own-history.js'
import { type Effects, noEffects } from './random-effects.js'
import { bodiesOf, shopperBodies } from './shopper-bodies.js'
import { sizeRelations, sizeSpread } from './size-relation.js'
import { targetOf } from './target-of.js'

/** How a fit model is learnt. */
export interface FitOptions {
  /** Nothing of a product, size, label or brand that fewer shoppers speak of enters; default 5. */
  readonly minShoppers?: number | undefined
  /** The brand of a product of the file, where it is known. */
  readonly brandOf?: ((product: string) => string | undefined) | undefined
}

/** Variances at the start, of logits: found on RentTheRunway's training shoppers; each shop's own data move them. */
const START = { product: 0.9, size: 0.08, label: 0.1, group: 0.1, brand: 0.1 }
const EXCESS = 4

/** Learns from a table of verdicts: of each shopper her newest 50 at most. */
export function learnFit(all: FitTable, { minShoppers = 5, brandOf = () => undefined }: FitOptions = {}): LearntFit {
  const table = newestOf(all)
  const groups = fitGroups(table)
  const about = {
    ...shopperBodies(table),
    groups: [],
    labels: [],
    alone: [],
    body: [],
    scale: [],
    spread: [1, 1],
    slope: [1, 0],
  } satisfies FitNumbers
  const bodies = bodiesOf(table, about)
  const relations = sizeRelations(table, groups, bodies)
  const [rest, part] = sizeSpread(table, groups, relations, bodies, about.correlation)
  const keys = effectKeys(table, groups, minShoppers, brandOf)
  const target = targetOf(table)
  const groupOf = (row: number) => relations[groups.ofProduct[table.product[row] ?? 0] ?? 0] as (typeof relations)[number]
  const rowsOf = (wanted: (row: number) => boolean) =>
    Array.from({ length: table.length }, (_, row) => row).filter((row) => (keys.group[row] ?? -1) > 0 && wanted(row))
  const known = (row: number) => table.measures.some((column) => !Number.isNaN(column[row] ?? Number.NaN))
  const withBody = rowsOf(about.measures.length > 0 ? known : () => true)
  const everyone = rowsOf(() => true)
  const x0 = Float64Array.from(
    { length: table.length },
    (_, row) =>
      ((groups.values[table.size[row] ?? 0]?.value ?? 0) - expectedSize(groupOf(row), bodies[row] ?? { mean: [], covariance: [] })) /
      groupOf(row).step,
  )
  const before = Float64Array.from({ length: table.length }, (_, row) => rest + sizeVariance(groupOf(row), bodies[row]?.covariance ?? []))

  const fitBodies = (x: Float64Array, excess: readonly Float64Array[]) =>
    regression(
      withBody,
      target,
      keys,
      (row) => [1, ...(bodies[row]?.mean ?? []), ...hingesOf(x[row] ?? 0), ...excess.map((values) => values[row] ?? 0)],
      x,
    )
  const none = [new Float64Array(table.length), new Float64Array(table.length)]
  const first = fitBodies(x0, none)
  const lean = leanOf(first, x0, withBody, table)
  const says = verdictsSay(first.fit, withBody, table, lean)
  const { count, sums } = sumEarlier(table, says)
  const shift = Float64Array.from(x0, (_, row) => (sums[0]?.[row] ?? 0) / ((count[row] ?? 0) + (2 * rest) / (before[row] ?? 1)))
  const excess = [1, 2].map((i) => Float64Array.from(x0, (_, row) => (sums[i]?.[row] ?? 0) / ((count[row] ?? 0) + EXCESS)))
  const full = fitBodies(
    x0.map((value, row) => value - (shift[row] ?? 0)),
    excess,
  )
  const alone = regression(
    everyone,
    target,
    { ...keys, size: undefined },
    (row) => [1, ...excess.map((values) => values[row] ?? 0)],
    undefined,
    (row, c) => {
      const k = keys.size?.key[row] ?? -1
      return k < 0 ? 0 : (full.size?.values[4 * k + c] ?? 0)
    },
  )
  const last = leanOf(full, x0, withBody, table)
  return learntOf({
    table,
    groups,
    relations,
    about,
    spread: [rest, part],
    keys,
    full,
    alone,
    slope: [last.slope, last.middle],
    minShoppers,
    brandOf,
  })
}

interface Regression {
  readonly fit: LogitFit
  readonly group: Effects
  readonly label: Effects
  readonly brand: Effects
  readonly product: Effects
  readonly size: Effects | undefined
}

function regression(
  rows: readonly number[],
  target: Float64Array,
  keys: EffectKeys,
  inputsOf: (row: number) => readonly number[],
  x?: Float64Array,
  start: (row: number, c: number) => number = () => 0,
): Regression {
  const of = (key: Int32Array) => Int32Array.from(rows, (row) => key[row] ?? -1)
  const inputs = Float64Array.from(rows.flatMap((row) => inputsOf(row) as number[]))
  const along = x && Float64Array.from(rows, (row) => x[row] ?? 0)
  const group = noEffects(of(keys.group), keys.groups, START.group)
  const label = noEffects(of(keys.label.key), keys.label.count, START.label)
  const brand = noEffects(of(keys.brand.key), keys.brand.count, START.brand)
  const product = noEffects(of(keys.product.key), keys.product.count, START.product, along)
  const size = keys.size && noEffects(of(keys.size.key), keys.size.count, START.size)
  const fit: LogitFit = {
    count: rows.length,
    target: Float64Array.from(rows.flatMap((row) => [target[2 * row] ?? 0, target[2 * row + 1] ?? 0])),
    logits: Float64Array.from(rows.flatMap((row) => [start(row, 0), start(row, 1)])),
    inputs,
    weights: new Float64Array((2 * inputs.length) / Math.max(1, rows.length)),
    effects: [group, label, ...(keys.brand.count > 0 ? [brand] : []), product, ...(size ? [size] : [])],
  }
  return { fit: fitLogits(fit), group, label, brand, product, size }
}

/** Logits by one step of size: where shoppers choose well, their verdicts hide it, and this is taken at least. */
const LEAST_SLOPE = 1.3

/** How the lean to the large side (half the difference of the logits) changes with one step of size, and the middle lean of what is right, in steps. */
function leanOf(full: Regression, x: Float64Array, rows: readonly number[], { outcome, length }: FitTable) {
  const { logits } = full.fit
  let [n, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0]
  for (const [i, row] of rows.entries()) {
    const [at, lean] = [x[row] ?? 0, ((logits[2 * i + 1] ?? 0) - (logits[2 * i] ?? 0)) / 2]
    n++
    sx += at
    sy += lean
    sxx += at * at
    sxy += at * lean
  }
  const slope = Math.max(LEAST_SLOPE, (sxy - (sx * sy) / Math.max(1, n)) / Math.max(1e-9, sxx - sx ** 2 / Math.max(1, n)))
  const lean = new Float64Array(length)
  let [count, sum] = [0, 0]
  for (const [i, row] of rows.entries()) {
    const cut = [full.group, full.label, full.product, ...(full.size ? [full.size] : []), full.brand].reduce((all, { key, values }) => {
      const k = key[i] ?? -1
      return k < 0 ? all : all + (values[4 * k + 1] ?? 0) - (values[4 * k] ?? 0)
    }, 0)
    lean[row] = (x[row] ?? 0) + cut / 2 / slope
    if (outcome[row] !== 1) continue
    count++
    sum += lean[row] ?? 0
  }
  return { slope: Number(slope.toPrecision(4)), middle: Number((sum / Math.max(1, count)).toPrecision(4)), lean }
}

/** What each verdict says of its shopper: of her size in steps, and how much more than expected it is `small` and `large`. */
function verdictsSay(
  { logits }: LogitFit,
  rows: readonly number[],
  { outcome, length }: FitTable,
  { lean, middle }: ReturnType<typeof leanOf>,
) {
  const says = [0, 1, 2].map(() => new Float64Array(length)) as [Float64Array, Float64Array, Float64Array]
  const p = new Float64Array(2)
  for (const [i, row] of rows.entries()) {
    if (outcome[row] === 3) continue
    const [small, large] = [outcome[row] === 0 ? 1 : 0, outcome[row] === 2 ? 1 : 0]
    probabilitiesOf(logits, i, p)
    says[0][row] = (lean[row] ?? 0) - middle + small - large
    says[1][row] = small - (p[0] ?? 0)
    says[2][row] = large - (p[1] ?? 0)
  }
  return says
}

interface Found {
  readonly table: FitTable
  readonly groups: FitGroups
  readonly relations: ReturnType<typeof sizeRelations>
  readonly about: FitNumbers
  readonly spread: readonly [number, number]
  readonly keys: EffectKeys
  readonly full: Regression
  readonly alone: Regression
  readonly slope: readonly [number, number]
  readonly minShoppers: number
  readonly brandOf: (product: string) => string | undefined
}

function learntOf({ table, groups, relations, about, spread, keys, full, alone, slope, brandOf }: Found): LearntFit {
  const pair = ({ values }: Effects, k: number) => [values[4 * k] ?? 0, values[4 * k + 1] ?? 0]
  const four = (name: 'group' | 'label' | 'brand' | 'product', k: number) => [...pair(alone[name], k), ...pair(full[name], k)]
  const weightsOf = ({ fit: { weights } }: Regression) =>
    [weights.slice(0, weights.length / 2), weights.slice(weights.length / 2)].map((held) => [...held])
  const brandNumbers = new Map(keys.brand.names.map((name, k) => [name, four('brand', k)]))
  const brandOfProduct = (name: string) => brandNumbers.get(brandOf(name) ?? '') ?? [0, 0, 0, 0]
  const labels = new Map(keys.label.names.map((name, k) => [name, four('label', k)]))
  const { measures, mean, deviation, correlation } = about
  return {
    numbers: {
      measures,
      mean,
      deviation,
      correlation,
      groups: relations.map((group, k) => (k === 0 ? group : { ...group, effects: four('group', k) })),
      alone: weightsOf(alone),
      body: weightsOf(full),
      spread,
      slope,
    },
    labels,
    groups: new Map(table.products.map((name, product) => [name, groups.ofProduct[product] ?? 0])),
    products: new Map(
      keys.product.names.map((name, k) => {
        const brand = brandOfProduct(name)
        const { values } = full.product
        return [name, [...four('product', k).map((value, i) => value + (brand[i] ?? 0)), values[4 * k + 2] ?? 0, values[4 * k + 3] ?? 0]]
      }),
    ),
    brands: new Map([...brandNumbers].map(([name, values]) => [name, [...values, 0, 0]])),
    sizes: new Map(
      (keys.size?.names ?? []).map((name, k) => [name, [full.size?.values[4 * k] ?? 0, full.size?.values[4 * k + 1] ?? 0] as const]),
    ),
  }
}
