import { freezeWrite } from '../purposes/decisions.js'
import type { State } from './state.js'

/** Stops learning and sharing; reading goes on. */
export async function freeze(state: State): Promise<void> {
  await state.mutate(() => {
    if (state.decisions.frozen !== undefined) return
    const frozen = state.tools.now()
    state.decisions = { ...state.decisions, frozen }
    return { writes: [freezeWrite(frozen)], events: [{ type: 'frozen' }] }
  })
}
