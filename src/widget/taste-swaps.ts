import type { ProfileChange } from '../profile/change-profile.js'
import type { WidgetContext } from './widget-context.js'

/** As many picks as a page usually shows: what goes and comes is told of these. */
const SHOWN = 8
const HOUR = 3_600_000

/** What can be forgotten of the looks: the last hour, this visit, all. */
export const FORGETS = ['hour', 'visit', 'all'] as const

/** What can be forgotten of the looks, by name. */
export type ForgetName = (typeof FORGETS)[number]

/** The change that forgets so much. */
export function forgetting(name: ForgetName, { now, visit }: WidgetContext['view']): ProfileChange {
  return { type: 'forget-history', ...(name === 'all' ? {} : { since: name === 'hour' ? now - HOUR : visit }) }
}

/** Works out what each change on show would do to the picks, in words. */
export async function readSwaps({ view, state, powers, text }: Pick<WidgetContext, 'view' | 'state' | 'powers' | 'text'>): Promise<void> {
  const { chosen } = state.taste
  const looks = view.profile.history.length > 0 ? FORGETS.map((name) => [name, forgetting(name, view)] as const) : []
  const mute = chosen === undefined ? [] : [['mute', { type: 'pin', pin: { tag: chosen, weight: -1 } }] as const]
  const swaps = new Map<string, string>()
  for (const [name, change] of [...mute, ...looks]) {
    const { go, come } = await powers.foresee([change], { limit: SHOWN })
    swaps.set(name, go.length + come.length === 0 ? text.taste.noSwap : text.taste.swap(go.length, come.length))
  }
  state.taste.swaps = swaps
}
