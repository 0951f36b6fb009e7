import type { PreferencesStep, Valet } from '../page-interface.js'
import { mayAsk } from '../purposes/decisions.js'
import { propose } from './change.js'
import { freeze } from './freeze.js'
import { observe } from './observe.js'
import type { Once } from './once.js'
import type { Desk } from './open-desk.js'
import type { Rooms } from './rooms.js'
import type { Safely } from './safely.js'
import { adviceWithoutFacts, pickWithoutFacts } from './without-facts.js'

/** The page's interface: frozen, and nothing on it reads the profile or unlocks. */
export function pageValet(rooms: Rooms, desk: Once<Desk>, safely: Safely, close: () => Promise<void>): Valet {
  const { state, adviser, openPreferences } = rooms
  const purposes: Valet['purposes'] = {
    list: safely([], async () => (await desk()).purposes()),
    ask: safely(undefined, async (purpose) => {
      await Promise.all([state.ready(), state.policy()])
      if (mayAsk(state.decisions.byPurpose[purpose], state.stateOf(purpose), state.tools.now())) await openPreferences('keys', purpose)
    }),
    lock: safely(undefined, async (purpose) => (await desk()).lock(purpose)),
  }
  const valet: Valet = {
    propose: safely(undefined, (proposal) => propose(state, proposal, 'imported')),
    observe: safely(undefined, (event) => observe(state, adviser, event)),
    adviseSize: safely({ cannotSay: 'no-catalogue' }, async (product) => adviceWithoutFacts(await adviser.adviseSize(product))),
    recommend: safely([], async (request) => (await adviser.recommend(request)).map(pickWithoutFacts)),
    recommendSlots: safely([], async (requests) => (await adviser.recommendSlots(requests)).map((picks) => picks.map(pickWithoutFacts))),
    purposes: Object.freeze(purposes),
    share: safely({ refused: 'not-secure' }, async (purpose) => (await desk()).share(purpose)),
    experiment: safely({ refused: 'no-policy' }, async (name) => (await desk()).experiment(name)),
    freeze: safely(undefined, () => freeze(state)),
    openPreferences: (step?: PreferencesStep) => openPreferences(step),
    unknownProducts: safely([], adviser.unknownProducts),
    status: safely({ lasting: false, problems: [] }, async () => {
      await state.ready()
      return rooms.status()
    }),
    close: safely(undefined, close),
  }
  return Object.freeze(valet)
}
