import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { ALONE, type Crew, type TaskAnswers, type TaskArguments } from '../model/crew.js'
import { shareArrays } from './share-arrays.js'
import { ThreadError } from './thread-error.js'

/** A crew whose threads must be ended. */
export interface OpenCrew extends Crew {
  close(): Promise<void>
}

/** Purchases, or pairs, from which on threads are worth their start. */
const WORTH_THREADS = 50_000

/** The crew where there are enough purchases, or pairs, to be worth threads; else this thread. */
export function forWork(crew: Crew, entries: number): Crew {
  return entries < WORTH_THREADS ? ALONE : crew
}

/** Something to do, and who waits for it. */
interface Job {
  readonly task: keyof TaskArguments
  readonly given: TaskArguments[keyof TaskArguments]
  done(answer: unknown): void
  failed(error: ThreadError): void
}

const WORKER = new URL('./model-worker.js', import.meta.url)

/**
 * Works on so many threads, by default one for each core; 1 = on this one. Threads start with the first work. Arrays that are
 * shared lie in memory once. A thread that ends early fails all that is waited for with a ThreadError.
 *
 * @throws RangeError when `threads` is no whole number from 1 on.
 */
export function openCrew(threads: number = availableParallelism(), worker: URL = WORKER): OpenCrew {
  if (!Number.isSafeInteger(threads) || threads < 1) throw new RangeError(`threads is ${threads}; it is a whole number of at least 1`)
  if (threads === 1) return { ...ALONE, close: async () => {} }
  const waiting: Job[] = []
  const busy = new Map<Worker, Job>()
  const idle: Worker[] = []
  const all: Worker[] = []
  let broken: ThreadError | undefined
  const fail = (error: ThreadError) => {
    broken ??= error
    for (const job of [...busy.values(), ...waiting.splice(0)]) job.failed(broken)
    busy.clear()
    for (const one of all) void one.terminate()
  }
  const start = (): Worker => {
    // Without what this process was started with: a loader or a profiler of the shop's has no business in here.
    const one = new Worker(worker, { execArgv: [] })
    all.push(one)
    one.on('message', (answer: unknown) => {
      const job = busy.get(one)
      busy.delete(one)
      idle.push(one)
      job?.done(answer)
      next()
    })
    one.on('error', (cause) => fail(new ThreadError(cause instanceof Error ? cause.message : String(cause), cause)))
    one.on('exit', (code) => fail(new ThreadError(`exit code ${code}`)))
    return one
  }
  const next = () => {
    while (waiting.length > 0 && !broken) {
      const one = idle.pop() ?? (all.length < threads ? start() : undefined)
      if (!one) return
      const job = waiting.shift()!
      busy.set(one, job)
      one.postMessage({ task: job.task, given: job.given })
    }
  }
  const ask = <K extends keyof TaskArguments>(task: K, given: TaskArguments[K]) =>
    new Promise<TaskAnswers[K]>((done, failed) => {
      if (broken) failed(broken)
      else waiting.push({ task, given, done: (answer) => done(answer as TaskAnswers[K]), failed })
    })
  return {
    members: threads,
    share: shareArrays,
    each: (task, given) => {
      const answers = given.map((one) => ask(task, one))
      next()
      return Promise.all(answers)
    },
    close: async () => {
      broken ??= new ThreadError('its crew was closed')
      await Promise.all(all.map((one) => one.terminate()))
    },
  }
}
