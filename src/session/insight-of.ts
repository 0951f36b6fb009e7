import { factsOf } from '../profile/overlay.js'
import type { Insight } from '../shopper-powers.js'
import { change, propose, retract } from './change.js'
import { observe } from './observe.js'
import type { Rooms } from './rooms.js'

/** What our own elements get: advice with the facts behind it, and corrections of lists; no power to keep, unlock or erase. */
export function insightOf({ state, adviser, status, openPreferences, language, images }: Rooms): Insight {
  return {
    adviseSize: adviser.adviseSize,
    recommend: adviser.recommend,
    doubt: adviser.doubt,
    foresee: adviser.foresee,
    correct: (...corrections) => change(state, ...corrections),
    catalogue: adviser.catalogue,
    onChange: state.onChange,
    status: async () => {
      await state.ready()
      return { ...status(), unsaved: factsOf(state.unsaved).length }
    },
    retract: (product) => retract(state, product),
    propose: (proposal) => propose(state, proposal, 'stated'),
    observe: (event) => observe(state, adviser, event),
    openPreferences: (step) => openPreferences(step),
    language,
    images,
  }
}
