/** Something in a file that a shop should mend. Nothing is lost by it silently: the item is kept without the faulty part, or named as left out. */
export interface Problem {
  /** Name of the file. */
  readonly file: string
  /** 1-based, where known. */
  readonly line?: number
  readonly column?: number
  /** Id of the item, where it has one. */
  readonly item?: string
  /** Field as the feed calls it. */
  readonly field?: string
  /** What is wrong. */
  readonly problem: string
  /** What to do. */
  readonly advice: string
}

/** One line for a terminal: `feed.xml:12:3 item 4711, price: no number (write it as "29.95 EUR")`. */
export function describeProblem({ file, line, column, item, field, problem, advice }: Problem): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
  const what = [item === undefined ? undefined : `item ${item}`, field].filter((part) => part !== undefined).join(', ')
  return `${place}${what ? ` ${what}` : ''}: ${problem} (${advice})`
}
