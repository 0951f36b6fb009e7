import type { Parcel } from './outbox.js'

/** What became of one try. */
export type Delivery = 'confirmed' | 'rejected' | 'later'

/** What the courier needs from outside. */
export interface CourierTools {
  readonly fetch: typeof fetch
  /** 0 … 1. */
  readonly random: () => number
}

const FIRST_WAIT = 5_000
const LONGEST_WAIT = 6 * 3_600_000
/** Browsers allow 64 kB of bodies that outlive their page. */
const KEEPALIVE_LIMIT = 60_000

/**
 * Carries one parcel to its recipient. 2xx confirms; 408, 429 and 5xx, or no answer, mean later; any other answer is
 * a final no. No cookie, no referrer.
 */
export async function deliver(parcel: Parcel, { fetch }: CourierTools): Promise<Delivery> {
  try {
    const response = await fetch(parcel.endpoint, {
      method: 'POST',
      body: parcel.envelope,
      headers: { 'content-type': 'application/jose' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      keepalive: parcel.envelope.length < KEEPALIVE_LIMIT,
    })
    if (response.ok) return 'confirmed'
    return response.status === 408 || response.status === 429 || response.status >= 500 ? 'later' : 'rejected'
  } catch {
    return 'later'
  }
}

/** The parcel after a failed try: due again after a wait that doubles, up to six hours, with jitter. */
export function postpone(parcel: Parcel, now: number, random: () => number): Parcel {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** parcel.tries)
  return { ...parcel, tries: parcel.tries + 1, due: now + wait * (0.75 + random() / 2) }
}
