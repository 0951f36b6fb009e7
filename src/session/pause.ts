import { pauseWrite } from '../purposes/decisions.js'
import type { State } from './state.js'

/** Stops learning from what is looked at, or goes on with it. What was learnt stays and counts. For the widget alone. */
export async function pause(state: State, on: boolean): Promise<void> {
  await state.mutate(() => {
    const { paused, ...others } = state.decisions
    if ((paused !== undefined) === on) return
    const at = on ? state.tools.now() : undefined
    state.decisions = at === undefined ? others : { ...others, paused: at }
    return { writes: [pauseWrite(at)], events: [{ type: on ? 'paused' : 'resumed' }] }
  })
}
