import { type Problem, placeOfProblem, type Severity } from './problem.js'

/** Problems of one kind: the same sentence about the same field with the same advice, whatever it quotes and counts. */
export interface ProblemKind {
  /** The sentence; where the problems differ, `…` stands for what they quote and count. */
  readonly problem: string
  readonly advice: string
  readonly field?: string
  readonly severity: Severity
  readonly count: number
  /** How many products it touches. */
  readonly products: number
  /** The first 200. */
  readonly examples: readonly Problem[]
}

/** Problems as they come, of which a feed of half a million items may have as many. */
export interface ProblemLog {
  report(problem: Problem): void
  /** All of them, counted. */
  readonly count: number
  /** How many a file has. */
  countIn(file: string): number
  /** Whether an error or a warning names an item of one of these names. */
  touches(names: Iterable<string>): boolean
  /** The first of each kind, in the order in which they came. */
  problems(): Problem[]
  /** By kind, the gravest and most frequent first. */
  kinds(): ProblemKind[]
}

interface OpenKind {
  readonly first: Problem
  readonly examples: { readonly at: number; readonly problem: Problem }[]
  problem: string
  severity: Severity
  count: number
  products: number
  last: string | undefined
}

/** So many of each kind are kept; the rest is counted. */
const KEPT = 200
/** What may differ between problems of one kind; `…` is what has been found to. */
const QUOTED_OR_NUMBER = /("[^"]*"|“[^”]*”|«[^»]*»|\d+(?:[.,:]\d+)*|…)/
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']

/** A log that keeps the first problems of each kind and counts the others. */
export function createProblemLog(): ProblemLog {
  const kinds = new Map<string, OpenKind>()
  const files = new Map<string, number>()
  const touched = new Set<number>()
  let count = 0
  return {
    get count() {
      return count
    },
    report: (problem) => {
      count++
      files.set(problem.file, (files.get(problem.file) ?? 0) + 1)
      const { item, field, advice, severity = 'warning' } = problem
      if (item !== undefined && problem.products === undefined && severity !== 'note') touched.add(hash(item))
      const sentence = kindOf(problem.problem)
      const key = JSON.stringify([field, advice, sentence])
      const kind = kinds.get(key) ?? {
        first: problem,
        examples: [],
        problem: problem.problem,
        severity,
        count: 0,
        products: 0,
        last: undefined,
      }
      kinds.set(key, kind)
      if (kind.problem !== problem.problem) kind.problem = common(kind.problem, problem.problem)
      if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(kind.severity)) kind.severity = severity
      kind.count++
      // Problems of one item follow each other; a set of items would cost more than it tells.
      kind.products += problem.products ?? (item === undefined || item === kind.last ? 0 : 1)
      kind.last = item
      if (kind.examples.length < KEPT) kind.examples.push({ at: count, problem })
    },
    countIn: (file) => files.get(file) ?? 0,
    touches: (names) => {
      if (touched.size > 0) for (const name of names) if (touched.has(hash(name))) return true
      return false
    },
    problems: () =>
      [...kinds.values()]
        .flatMap(({ examples }) => examples)
        .sort((a, b) => a.at - b.at)
        .map(({ problem }) => problem),
    kinds: () =>
      Array.from(kinds.values(), ({ first: { advice, field }, problem, severity, count: times, products, examples }) => ({
        problem,
        advice,
        ...(field === undefined ? {} : { field }),
        severity,
        count: times,
        products,
        examples: examples.map((example) => example.problem),
      })).sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count),
  }
}

/** Two sentences of one kind as one: `…` where they differ. */
function common(one: string, other: string): string {
  const words = other.split(QUOTED_OR_NUMBER)
  return one
    .split(QUOTED_OR_NUMBER)
    .map((word, i) => (word === words[i] ? word : /^["“«]/.test(word) ? '“…”' : '…'))
    .join('')
}

/** The sentence without what may differ from one item to the next: what stands in quotes, and numbers. */
function kindOf(problem: string): string {
  return problem
    .split(QUOTED_OR_NUMBER)
    .filter((_, i) => i % 2 === 0)
    .join('…')
}

/** FNV-1a, 32 bits: a set of half a million items in some megabytes. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
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
