import type { MeasureName } from '../measures/measure.js'
import type { FactName, FactValue } from '../profile/fact-name.js'
import type { LearntTaste } from '../recommendations/taste.js'
import type { AgedDraw } from '../sharing/count-draws.js'
import type { FactSource } from '../sharing/gate.js'
import type { State } from './state.js'

/** Works out the taste of the shopper as she stands; needs the catalogue, so it takes a while at first. */
export type LearnTaste = () => Promise<readonly LearntTaste[]>

/** Longest list of tastes that is told, strongest first. */
const MOST_TASTES = 10

/** The values of all facts as they stand now. Garments given away or gone are nobody's size and are left out. */
export async function factSource(state: State, learnTaste: LearnTaste): Promise<FactSource> {
  const profile = state.profile()
  const tastes = (await learnTaste()).filter((taste) => taste.weight > 0)
  return (name: FactName): FactValue | undefined => {
    if (name === 'preference') return profile.preference?.value
    if (name === 'wardrobe')
      return filled(
        profile.wardrobe
          .filter(({ value }) => value.state === undefined)
          .map(({ value: { brand, kind, size, verdict } }) => ({ brand, kind, size, verdict })),
      )
    const [family, which] = name.split('.') as [string, string]
    if (family === 'measures') return profile.measures[which as MeasureName]?.value
    const fitting = tastes.filter((taste) => which === 'top' || taste.tag.startsWith(`${which}:`))
    return filled(fitting.slice(0, MOST_TASTES).map((taste) => (which === 'top' ? taste.tag : taste.tag.slice(which.length + 1))))
  }
}

/** The draws that are kept, with their age; none while the key to keep them is not given. */
export function drawsOf(state: State): AgedDraw[] {
  if (state.keepFor('draws') === undefined) return []
  return state.kept.draws.map(({ value, at }) => ({ draw: value, age: state.tools.now() - at }))
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}
