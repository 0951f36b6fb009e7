import type { Drawn, PurposeInfo, ShareOutcome } from '../page-interface.js'
import type { ShopperPowers } from '../shopper-powers.js'
import { createCourier } from './courier-rounds.js'
import { lock } from './decide.js'
import { powersOf } from './powers.js'
import { purposeInfos } from './purpose-infos.js'
import type { Rooms } from './rooms.js'
import { share } from './share.js'
import { createShareSchedule } from './share-schedule.js'

/** Where what is kept, unlocked and sent is handled. A page that only advises never loads it. */
export interface Desk {
  /** Delivers what an earlier visit left, and what has changed since. */
  begin(): Promise<void>
  purposes(): Promise<PurposeInfo[]>
  lock(purpose: string): Promise<void>
  share(purpose: string): Promise<ShareOutcome>
  experiment(name: string): Promise<Drawn>
  /** The shopper's powers, for the widget alone. */
  readonly powers: ShopperPowers
  /** Sends what waits for its moment, because the page is being left. */
  flush(): void
  stop(): void
}

/** Opens the desk of one open Valet. */
export function openDesk(rooms: Rooms): Desk {
  const { state, adviser } = rooms
  const courier = createCourier(state)
  const sending = { courier, taste: adviser.taste }
  const schedule = createShareSchedule(state, sending)
  return {
    begin: async () => {
      await courier.round('farewell')
      await courier.round('outbox')
      await schedule.now()
    },
    purposes: () => purposeInfos(state),
    lock: async (purpose) => {
      await lock(state, purpose)
      await courier.round('outbox')
    },
    share: (purpose) => share(state, sending, purpose),
    experiment: async (name) => (await import('./experiment.js')).drawVariant(state, name),
    powers: powersOf(rooms, courier, schedule),
    flush: schedule.flush,
    stop: () => {
      schedule.stop()
      courier.stop()
    },
  }
}
