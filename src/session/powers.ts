import type { ShopperPowers } from '../shopper-powers.js'
import { exportProfile, importProfile } from './carry.js'
import { change } from './change.js'
import type { Courier } from './courier-rounds.js'
import { lock, thaw, unlock } from './decide.js'
import { dropFarewells, erase } from './erase.js'
import { freeze } from './freeze.js'
import { insightOf } from './insight-of.js'
import { keep } from './keep.js'
import { pause } from './pause.js'
import type { Rooms } from './rooms.js'
import { preview, share } from './share.js'
import type { ShareSchedule } from './share-schedule.js'
import { shopperView } from './shopper-view.js'

/** What the widget gets, and nothing else ever does. */
export function powersOf(rooms: Rooms, courier: Courier, schedule: ShareSchedule): ShopperPowers {
  const { state, adviser, status } = rooms
  const thenSoon = async <T>(work: Promise<T>) => {
    const result = await work
    schedule.soon()
    return result
  }
  return {
    ...insightOf(rooms),
    view: () => shopperView(state, adviser, status()),
    correct: (...corrections) => thenSoon(change(state, ...corrections)),
    change: (...wanted) => thenSoon(change(state, ...wanted)),
    pause: (on) => pause(state, on),
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
