import { answerRequests, findValet } from './own-elements.js'
import type { Valet } from './page-interface.js'
import { pageBase, pageLanguage, watchPage } from './page-signals.js'
import type { Policy } from './purposes/policy.js'
import type { ShopRule } from './recommendations/pick.js'
import { createAdviser } from './session/advise.js'
import { insightOf } from './session/insight-of.js'
import { type Once, once } from './session/once.js'
import type { Desk } from './session/open-desk.js'
import type { CatalogueSource } from './session/open-source.js'
import { pageValet } from './session/page-valet.js'
import type { Rooms } from './session/rooms.js'
import { createSafely } from './session/safely.js'
import { createState, type Tools } from './session/state.js'
import { openStorage } from './storage/open-storage.js'
import type { WidgetHandle } from './widget/mount.js'

/** How a Valet is opened. */
export interface OpenOptions {
  /** Address of the policy file, or the policy itself. */
  readonly policy: string | Policy
  /** Address of the compiled catalogue, its bytes, or an array of products. */
  readonly catalogue: CatalogueSource
  /** Address of the catalogue's delta, with the stock and prices of now (docs/catalogue.md). */
  readonly delta?: string
  /** The shop's rules for recommendations, by slot; they hold for the elements and for `recommend`. */
  readonly rules?: readonly ShopRule[]
  /** Language tag for what is said to the shopper; the page's own by default. */
  readonly language?: string
  /** `false` = silent mode: no picture of a chosen product is asked of the shop. Default `true`. */
  readonly images?: boolean
}

/**
 * Opens Valet on this page. Nothing is stored by it, and the policy and the catalogue are fetched when they are first
 * needed. A second call on the same page answers with the first Valet. Never throws at the page: what is wrong stands
 * in `status().problems`, and once in the console.
 *
 * @example
 * const valet = await openValet({ policy: '/valet/policy.json', catalogue: '/valet/catalogue.arrow' })
 * const advice = await valet.adviseSize('sku-1')
 */
export async function openValet(options: OpenOptions): Promise<Valet> {
  const first = findValet()
  if (first) {
    console.warn('Valet is already open on this page; this call answers with that one.')
    return first
  }
  const problems: string[] = []
  const tools = browserTools(problems)
  const safely = createSafely(tools.problem)
  const openPreferences: Rooms['openPreferences'] = safely(undefined, async (step, purpose) => (await widget()).open(step, purpose))
  const rooms: Rooms = { ...joinRooms(options, tools, problems), openPreferences }
  const desk = once(async () => {
    const { openDesk } = await import('./desk.js')
    return openDesk(rooms)
  })
  const widget: Once<WidgetHandle> = once(async () => {
    const [{ mount }, { powers }] = await Promise.all([import('./widget/mount.js'), desk()])
    return mount(powers)
  })
  const whenBegun = async (work: (desk: Desk) => void) => {
    if (desk.begun()) work(await desk())
  }
  const stopWatching = watchPage({ open: () => void openPreferences(), hide: () => void whenBegun(({ flush }) => flush()) })
  const valet = pageValet(rooms, desk, safely, async () => {
    stopAnswering()
    stopWatching()
    await whenBegun(({ stop }) => stop())
    if (widget.begun()) (await widget()).dispose()
    tools.storage.close()
  })
  const stopAnswering = answerRequests(insightOf(rooms), valet)

  await rooms.state.ready()
  void safely(undefined, async () => {
    if (await tools.storage.exists()) await (await desk()).begin()
  })()
  return valet
}

function joinRooms(options: OpenOptions, tools: Tools, problems: readonly string[]): Omit<Rooms, 'openPreferences'> {
  const base = pageBase()
  const state = createState(
    tools,
    once(async () => (await import('./desk.js')).loadPolicy(options.policy, base, tools.fetch)),
  )
  return {
    state,
    adviser: createAdviser(
      state,
      { source: options.catalogue, base, ...(options.delta === undefined ? {} : { delta: options.delta }) },
      options.rules,
    ),
    language: options.language ?? pageLanguage(),
    images: options.images ?? true,
    status: () => {
      const { frozen } = state.decisions
      return { lasting: tools.storage.lasting(), problems: [...problems], ...(frozen === undefined ? {} : { frozen }) }
    },
  }
}

function browserTools(problems: string[]): Tools {
  return {
    storage: openStorage('valet'),
    fetch: globalThis.fetch.bind(globalThis),
    now: () => Date.now(),
    random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
    id: newId,
    problem: (text) => {
      if (problems.includes(text)) return
      problems.push(text)
      console.warn(`Valet: ${text}`)
    },
  }
}

/** A random UUID (RFC 9562, version 4), also on pages without a secure context, where `randomUUID` is missing. */
function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
