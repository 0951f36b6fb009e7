/** A database that {@link pairsSql} is written for. */
export type SqlDialect = 'duckdb' | 'postgres' | 'bigquery' | 'spark'

/** What is counted, and from how many shoppers on it is told. */
export interface PairsSqlOptions {
  /** Each shopper's newest so many products count; default 50. */
  readonly cap?: number | undefined
  /** Fewest shoppers behind anything that is told; a whole number of at least 2, default 5. */
  readonly minShoppers?: number | undefined
  /** What a product bought one place further on counts for, 0 … 1; default 0.8. */
  readonly decay?: number | undefined
  /** Days that count, back from the newest purchase; all when left out. */
  readonly windowDays?: number | undefined
  /**
   * There is a table `published(product_a, product_b)` of what the last result held. Then a new row needs `minShoppers` and
   * this many more, and a row of the last result stays as long as it has `minShoppers`.
   */
  readonly margin?: number | undefined
  /**
   * Adds one row without products: its `shoppers` is how many pairs were left out for too few shoppers, among products that
   * have enough of them by themselves.
   */
  readonly tellDropped?: boolean | undefined
}

/** All in which the dialects differ. */
const DIALECTS = {
  duckdb: { whole: 'INTEGER', real: 'DOUBLE', before: (time: string, days: number) => `${time} - INTERVAL '${days} days'` },
  postgres: { whole: 'INTEGER', real: 'DOUBLE PRECISION', before: (time: string, days: number) => `${time} - INTERVAL '${days} days'` },
  bigquery: { whole: 'INT64', real: 'FLOAT64', before: (time: string, days: number) => `TIMESTAMP_SUB(${time}, INTERVAL ${days} DAY)` },
  spark: { whole: 'INT', real: 'DOUBLE', before: (time: string, days: number) => `${time} - INTERVAL '${days}' DAY` },
} as const

/** Weights are added as whole millionths: a sum of those is the same in whatever order a database adds. */
const MILLION = 1_000_000

/**
 * The query that counts which products the same shoppers buy, over a table `purchases(shopper, product, time, line)`; `time`
 * is a timestamp, `line` orders equal times. It gives `product_a, product_b, shoppers, forward`: each pair twice, once in each
 * direction, and each product once with itself, where `shoppers` says how many have it. No shopper is in the result.
 *
 * `forward` tells how a is followed by b: 1 for a shopper who bought b right after a, times `decay` for every product between.
 *
 * @throws RangeError when an option is out of its range.
 * @example
 * await database.query(pairsSql('postgres', { minShoppers: 10, windowDays: 365 }))
 */
export function pairsSql(dialect: SqlDialect, options: PairsSqlOptions = {}): string {
  const told = checked(options)
  return `-- Which products the same shoppers buy, from purchases(shopper, product, time, line).
-- Guaranteed: every row rests on at least ${told.minShoppers} shoppers; one shopper counts once in a row,
-- and with at most ${told.cap} products; the result names no shopper.
WITH
${basketSteps(dialect, told)},
${pairSteps(dialect, told)}`
}

/**
 * The table `baskets` of {@link pairsSql} alone, for DuckDB, and a query over it for each slice of products, so that never all pairs
 * are counted at once. The rows of all slices are its rows; only of those without products there is one for each slice.
 *
 * @throws RangeError when an option is out of its range.
 */
export function slicedPairsSql(options: PairsSqlOptions): { readonly baskets: string; slice(number: number, of: number): string } {
  const told = checked(options)
  return {
    baskets: `WITH\n${basketSteps('duckdb', told)}\nSELECT shopper, product, place FROM baskets`,
    slice: (number, of) => `WITH\n${pairSteps('duckdb', told, ` AND a.product % ${of} = ${number}`)}`,
  }
}

type Checked = ReturnType<typeof checked>

/** The options with what goes without saying. */
function checked({ cap = 50, minShoppers = 5, decay = 0.8, windowDays, margin, tellDropped = false }: PairsSqlOptions) {
  whole('cap', cap, 2)
  whole('minShoppers', minShoppers, 2)
  if (windowDays !== undefined) whole('windowDays', windowDays, 1)
  if (margin !== undefined) whole('margin', margin, 0)
  if (!(decay >= 0.01 && decay <= 1)) throw new RangeError(`decay is ${decay}; it lies between 0.01 and 1`)
  return { cap, minShoppers, decay, windowDays, margin, tellDropped }
}

/** From purchases to what each shopper has that counts. */
function basketSteps(dialect: SqlDialect, { cap, minShoppers, windowDays }: Checked): string {
  const { before } = DIALECTS[dialect]
  return `-- 1. What counts: complete lines${windowDays === undefined ? '' : ` of the ${windowDays} days up to the newest purchase`}.
complete AS (
  SELECT shopper, product, time, line
  FROM purchases
  WHERE shopper IS NOT NULL AND product IS NOT NULL AND time IS NOT NULL${
    windowDays === undefined ? '' : `\n    AND time >= ${before('(SELECT MAX(time) FROM purchases)', windowDays)}`
  }
),
-- 2. A shopper's product counts once, where it was bought last.
numbered AS (
  SELECT shopper, product, time, line,
    ROW_NUMBER() OVER (PARTITION BY shopper, product ORDER BY time DESC, line DESC) AS nth
  FROM complete
),
-- 3. Each shopper's ${cap} newest products; the newest has place 1. So nobody weighs more by buying more.
placed AS (
  SELECT shopper, product,
    ROW_NUMBER() OVER (PARTITION BY shopper ORDER BY time DESC, line DESC) AS place
  FROM numbered
  WHERE nth = 1
),
capped AS (
  SELECT shopper, product, place FROM placed WHERE place <= ${cap}
),
-- 4. A product that fewer than ${minShoppers} shoppers have is in no pair that ${minShoppers} have: it goes early.
known AS (
  SELECT product FROM capped GROUP BY product HAVING COUNT(*) >= ${minShoppers}
),
baskets AS (
  SELECT c.shopper, c.product, c.place FROM capped c JOIN known k ON k.product = c.product
)`
}

/** From baskets to pairs; `which` narrows the product that a pair starts from. */
function pairSteps(dialect: SqlDialect, { minShoppers, decay, margin, tellDropped }: Checked, which = ''): string {
  const { whole: int, real } = DIALECTS[dialect]
  const weight = (places: string) => `CAST(FLOOR(${MILLION} * POWER(CAST(${decay} AS ${real}), ${places} - 1) + 0.5) AS ${int})`
  const enough =
    margin === undefined
      ? `t.shoppers >= ${minShoppers}`
      : `(t.shoppers >= ${minShoppers + margin} OR (t.shoppers >= ${minShoppers} AND p.product_a IS NOT NULL))`
  const joined = margin === undefined ? '' : '\n  LEFT JOIN published p ON p.product_a = t.one AND p.product_b = t.two'
  return `-- 5. Two products of one shopper make a pair; a product with itself tells how many shoppers have it.
--    Weights are whole millionths, so that their sum is exact.
together AS (
  SELECT a.product AS one, b.product AS two, COUNT(*) AS shoppers,
    SUM(CASE WHEN a.place > b.place THEN ${weight('(a.place - b.place)')} ELSE 0 END) AS one_first,
    SUM(CASE WHEN b.place > a.place THEN ${weight('(b.place - a.place)')} ELSE 0 END) AS two_first
  FROM baskets a JOIN baskets b ON b.shopper = a.shopper AND a.product <= b.product${which}
  GROUP BY a.product, b.product
),
${
  tellDropped
    ? `-- 6. ${rule(minShoppers, margin)} All others become one row without products that says how many they were.
marked AS (
  SELECT CASE WHEN ${enough} THEN t.one END AS one, CASE WHEN ${enough} THEN t.two END AS two,
    CASE WHEN ${enough} THEN t.shoppers ELSE 1 END AS shoppers, t.one_first, t.two_first
  FROM together t${joined}
  WHERE t.one <> t.two OR ${enough}
),
kept AS (
  SELECT one, two, SUM(shoppers) AS shoppers, SUM(one_first) AS one_first, SUM(two_first) AS two_first
  FROM marked
  GROUP BY one, two
),`
    : `-- 6. ${rule(minShoppers, margin)}
kept AS (
  SELECT t.one, t.two, t.shoppers, t.one_first, t.two_first
  FROM together t${joined}
  WHERE ${enough}
),`
}
-- 7. Each pair in both directions.
directions AS (
  SELECT 0 AS turned UNION ALL SELECT 1 AS turned
)
SELECT
  CASE WHEN turned = 0 THEN one ELSE two END AS product_a,
  CASE WHEN turned = 0 THEN two ELSE one END AS product_b,
  CAST(shoppers AS ${int}) AS shoppers,
  CASE WHEN one IS NULL THEN 0 ELSE CAST(CASE WHEN turned = 0 THEN one_first ELSE two_first END AS ${real}) / ${MILLION} END AS forward
FROM kept CROSS JOIN directions
WHERE turned = 0 OR one <> two
ORDER BY product_a, product_b`
}

function rule(minShoppers: number, margin: number | undefined): string {
  return margin === undefined
    ? `Told is what at least ${minShoppers} shoppers have.`
    : `Told is what ${minShoppers + margin} shoppers have, and what was told before while ${minShoppers} have it.`
}

function whole(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) throw new RangeError(`${name} is ${value}; it is a whole number of at least ${least}`)
}
