import type { Fact, Profile, ProfilePart } from './profile.js'

/**
 * Takes one change back: what it added goes, what it took away comes back with where it came from and when. What
 * happened since stays. Facts come back only into parts that `may` still hold them. Pure. For garments, history,
 * pins and hidden things; measures and the preference are said anew instead.
 */
export function revert(now: Profile, before: Profile, after: Profile, may: (part: ProfilePart) => boolean): Profile {
  const list = <T>(part: ProfilePart, of: (profile: Profile) => readonly Fact<T>[]): readonly Fact<T>[] => {
    const [was, is] = [keys(of(before)), keys(of(after))]
    const back = [...was].filter(([key]) => may(part) && !is.has(key))
    const left = [...keys(of(now))].filter(([key]) => !is.has(key) || was.has(key))
    return [...new Map([...left, ...back]).values()].sort((a, b) => a.at - b.at)
  }
  return {
    ...now,
    wardrobe: list('wardrobe', (profile) => profile.wardrobe),
    history: list('history', (profile) => profile.history),
    pins: list('pins', (profile) => profile.pins),
    hidden: list('hidden', (profile) => profile.hidden),
  }
}

/** Stored facts are read anew, and get their end only then: they are told apart by what they say and when it was said. */
function keys<T>(facts: readonly Fact<T>[]): Map<string, Fact<T>> {
  return new Map(facts.map((fact) => [JSON.stringify([fact.value, fact.origin, fact.at]), fact]))
}
