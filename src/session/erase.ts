import { EMPTY_PROFILE } from '../profile/profile.js'
import { NO_DECISIONS } from '../purposes/decisions.js'
import { packEnd, parcelWrite, readParcels } from '../sharing/outbox.js'
import { readShareKeys } from '../sharing/share-keys.js'
import type { Courier } from './courier-rounds.js'
import type { State } from './state.js'

/**
 * Erases everything (GDPR Art. 17) and tells the recipients (Art. 19): one erasure message per live pseudonym is
 * signed, then keys and data are destroyed in one step, then the messages are sent. Unconfirmed ones stay in the
 * drawer `farewell`; when there are none, there is no database. For the widget alone.
 */
export async function erase(state: State, courier: Courier): Promise<{ confirmed: boolean; waiting: number }> {
  const { storage, now, id } = state.tools
  const stored = await storage.exists()
  await storage.exclusively('state', async () => {
    if (stored) {
      const keys = await readShareKeys(storage)
      const farewells = await Promise.all(keys.map((key) => packEnd('erasure', key, id(), now())))
      // A withdrawal that no recipient has confirmed yet must still reach it.
      const withdrawals = (await readParcels(storage, 'outbox')).filter((parcel) => parcel.type === 'withdrawal')
      const owed = [...farewells, ...withdrawals]
      if (owed.length === 0 && (await readParcels(storage, 'farewell')).length === 0) await storage.forget()
      else
        await storage.clear(
          ['farewell'],
          owed.map((parcel) => parcelWrite('farewell', { ...parcel, due: now() })),
        )
    }
    state.kept = EMPTY_PROFILE
    state.unsaved = EMPTY_PROFILE
    state.decisions = NO_DECISIONS
    state.erasures++
  })
  state.changed()
  if (stored) await courier.round('farewell')
  const waiting = (await readParcels(storage, 'farewell')).length
  return { confirmed: waiting === 0, waiting }
}

/** Forgets the erasure messages that nobody has confirmed. For the widget alone. */
export async function dropFarewells(state: State): Promise<void> {
  const { storage } = state.tools
  await state.mutate(async () => ({
    writes: (await readParcels(storage, 'farewell')).map((parcel) => ({ drawer: 'farewell', key: parcel.id })),
  }))
  if (Object.keys(state.decisions.byPurpose).length === 0) await storage.forget()
}
