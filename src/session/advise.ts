import type { Catalogue } from '../catalogue/catalogue.js'
import type { Doubt } from '../measures/doubt-measure.js'
import type { MeasureName, Measures } from '../measures/measure.js'
import { changeProfile, type ProfileChange } from '../profile/change-profile.js'
import type { ProfilePart } from '../profile/profile.js'
import type { Shopper } from '../profile/shopper.js'
import { toShopper } from '../profile/to-shopper.js'
import type { Pick, PickReasonWithFact, PickRequest, ShopRule } from '../recommendations/pick.js'
import type { PickPreview } from '../recommendations/preview.js'
import type { LearntTaste } from '../recommendations/taste.js'
import type { SizeAdvice, SizeReasonWithFact } from '../size-advice/size-advice.js'
import { type CatalogueAddress, openSource } from './open-source.js'
import type { State } from './state.js'

/** Advice on this device; nothing here is sent. */
export interface Adviser {
  catalogue(): Promise<Catalogue | undefined>
  adviseSize(product: string): Promise<SizeAdvice<SizeReasonWithFact>>
  /** Whether a measure should be asked back, beside what is known. */
  doubt(name: MeasureName, value: number, beside?: Measures): Promise<Doubt | undefined>
  recommend(request: Omit<PickRequest, 'now'>): Promise<Pick<PickReasonWithFact>[]>
  /** For several places at once, none repeating another. */
  recommendSlots(requests: readonly Omit<PickRequest, 'now'>[]): Promise<Pick<PickReasonWithFact>[][]>
  /** What changes would do to a list, without making them. */
  foresee(changes: readonly ProfileChange[], request: Omit<PickRequest, 'now'>): Promise<PickPreview>
  taste(): Promise<readonly LearntTaste[]>
  /** Counts the use of a product id by the page. */
  use(id: string): void
  unknownProducts(): Promise<{ readonly id: string; readonly uses: number }[]>
}

/** Loads reader and catalogue at the first question and answers from then on without any request. `rules` hold for every list. */
export function createAdviser(state: State, address: CatalogueAddress, rules: readonly ShopRule[] = []): Adviser {
  const { tools } = state
  const uses = new Map<string, number>()
  const use = (id: string) => uses.set(id, (uses.get(id) ?? 0) + 1)
  let opened: Promise<Catalogue | undefined> | undefined
  const advice = () => import('../advice.js')
  const picks = () => import('../picks.js')
  const catalogue = () => {
    opened ??= openSource(address, tools, advice).catch((error: unknown) => {
      tools.problem(error instanceof Error ? error.message : String(error))
      return undefined
    })
    return opened
  }
  const asked = (request: Omit<PickRequest, 'now'>): PickRequest => {
    for (const id of request.for ?? []) use(id)
    return { ...request, rules: [...rules, ...(request.rules ?? [])], now: tools.now() }
  }
  return {
    catalogue,
    use,
    adviseSize: async (product) => {
      use(product)
      const [held] = await Promise.all([catalogue(), state.ready()])
      return held ? (await advice()).adviseSize(held, shopperOf(state), product) : { cannotSay: 'no-catalogue' }
    },
    doubt: async (name, value, beside = {}) => {
      const [{ doubtMeasure }] = await Promise.all([import('../measures/doubt-measure.js'), state.ready()])
      return doubtMeasure(name, value, { ...shopperOf(state).measures, ...beside })
    },
    recommend: async (request) => {
      const [held] = await Promise.all([catalogue(), state.ready()])
      return held ? (await picks()).recommend(held, shopperOf(state), asked(request)) : []
    },
    recommendSlots: async (requests) => {
      const [held] = await Promise.all([catalogue(), state.ready()])
      return held ? (await picks()).recommendSlots(held, shopperOf(state), requests.map(asked)) : requests.map(() => [])
    },
    foresee: async (changes, request) => {
      const [held] = await Promise.all([catalogue(), state.ready()])
      if (!held) return { go: [], come: [] }
      const told = { at: tools.now(), origin: 'stated', id: '' } as const
      const after = changes.reduce((profile, change) => changeProfile(profile, change, told), state.profile())
      return (await picks()).previewPicks(held, shopperOf(state), toShopper(after, mayUse(state)), asked(request))
    },
    taste: async () => {
      const [held] = await Promise.all([catalogue(), state.ready()])
      return held ? (await picks()).learnTaste(held, shopperOf(state), tools.now()) : []
    },
    unknownProducts: async () => {
      const held = await catalogue()
      return [...uses].filter(([id]) => held && held.rowOf(id) < 0).map(([id, count]) => ({ id, uses: count }))
    },
  }
}

/** One shopper object for as long as nothing changes: the pure functions remember their work by it. */
const shoppers = new WeakMap<object, { readonly learns: boolean; readonly unsaved: object; readonly shopper: Shopper }>()

function shopperOf(state: State): Shopper {
  const learns = state.mayLearn()
  const known = shoppers.get(state.kept)
  if (known && known.learns === learns && known.unsaved === state.unsaved) return known.shopper
  const shopper = toShopper(state.profile(), mayUse(state))
  shoppers.set(state.kept, { learns, unsaved: state.unsaved, shopper })
  return shopper
}

/** A locked or frozen history has no influence. */
function mayUse(state: State): (part: ProfilePart) => boolean {
  const learns = state.mayLearn()
  return (part) => part !== 'history' || learns
}
