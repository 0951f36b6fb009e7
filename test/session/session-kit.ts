import { EMPTY_PROFILE } from '../../src/profile/profile.js'
import { definePolicy, type Policy } from '../../src/purposes/policy.js'
import type { LearntTaste } from '../../src/recommendations/taste.js'
import { type Courier, createCourier } from '../../src/session/courier-rounds.js'
import { loadPolicy } from '../../src/session/load-policy.js'
import { createState, type State } from '../../src/session/state.js'
import { memoryStorage } from '../../src/storage/memory-storage.js'
import type { Storage } from '../../src/storage/storage.js'

const words = (en: string) => ({ en })

/** A shop's policy with two device purposes and two share purposes of different recipients. */
export const POLICY: Policy = definePolicy({
  version: 1,
  controller: { name: 'Harrow & Lind GmbH', contact: 'privacy@shop.example' },
  recipients: {
    styling: { name: 'Styling team', endpoint: '/shares' },
    sizing: { name: 'Fitwerk', endpoint: 'https://fitwerk.example/in' },
  },
  purposes: {
    remember: {
      kind: 'device',
      title: words('Remember my sizes'),
      text: words('.'),
      parts: ['measures', 'preference', 'wardrobe'],
      keep: 'P2Y',
    },
    learn: { kind: 'device', title: words('Learn my taste'), text: words('.'), parts: ['history', 'pins', 'hidden'], keep: 'P180D' },
    stylist: {
      kind: 'share',
      title: words('Ask the stylist'),
      text: words('.'),
      facts: [{ fact: 'measures.chest', round: 2 }, { fact: 'preference' }, { fact: 'taste.top', most: 2 }],
      recipients: ['styling'],
      keep: 'P30D',
      send: 'on-change',
    },
    charts: {
      kind: 'share',
      title: words('Better size charts'),
      text: words('.'),
      facts: [{ fact: 'wardrobe' }],
      recipients: ['sizing'],
      keep: 'P180D',
      send: 'once',
    },
  },
})

/** One request that a recipient got. */
export interface Posted {
  readonly url: string
  readonly body: string
}

/** A session over memory, with a clock that stands still and recipients that answer what the test says. */
export interface Kit {
  readonly state: State
  readonly courier: Courier
  readonly storage: Storage
  readonly posted: Posted[]
  readonly taste: LearntTaste[]
  readonly learnTaste: () => Promise<readonly LearntTaste[]>
  /** Status that recipients answer; 0 = no answer. */
  answer: number
  clock: number
}

/** Opens a session; the same storage twice is the next visit. */
export function openKit(
  storage: Storage = memoryStorage(),
  policy: Policy = POLICY,
  receiver?: (request: Request) => Promise<Response>,
): Kit {
  const posted: Posted[] = []
  const taste: LearntTaste[] = []
  let ids = 0
  const fetcher: typeof fetch = async (input, init) => {
    if (kit.answer === 0) throw new TypeError('network')
    posted.push({ url: String(input), body: String(init?.body) })
    return receiver ? receiver(new Request(String(input), { ...init, credentials: 'omit' })) : new Response('{}', { status: kit.answer })
  }
  const tools = {
    storage,
    fetch: fetcher,
    now: () => kit.clock,
    random: () => 0.5,
    id: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    problem: (text: string) => {
      throw new Error(text)
    },
  }
  const state = createState(tools, () => loadPolicy(policy, 'https://shop.example/valet/policy.json', fetcher))
  const kit: Kit = {
    state,
    courier: createCourier(state),
    storage,
    posted,
    taste,
    learnTaste: async () => taste,
    answer: 200,
    clock: 1_700_000_000_000,
  }
  return kit
}

/** The message in an envelope, read without checking anything. */
export function messageOf(body: string): { readonly [key: string]: unknown } {
  return JSON.parse(Buffer.from(body.split('.')[1] ?? '', 'base64url').toString())
}

export { EMPTY_PROFILE }
