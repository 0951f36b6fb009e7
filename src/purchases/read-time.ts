/** How a file writes times. */
export type TimeKind = 'iso8601' | 'unix-seconds' | 'unix-milliseconds'

/**
 * Finds out how times are written, by some of them. What most of them are, is taken.
 *
 * @example
 * findTimeKind(['1600243200', '1600329600']) // 'unix-seconds'
 */
export function findTimeKind(sample: readonly string[]): TimeKind {
  const seconds = sample.filter((text) => /^\d{9,10}(\.\d*)?$/.test(text)).length
  const milliseconds = sample.filter((text) => /^\d{12,13}(\.\d*)?$/.test(text)).length
  if (seconds * 2 > sample.length) return 'unix-seconds'
  return milliseconds * 2 > sample.length ? 'unix-milliseconds' : 'iso8601'
}

/**
 * DuckDB's expression for the time in a text, in UTC; null when it is none. A time without an offset is taken as UTC.
 */
export function timeSql(kind: TimeKind, text: string): string {
  if (kind === 'iso8601') return isoSql(text)
  return `make_timestamp(TRY_CAST(TRY_CAST(${text} AS DOUBLE) * ${kind === 'unix-seconds' ? 1_000_000 : 1000} AS BIGINT))`
}

/** DuckDB ignores an offset when it reads a TIMESTAMP, and reads TIMESTAMPTZ slowly: only what has an offset is read so. */
function isoSql(text: string): string {
  const offset = [6, 5, 3].map((place) => `substr(${text}, -${place}, 1) IN ('+', '-')`).join(' OR ')
  return `CASE WHEN length(${text}) > 13 AND (${offset}) THEN TRY_CAST(${text} AS TIMESTAMPTZ) AT TIME ZONE 'UTC'
    ELSE COALESCE(TRY_CAST(${text} AS TIMESTAMP), TRY_STRPTIME(${text}, '%Y%m%d')) END`
}
