import { describeProblem } from '../feeds/problem.js'
import { evaluationOf, type FitEvaluation, judgeFit } from '../fit/evaluate-fit.js'
import { readFit } from '../fit/read-fit.js'
import { openStreams } from './files.js'

/** What `valet-sdk evaluate` is told of feedback on sizes. */
export interface EvaluateFitArguments {
  readonly fit: string
  readonly 'fit-test': string
  readonly 'min-shoppers'?: string | undefined
  readonly json?: boolean | undefined
}

/** So many problems of a file stand on a terminal. */
const SHOWN = 5

/**
 * Learns from one file of feedback and judges on another; prints what comes of it unless `json` is wanted of the caller.
 * `null` when nothing was usable.
 *
 * @throws Error when a file cannot be read, or `--min-shoppers` is no whole number.
 */
export async function evaluateFitCommand({
  fit,
  'fit-test': test,
  'min-shoppers': least = '5',
  json,
}: EvaluateFitArguments): Promise<FitEvaluation | null> {
  const minShoppers = Number(least)
  if (!Number.isSafeInteger(minShoppers) || minShoppers < 1) throw new Error(`--min-shoppers is "${least}"; give a whole number from 1 on`)
  const read = await Promise.all((await openStreams([fit, test])).map(readFit))
  for (const { problems } of read) {
    for (const problem of problems.slice(0, SHOWN)) console.error(describeProblem(problem))
    if (problems.length > SHOWN) console.error(`… ${problems.length - SHOWN} more`)
  }
  const [train, judged] = read
  if (!train || !judged || train.table.length === 0 || judged.table.length === 0) {
    console.error('nothing usable in one of the files')
    return null
  }
  const rows = judgeFit(train.table, judged.table, { minShoppers })
  if (rows.length === 0) {
    console.error(`${test} holds no verdict to judge by`)
    return null
  }
  const evaluation = evaluationOf(rows)
  console.error(`fitted on ${train.table.length} verdicts, judged on ${rows.length}; ${train.refused + judged.refused} rows were refused`)
  if (!json) for (const line of linesOf(evaluation)) console.log(line)
  return evaluation
}

function linesOf({ all, bodyHidden, historyHidden, productOnly, advised, byHistory }: FitEvaluation): string[] {
  const named = { all, 'body hidden': bodyHidden, 'history hidden': historyHidden, 'product only': productOnly, 'as advised': advised }
  const earlier = Object.entries(byHistory).map(([name, quality]) => [`${name} earlier`, quality] as const)
  const figure = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(4)).padStart(8)
  return [
    `${''.padEnd(16)}${['n', 'AUC', 'Brier', 'ECE'].map((name) => name.padStart(8)).join('')}`,
    ...[...Object.entries(named), ...earlier].map(
      ([name, { n, auc, brier, ece }]) => `${name.padEnd(16)}${String(n).padStart(8)}${[auc, brier, ece].map(figure).join('')}`,
    ),
  ]
}
