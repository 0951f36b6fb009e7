import type { LedgerEvent } from '../purposes/ledger.js'
import { type Delivery, deliver, postpone } from '../sharing/courier.js'
import { type Parcel, type ParcelDrawer, parcelGone, parcelWrite, readParcels } from '../sharing/outbox.js'
import type { Write } from '../storage/storage.js'
import type { State } from './state.js'

/** Delivers what waits. */
export interface Courier {
  /** Tries every parcel that is due, oldest first, one tab at a time; plans the next try for the others. */
  round(drawer: ParcelDrawer): Promise<void>
  /** Plans no more tries. */
  stop(): void
}

/** Farewells that nobody confirmed are dropped after 30 days. */
const FAREWELL_TIME = 30 * 86_400_000
/** Longest delay of a timer in a browser is about 24 days; nobody keeps a tab that long. */
const LONGEST_TIMER = 3_600_000

/** The courier of one open Valet. A confirmed parcel is gone for good; the rest stays where it is. */
export function createCourier(state: State): Courier {
  const { storage, now, random, fetch } = state.tools
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const round = async (drawer: ParcelDrawer) => {
    if (!(await storage.exists())) return
    await storage.exclusively('courier', async () => {
      for (const { id, due } of await readParcels(storage, drawer)) {
        if (due > now() || stopped) continue
        // Read again: the shopper may have locked the purpose while the parcel before was on its way.
        const parcel = (await readParcels(storage, drawer)).find((waiting) => waiting.id === id)
        if (parcel && (parcel.type !== 'share' || state.decisions.frozen === undefined))
          await settle(drawer, parcel, await deliver(parcel, { fetch, random }))
      }
      if (drawer === 'farewell' && (await readParcels(storage, drawer)).length === 0) await forgetAll(state)
    })
    await plan(drawer)
  }

  const settle = (drawer: ParcelDrawer, parcel: Parcel, delivery: Delivery) =>
    state.mutate(async () => {
      const old = drawer === 'farewell' && now() - parcel.at > FAREWELL_TIME
      const still = (await readParcels(storage, drawer)).some((waiting) => waiting.id === parcel.id)
      if (delivery === 'later' && !old) return still ? { writes: [parcelWrite(drawer, postpone(parcel, now(), random))] } : undefined
      // A farewell leaves no trace: what it ends has been erased already.
      if (drawer === 'farewell') return { writes: [parcelGone(drawer, parcel.id)] }
      const events = [delivery === 'confirmed' ? confirmed(parcel) : rejected(parcel)]
      // Locked while it was on its way: the withdrawal follows, and the next key starts with a clean record.
      const record = still && delivery === 'confirmed' && parcel.type === 'share' ? [sentWrite(parcel, now())] : []
      return { writes: [parcelGone(drawer, parcel.id), ...record], events }
    })

  const plan = async (drawer: ParcelDrawer) => {
    const next = Math.min(...(await readParcels(storage, drawer)).map((parcel) => parcel.due))
    if (stopped || !Number.isFinite(next)) return
    clearTimeout(timer)
    timer = setTimeout(() => void round(drawer), Math.min(LONGEST_TIMER, Math.max(1000, next - now())))
  }

  return {
    round,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/** When all recipients have confirmed and nothing new was kept meanwhile, not even the database stays. */
async function forgetAll(state: State): Promise<void> {
  const { storage } = state.tools
  const nothing = Object.keys(state.decisions.byPurpose).length === 0 && (await storage.readAll('profile')).length === 0
  if (nothing) await storage.forget()
}

function confirmed({ type, purpose, recipient, facts }: Parcel): LedgerEvent {
  return type === 'share' ? { type: 'sent', purpose, recipient, facts } : { type: 'withdrawn', purpose, recipient }
}

function sentWrite({ purpose, recipient, envelope }: Parcel, at: number): Write {
  return { drawer: 'sent', key: `${purpose} ${recipient}`, value: { at, text: payloadOf(envelope) } }
}

function rejected({ purpose, recipient }: Parcel): LedgerEvent {
  return { type: 'rejected', purpose, recipient }
}

/** The signed text, read back out of the envelope: what went is what is remembered. */
function payloadOf(envelope: string): string {
  const payload = (envelope.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')
  return new TextDecoder().decode(Uint8Array.from(atob(payload), (char) => char.charCodeAt(0)))
}
