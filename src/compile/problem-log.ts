import { type Problem, placeOfProblem } from '../feeds/problem.js'

/** One kind of problem: what is wrong and what to do, how often, and some examples. */
export interface ProblemKind {
  readonly problem: string
  readonly advice: string
  readonly field?: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly count: number
  readonly examples: readonly Problem[]
}

/** Problems as they come, of which a feed of half a million items may have as many. */
export interface ProblemLog {
  report(problem: Problem): void
  /** All of them, counted. */
  readonly count: number
  /** The first of each kind, in the order in which they came. */
  problems(): Problem[]
  /** By kind, the gravest and most frequent first. */
  kinds(): ProblemKind[]
}

/** So many of each kind are kept; the rest is counted. */
const KEPT = 200
const SEVERITIES = ['error', 'warning', 'note'] as const

/** A log that keeps the first problems of each kind and counts the others. */
export function createProblemLog(): ProblemLog {
  const kinds = new Map<
    string,
    { readonly first: Problem; count: number; readonly examples: { readonly at: number; readonly problem: Problem }[] }
  >()
  let count = 0
  return {
    get count() {
      return count
    },
    report: (problem) => {
      count++
      const key = [problem.field ?? '', problem.advice, kindOf(problem.problem)].join('\n')
      const kind = kinds.get(key) ?? { first: problem, count: 0, examples: [] }
      kinds.set(key, kind)
      kind.count++
      if (kind.examples.length < KEPT) kind.examples.push({ at: count, problem })
    },
    problems: () =>
      [...kinds.values()]
        .flatMap(({ examples }) => examples)
        .sort((a, b) => a.at - b.at)
        .map(({ problem }) => problem),
    kinds: () =>
      Array.from(kinds.values(), ({ first, count: times, examples }) => ({
        problem: times === 1 ? first.problem : kindOf(first.problem),
        advice: first.advice,
        ...(first.field === undefined ? {} : { field: first.field }),
        severity: first.severity ?? 'warning',
        count: times,
        examples: examples.map(({ problem }) => problem),
      })).sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count),
  }
}

/** The text without what differs from one item to the next: what stands in quotes, and numbers. */
function kindOf(problem: string): string {
  return problem.replace(/"[^"]*"/g, '"…"').replace(/\d+([.,]\d+)?/g, 'n')
}

/** So many examples of a kind stand on a terminal. */
const SHOWN = 3

/**
 * A kind of problem on a terminal: what is wrong and how often, where, and what to do.
 *
 * @example
 * describeKind(kind)
 * // warning: price: "gratis" is no price (2 times)
 * //   feed.xml:12 item 4711
 * //   feed.xml:31 item 4712
 * //   → write it as "29.95 EUR"
 */
export function describeKind({ problem, advice, field, severity, count, examples }: ProblemKind): string {
  const times = count === 1 ? '' : ` (${new Intl.NumberFormat('en').format(count)} times)`
  const places = examples
    .slice(0, SHOWN)
    .map((example) => `  ${placeOfProblem(example)}${count > 1 && example.problem !== problem ? `: ${example.problem}` : ''}`)
  return [
    `${severity}: ${field ? `${field}: ` : ''}${problem}${times}`,
    ...new Set(places),
    ...(count > SHOWN ? ['  …'] : []),
    `  → ${advice}`,
  ].join('\n')
}
