import { type ShareTools, shareChanges } from './share.js'
import type { State } from './state.js'

/** When what changed is sent for the purposes that are unlocked. */
export interface ShareSchedule {
  now(): Promise<void>
  /** After a short wait, so that changes which follow each other make one message. */
  soon(): void
  /** Sends what is waiting for `soon`, because the page is being left. */
  flush(): void
  stop(): void
}

/** A stepper that is held down makes one message, not thirty. */
const DELAY = 1500

/** The schedule of one open Valet. */
export function createShareSchedule(state: State, tools: ShareTools): ShareSchedule {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const now = () => {
    stop()
    return shareChanges(state, tools)
  }
  const report = (error: unknown) => state.tools.problem(error instanceof Error ? error.message : String(error))
  return {
    now,
    soon: () => {
      stop()
      timer = setTimeout(() => void now().catch(report), DELAY)
    },
    flush: () => {
      if (timer !== undefined) void now().catch(report)
    },
    stop,
  }
}
