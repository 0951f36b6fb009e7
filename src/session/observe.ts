import type { PageEvent } from '../page-interface.js'
import type { HistoryEvent } from '../profile/profile.js'
import type { Adviser } from './advise.js'
import { change } from './change.js'
import type { State } from './state.js'

const TYPES: readonly HistoryEvent['type'][] = ['view', 'cart', 'purchase']

/** Learns from what happened on the page if the shopper unlocked that and has not paused it; forgets it otherwise, at once. */
export async function observe(state: State, adviser: Adviser, event: PageEvent): Promise<void> {
  await state.ready()
  const type = TYPES.find((known) => known === event.type)
  if (!type || typeof event.product !== 'string' || event.product === '') return
  adviser.use(event.product)
  if (state.kept.draws.length > 0) await (await import('./experiment.js')).noteOutcome(state, type)
  if (state.mayLearn() && state.decisions.paused === undefined)
    await change(state, { type: 'observe', event: { type, product: event.product, at: state.tools.now() } })
}
