import type { MeasureName } from '../measures/measure.js'
import type { Fact, Garment, Hidden, HistoryEvent, Origin, Pin, Preference, Profile, ProfilePart, Regions } from './profile.js'

/** A change of the profile: what the shopper does in the widget, or what was seen on the page (`observe`). */
export type ProfileChange =
  | { readonly type: 'set-measure'; readonly name: MeasureName; readonly value: number }
  | { readonly type: 'forget-measure'; readonly name: MeasureName }
  | { readonly type: 'set-preference'; readonly value: Preference }
  | { readonly type: 'forget-preference' }
  | { readonly type: 'add-garment'; readonly garment: Omit<Garment, 'id'> }
  | {
      readonly type: 'change-garment'
      readonly id: string
      readonly to: GarmentChange
    }
  | { readonly type: 'forget-garment'; readonly id: string }
  | { readonly type: 'pin'; readonly pin: Pin }
  | { readonly type: 'unpin'; readonly tag: string }
  | { readonly type: 'hide'; readonly hidden: Omit<Hidden, 'at'> }
  | { readonly type: 'show-again'; readonly hidden: Omit<Hidden, 'at'> }
  | { readonly type: 'observe'; readonly event: HistoryEvent }
  /** What was looked at, all of it, of one product, or since a time (ms since 1970). */
  | { readonly type: 'forget-history'; readonly product?: string; readonly since?: number }
  /** Looks at a product were for someone else (and the next ones will be), or for her after all. */
  | { readonly type: 'set-gift'; readonly product: string; readonly gift: boolean }
  | { readonly type: 'forget-draw'; readonly experiment: string }

/** What changes of a garment; `regions` replaces all that was said of its places, `{}` takes it back. */
export interface GarmentChange {
  readonly verdict?: Garment['verdict']
  readonly regions?: Regions
  readonly state?: 'gift' | 'gone' | 'worn'
}

/** When and by whom a change is made. */
export interface ChangeContext {
  /** ms since 1970. */
  readonly at: number
  readonly origin: Origin
  /** Id for a new garment. */
  readonly id: string
}

/** As many events are kept as taste can use; older ones weigh next to nothing. */
const LONGEST_HISTORY = 500
/** Looking at one product again within half an hour is the same visit; ms. */
export const SAME_VISIT: number = 30 * 60_000

/** The part of the profile that a change touches. */
export function changedPart(change: ProfileChange): ProfilePart {
  switch (change.type) {
    case 'set-measure':
    case 'forget-measure':
      return 'measures'
    case 'set-preference':
    case 'forget-preference':
      return 'preference'
    case 'add-garment':
    case 'change-garment':
    case 'forget-garment':
      return 'wardrobe'
    case 'pin':
    case 'unpin':
      return 'pins'
    case 'hide':
    case 'show-again':
      return 'hidden'
    case 'observe':
    case 'forget-history':
    case 'set-gift':
      return 'history'
    case 'forget-draw':
      return 'draws'
  }
}

/**
 * The profile after a change. Pure: the given profile stays as it was.
 *
 * @example
 * changeProfile(EMPTY_PROFILE, { type: 'set-measure', name: 'chest', value: 96 }, { at: 0, origin: 'stated', id: '' })
 */
export function changeProfile(profile: Profile, change: ProfileChange, { at, origin, id }: ChangeContext): Profile {
  const fact = <T>(value: T): Fact<T> => ({ value, origin, at })
  switch (change.type) {
    case 'set-measure':
      return { ...profile, measures: { ...profile.measures, [change.name]: fact(change.value) } }
    case 'forget-measure': {
      const { [change.name]: _gone, ...measures } = profile.measures
      return { ...profile, measures }
    }
    case 'set-preference':
      return { ...profile, preference: fact(change.value) }
    case 'forget-preference': {
      const { preference: _gone, ...rest } = profile
      return rest
    }
    case 'add-garment':
      return { ...profile, wardrobe: [...profile.wardrobe, fact({ ...change.garment, id })] }
    case 'change-garment':
      return { ...profile, wardrobe: profile.wardrobe.map((held) => (held.value.id === change.id ? changeGarment(held, change.to) : held)) }
    case 'forget-garment':
      return { ...profile, wardrobe: profile.wardrobe.filter((held) => held.value.id !== change.id) }
    case 'pin':
      return { ...profile, pins: [...profile.pins.filter((held) => held.value.tag !== change.pin.tag), fact(change.pin)] }
    case 'unpin':
      return { ...profile, pins: profile.pins.filter((held) => held.value.tag !== change.tag) }
    case 'hide':
      return {
        ...profile,
        hidden: [...profile.hidden.filter((held) => !isSame(held.value, change.hidden)), fact({ ...change.hidden, at })],
      }
    case 'show-again':
      return { ...profile, hidden: profile.hidden.filter((held) => !isSame(held.value, change.hidden)) }
    case 'observe':
      return { ...profile, history: addEvent(profile.history, fact(change.event)) }
    case 'forget-history':
      return {
        ...profile,
        history: profile.history.filter(
          ({ value }) => (change.product ?? value.product) !== value.product || value.at < (change.since ?? Number.NEGATIVE_INFINITY),
        ),
      }
    case 'set-gift':
      return {
        ...profile,
        history: profile.history.map((held) => (held.value.product === change.product ? giftOrNot(held, change.gift) : held)),
      }
    case 'forget-draw':
      return { ...profile, draws: profile.draws.filter((held) => held.value.experiment !== change.experiment) }
  }
}

function changeGarment(held: Fact<Garment>, to: GarmentChange): Fact<Garment> {
  const { state, regions, ...garment } = held.value
  const next = to.state ?? state
  const places = to.regions ?? regions ?? {}
  return {
    ...held,
    value: {
      ...garment,
      verdict: to.verdict ?? garment.verdict,
      ...(Object.keys(places).length > 0 ? { regions: places } : {}),
      ...(next && next !== 'worn' ? { state: next } : {}),
    },
  }
}

function addEvent(history: Profile['history'], event: Fact<HistoryEvent>): Profile['history'] {
  const { type, product, at } = event.value
  const again = history.some(({ value }) => value.type === type && value.product === product && at - value.at < SAME_VISIT)
  if (again) return history
  const gift = history.some(({ value }) => value.product === product && value.gift)
  return [...history, gift ? giftOrNot(event, true) : event].slice(-LONGEST_HISTORY)
}

function giftOrNot(held: Fact<HistoryEvent>, gift: boolean): Fact<HistoryEvent> {
  const { gift: _was, ...event } = held.value
  return { ...held, value: gift ? { ...event, gift } : event }
}

function isSame(a: Omit<Hidden, 'at'>, b: Omit<Hidden, 'at'>): boolean {
  return a.product === b.product && a.brand === b.brand && a.tag === b.tag && (a.price === undefined) === (b.price === undefined)
}
