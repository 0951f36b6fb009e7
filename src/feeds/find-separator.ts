const SEPARATORS = ['\t', ',', ';', '|'] as const

/**
 * The separator of a table: the sign that stands most often in the header outside of quotes.
 *
 * @example
 * findSeparator('id;title;price\n1;Shirt, blue;3') //=> ';'
 */
export function findSeparator(text: string): string {
  const counts = new Map<string, number>()
  let quoted = false
  for (const sign of text.slice(0, 100_000)) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && sign === '\n') break
    else if (!quoted) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return SEPARATORS.reduce<string>((best, sign) => ((counts.get(sign) ?? 0) > (counts.get(best) ?? 0) ? sign : best), ',')
}
