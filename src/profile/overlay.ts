import { type Fact, PROFILE_PARTS, type Profile, type ProfilePart } from './profile.js'

/** One profile over another: measures, preference, pins and hidden things of the upper one win; garments and history add up. */
export function overlay(lower: Profile, upper: Profile): Profile {
  const preference = upper.preference ?? lower.preference
  return {
    measures: { ...lower.measures, ...upper.measures },
    ...(preference ? { preference } : {}),
    wardrobe: union(lower.wardrobe, upper.wardrobe, (garment) => garment.id),
    history: union(lower.history, upper.history, ({ type, product, at }) => `${type} ${at} ${product}`),
    pins: union(lower.pins, upper.pins, (pin) => pin.tag),
    hidden: union(lower.hidden, upper.hidden, ({ product, brand, tag, price }) =>
      JSON.stringify([product, brand, tag, price === undefined]),
    ),
    draws: union(lower.draws, upper.draws, (draw) => draw.experiment),
  }
}

/** The profile with only the parts that pass, and the facts that pass. */
export function only(profile: Profile, part: (part: ProfilePart) => boolean, fact: (fact: Fact<unknown>) => boolean = () => true): Profile {
  const list = <T>(name: ProfilePart, facts: readonly Fact<T>[]) => (part(name) ? facts.filter(fact) : [])
  return {
    measures: part('measures') ? Object.fromEntries(Object.entries(profile.measures).filter(([, held]) => fact(held))) : {},
    ...(profile.preference && part('preference') && fact(profile.preference) ? { preference: profile.preference } : {}),
    wardrobe: list('wardrobe', profile.wardrobe),
    history: list('history', profile.history),
    pins: list('pins', profile.pins),
    hidden: list('hidden', profile.hidden),
    draws: list('draws', profile.draws),
  }
}

/** Every fact of a profile, with the part it belongs to. */
export function factsOf(profile: Profile): { readonly part: ProfilePart; readonly fact: Fact<unknown> }[] {
  return PROFILE_PARTS.flatMap((part) => {
    const held =
      part === 'measures'
        ? Object.values(profile.measures)
        : part === 'preference'
          ? profile.preference
            ? [profile.preference]
            : []
          : profile[part]
    return held.map((fact: Fact<unknown>) => ({ part, fact }))
  })
}

function union<T>(lower: readonly Fact<T>[], upper: readonly Fact<T>[], key: (value: T) => string): readonly Fact<T>[] {
  if (upper.length === 0) return lower
  const taken = new Set(upper.map((fact) => key(fact.value)))
  return [...lower.filter((fact) => !taken.has(key(fact.value))), ...upper]
}
