import { blendCases, pairsOfCases } from './blend-cases.js'
import { filePicks } from './file-picks.js'
import { blendGains } from './fit-blend.js'
import { judgePairs } from './judge-pairs.js'
import { nearListsOf } from './near-lists.js'
import { countPairs } from './pair-lists.js'
import { pairWeights } from './pair-weights.js'

interface Tasks {
  readonly blendCases: typeof blendCases
  readonly blendGains: typeof blendGains
  readonly countPairs: typeof countPairs
  readonly filePicks: typeof filePicks
  readonly judgePairs: typeof judgePairs
  readonly nearListsOf: typeof nearListsOf
  readonly pairsOfCases: typeof pairsOfCases
  readonly pairWeights: typeof pairWeights
}

/** What each task is given, and answers. */
export type TaskArguments = { [K in keyof Tasks]: Parameters<Tasks[K]> }
export type TaskAnswers = { [K in keyof Tasks]: ReturnType<Tasks[K]> }

/** What can be worked out in parts, side by side: an answer hangs on nothing but what its task is given. */
const TASKS: { readonly [K in keyof Tasks]: (...given: TaskArguments[K]) => TaskAnswers[K] } = {
  blendCases,
  blendGains,
  countPairs,
  filePicks,
  judgePairs,
  nearListsOf,
  pairsOfCases,
  pairWeights,
}

/** Who works on a model: this thread alone, or several. What comes out is the same to the bit. */
export interface Crew {
  /** How many work side by side. */
  readonly members: number
  /** The same value, with its arrays where every member can read them. */
  share<T>(value: T): T
  /** Does a task once for each list of arguments; the answers come in that order. */
  each<K extends keyof TaskArguments>(task: K, given: readonly TaskArguments[K][]): Promise<TaskAnswers[K][]>
}

/** This thread. */
export const ALONE: Crew = {
  members: 1,
  share: (value) => value,
  each: async (task, given) => given.map((one) => doTask(task, one)),
}

/** Does one task. */
export function doTask<K extends keyof TaskArguments>(task: K, given: TaskArguments[K]): TaskAnswers[K] {
  return TASKS[task](...given)
}

/** Parts of `0 … count - 1` for a crew, as first and last (not included); more than members, for some parts take longer. */
export function partsFor({ members }: Crew, count: number, each = 4): (readonly [number, number])[] {
  const parts = Math.max(1, Math.min(count, members * each))
  return Array.from({ length: parts }, (_, i) => [Math.floor((i * count) / parts), Math.floor(((i + 1) * count) / parts)] as const)
}

/** Does something for one after the other, for as many at once as there are members. */
export async function inTurn<A, B>({ members }: Crew, all: readonly A[], does: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = []
  for (let i = 0; i < all.length; i += members) done.push(...(await Promise.all(all.slice(i, i + members).map(does))))
  return done
}
