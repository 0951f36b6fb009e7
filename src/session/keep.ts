import { factsOf } from '../profile/overlay.js'
import { decisionWrite } from '../purposes/decision-store.js'
import { decide } from './decide.js'
import { save } from './save.js'
import type { State } from './state.js'

/** Unlocks the device purposes that keep what is not saved yet, and saves it. For the widget alone. */
export async function keep(state: State): Promise<void> {
  const { policy, fingerprints } = await state.policy()
  await state.mutate(() => {
    const parts = new Set(factsOf(state.unsaved).map(({ part }) => part))
    const at = state.tools.now()
    const unlocked = Object.entries(policy.purposes)
      .filter(
        ([id, purpose]) => purpose.kind === 'device' && purpose.parts.some((part) => parts.has(part)) && state.stateOf(id) !== 'unlocked',
      )
      .map(([purpose]) => decide(state, { purpose, state: 'unlocked', at, policy: fingerprints[purpose] ?? '' }))
    save(state)
    return {
      saves: true,
      writes: unlocked.map(decisionWrite),
      events: [...unlocked.map(({ purpose }) => ({ type: 'unlocked' as const, purpose })), { type: 'kept' }],
    }
  })
}
