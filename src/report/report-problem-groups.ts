import type { ReportProblem, Severity } from './report-data.js'

/** Problems of one kind: the same sentence about the same field, whatever it quotes and counts. */
export interface ProblemGroup {
  /** The sentence; where the problems differ, `…` stands for what they quote and count. */
  readonly problem: string
  readonly field: string | undefined
  /** The gravest of its problems. */
  readonly severity: Severity
  readonly advice: string
  readonly count: number
  /** How many products it touches. */
  readonly products: number
  /** The first five. */
  readonly examples: readonly ReportProblem[]
}

interface OpenGroup extends Omit<ProblemGroup, 'products' | 'examples'> {
  severity: Severity
  count: number
  problem: string
  told: number
  readonly items: Set<string>
  readonly examples: ReportProblem[]
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'note']
const EXAMPLES = 5

/** Groups problems by kind and field. What touches most products comes first. */
export function groupProblems(problems: readonly ReportProblem[]): ProblemGroup[] {
  const groups = new Map<string, OpenGroup>()
  for (const problem of problems) {
    const kind = kindOf(problem.problem)
    const key = JSON.stringify([kind, problem.field])
    const group = groups.get(key) ?? openGroup(problem)
    groups.set(key, group)
    group.count++
    if (group.problem !== problem.problem) group.problem = kind
    group.severity = graver(group.severity, severityOf(problem))
    if (problem.products !== undefined) group.told += problem.products
    else if (problem.item !== undefined) group.items.add(problem.item)
    if (group.examples.length < EXAMPLES) group.examples.push(problem)
  }
  return Array.from(groups.values(), ({ told, items, ...group }) => ({ ...group, products: told + items.size })).sort(
    (a, b) => b.products - a.products || GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || b.count - a.count,
  )
}

/** How grave a problem is; what is not said, or not known, is a warning. */
export function severityOf({ severity }: ReportProblem): Severity {
  return GRAVITY.find((known) => known === severity) ?? 'warning'
}

/** The sentence without quoted parts and numbers. */
function kindOf(problem: string): string {
  return problem.replace(/"[^"]*"|“[^”]*”|«[^»]*»/g, '“…”').replace(/\d+(?:[.,:]\d+)*/g, '…')
}

function openGroup(problem: ReportProblem): OpenGroup {
  const { field, advice } = problem
  return { problem: problem.problem, field, severity: 'note', advice, count: 0, told: 0, items: new Set(), examples: [] }
}

function graver(a: Severity, b: Severity): Severity {
  return GRAVITY.indexOf(a) < GRAVITY.indexOf(b) ? a : b
}
