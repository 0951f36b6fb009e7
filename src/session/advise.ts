import type { Catalogue } from '../catalogue/catalogue.js'
import type { Doubt } from '../measures/doubt-measure.js'
import type { MeasureName, Measures } from '../measures/measure.js'
import type { Shopper } from '../profile/shopper.js'
import { toShopper } from '../profile/to-shopper.js'
import type { Pick, PickReasonWithFact, PickRequest } from '../recommendations/pick.js'
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
  taste(): Promise<readonly LearntTaste[]>
  /** Counts the use of a product id by the page. */
  use(id: string): void
  unknownProducts(): Promise<{ readonly id: string; readonly uses: number }[]>
}

/** Loads reader and catalogue at the first question and answers from then on without any request. */
export function createAdviser(state: State, address: CatalogueAddress): Adviser {
  const { tools } = state
  const uses = new Map<string, number>()
  const use = (id: string) => uses.set(id, (uses.get(id) ?? 0) + 1)
  let parts: Promise<typeof import('../advice.js')> | undefined
  let opened: Promise<Catalogue | undefined> | undefined
  const advice = () => {
    parts ??= import('../advice.js')
    return parts
  }
  const catalogue = () => {
    opened ??= openSource(address, tools, advice).catch((error: unknown) => {
      tools.problem(error instanceof Error ? error.message : String(error))
      return undefined
    })
    return opened
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
      const [{ doubtMeasure }] = await Promise.all([advice(), state.ready()])
      return doubtMeasure(name, value, { ...shopperOf(state).measures, ...beside })
    },
    recommend: async (request) => {
      for (const id of request.for ?? []) use(id)
      const [held] = await Promise.all([catalogue(), state.ready()])
      return held ? (await advice()).recommend(held, shopperOf(state), { ...request, now: tools.now() }) : []
    },
    taste: async () => {
      const [held] = await Promise.all([catalogue(), state.ready()])
      return held ? (await advice()).learnTaste(held, shopperOf(state), tools.now()) : []
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
  const shopper = toShopper(state.profile(), (part) => part !== 'history' || learns)
  shoppers.set(state.kept, { learns, unsaved: state.unsaved, shopper })
  return shopper
}
