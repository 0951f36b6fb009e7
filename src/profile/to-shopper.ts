import type { MeasureName } from '../measures/measure.js'
import type { Profile, ProfilePart } from './profile.js'
import type { Shopper } from './shopper.js'

/**
 * What advice and recommendations may know: the profile without provenance, and without the parts that
 * `may` forbids now (a locked or frozen history has no influence). What was looked at for someone else and garments given away or not owned any more do not count.
 */
export function toShopper(profile: Profile, may: (part: ProfilePart) => boolean): Shopper {
  const measures: { [name in MeasureName]?: number } = {}
  for (const [name, fact] of Object.entries(profile.measures)) measures[name as MeasureName] = fact.value
  const events = may('history') ? profile.history.map((fact) => fact.value) : []
  const history = events.filter((event) => !event.gift)
  return {
    measures,
    ...(profile.preference ? { preference: profile.preference.value } : {}),
    wardrobe: profile.wardrobe
      .filter(({ value }) => value.state === undefined)
      .map(({ value: { id, brand, kind, size, verdict, product, regions } }) => ({
        id,
        brand,
        category: kind,
        size,
        verdict,
        ...(product ? { product } : {}),
        ...(regions ? { regions } : {}),
      })),
    history,
    pins: profile.pins.map((fact) => fact.value),
    hidden: profile.hidden.map((fact) => fact.value),
    cart: events.filter((event) => event.type === 'cart').map((event) => event.product),
  }
}
