/** A text as an SQL literal. */
export function quoteSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
