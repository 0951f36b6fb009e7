import type { PreferencesStep, ValetStatus } from '../page-interface.js'
import { factsOf } from '../profile/overlay.js'
import type { Insight, ShopperPowers } from '../shopper-powers.js'
import type { Adviser } from './advise.js'
import { exportProfile, importProfile } from './carry.js'
import { change, propose, retract } from './change.js'
import type { Courier } from './courier-rounds.js'
import { freeze, lock, thaw, unlock } from './decide.js'
import { dropFarewells, erase } from './erase.js'
import { keep } from './keep.js'
import { observe } from './observe.js'
import { preview, share } from './share.js'
import type { ShareSchedule } from './share-schedule.js'
import { shopperView } from './shopper-view.js'
import type { State } from './state.js'

/** The rooms of one open Valet, joined. */
export interface Rooms {
  readonly state: State
  readonly adviser: Adviser
  readonly courier: Courier
  readonly language: string
  readonly images: boolean
  status(): ValetStatus
  /** Opens the widget, at a purpose if one is given. */
  openPreferences(step?: PreferencesStep, purpose?: string): Promise<void>
  readonly schedule: ShareSchedule
}

/** What our own elements get: advice with the facts behind it, and no power. */
export function insightOf({ state, adviser, status, openPreferences, language, images }: Rooms): Insight {
  return {
    adviseSize: adviser.adviseSize,
    recommend: adviser.recommend,
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

/** What the widget gets, and nothing else ever does. */
export function powersOf(rooms: Rooms): ShopperPowers {
  const { state, adviser, courier, status, schedule } = rooms
  const thenSoon = async (work: Promise<void>) => {
    await work
    schedule.soon()
  }
  return {
    ...insightOf(rooms),
    view: () => shopperView(state, adviser, status()),
    change: (wanted) => thenSoon(change(state, wanted)),
    keep: () => thenSoon(keep(state)),
    unlock: async (purpose) => {
      await unlock(state, purpose)
      await schedule.now()
    },
    lock: async (purpose, refuse) => {
      await lock(state, purpose, refuse)
      await courier.round('outbox')
    },
    lockAll: async () => {
      for (const purpose of Object.keys(state.decisions.byPurpose)) await lock(state, purpose)
      await courier.round('outbox')
    },
    preview: (purpose) => preview(state, adviser.taste, purpose),
    share: (purpose) => share(state, { courier, taste: adviser.taste }, purpose),
    freeze: () => freeze(state),
    thaw: async () => {
      await thaw(state)
      await courier.round('outbox')
      await schedule.now()
    },
    exportProfile: () => exportProfile(state),
    importProfile: (text) => importProfile(state, text),
    erase: () => erase(state, courier),
    dropFarewells: () => dropFarewells(state),
  }
}
