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
  /** `error` = something was left out; `note` = good to know. Default `warning`. */
  readonly severity?: Severity
  /** How many products it touches, where it speaks of several; else those that `item` names. */
  readonly products?: number
}

/** How much a problem matters: must be mended, should be mended, good to know. */
export type Severity = 'error' | 'warning' | 'note'

/** Where a problem is: `feed.xml:12:3 item 4711`. */
export function placeOfProblem({ file, line, column, item }: Problem): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
  return item === undefined ? place : `${place} item ${item}`
}

/** One line for a terminal: `feed.xml:12:3 item 4711, price: no number (write it as "29.95 EUR")`. */
export function describeProblem(found: Problem): string {
  const { field, item, problem, advice } = found
  return `${placeOfProblem(found)}${field ? `${item === undefined ? ' ' : ', '}${field}` : ''}: ${problem} (${advice})`
}
