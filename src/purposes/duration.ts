const DAY = 86_400_000
const FORM = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/

/**
 * Milliseconds of an ISO 8601 duration in years, months, weeks and days (a year counts 365 days, a month 30),
 * or `undefined` when the text is none.
 *
 * @example
 * parseDuration('P30D') //=> 2592000000
 */
export function parseDuration(text: string): number | undefined {
  const found = FORM.exec(text)
  if (!found || text === 'P') return undefined
  const [years, months, weeks, days] = found.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number]
  return (years * 365 + months * 30 + weeks * 7 + days) * DAY
}
