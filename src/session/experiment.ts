import type { Drawn } from '../page-interface.js'
import type { Draw, Fact, HistoryEvent } from '../profile/profile.js'
import { parseDuration } from '../purposes/duration.js'
import type { Experiment } from '../purposes/experiment.js'
import { listedExperiments, type Policy } from '../purposes/policy.js'
import type { State } from './state.js'

/**
 * Draws versions of the page by the dice of this browser. A draw is remembered until the page closes, and kept on the
 * device where a device purpose that names `draws` is unlocked; nothing is kept while frozen or paused.
 */
export function createDice(state: State): (name: string) => Promise<Drawn> {
  let held = new Map<string, string>()
  let { erasures } = state
  return async (name) => {
    await state.ready()
    const { policy } = await state.policy()
    const experiment = typeof name === 'string' ? find(policy, name) : undefined
    if (!experiment) return { refused: 'unknown-experiment' }
    if (erasures !== state.erasures) {
      held = new Map()
      erasures = state.erasures
    }
    const of = (variant: string | undefined) => (variant !== undefined && Object.hasOwn(experiment.variants, variant) ? variant : undefined)
    let variant = of(keptDraw(state, name)?.value.variant) ?? of(held.get(name)) ?? throwDice(experiment, state.tools.random())
    if (mayNote(state) && of(keptDraw(state, name)?.value.variant) === undefined)
      await state.mutate(() => {
        // Another tab may have drawn, or another hand frozen, since.
        variant = of(keptDraw(state, name)?.value.variant) ?? variant
        return mayNote(state) ? keep(state, policy, { experiment: name, variant, chance: state.tools.random() }) : undefined
      })
    held.set(name, variant)
    return { variant }
  }
}

/** Notes that an outcome came in time, in the draws that are kept. Nothing while frozen, paused or locked. */
export async function noteOutcome(state: State, type: HistoryEvent['type']): Promise<void> {
  const { policy } = await state.policy()
  const now = state.tools.now()
  const came = ({ value, at }: Fact<Draw>) => {
    const experiment = find(policy, value.experiment)
    return !value.outcome && experiment?.outcome === type && now - at < (parseDuration(experiment.within) ?? 0)
  }
  if (!mayNote(state) || !state.kept.draws.some(came)) return
  await state.mutate(() => {
    if (!mayNote(state)) return
    const draws = state.kept.draws.map((draw) => (came(draw) ? { ...draw, value: { ...draw.value, outcome: true as const } } : draw))
    state.kept = { ...state.kept, draws }
    return {}
  })
}

/** Draws of experiments that the policy lists no longer go with the next one. */
function keep(state: State, policy: Policy, draw: Draw): object | undefined {
  const others = state.kept.draws.filter(({ value }) => value.experiment !== draw.experiment && find(policy, value.experiment))
  const known = keptDraw(state, draw.experiment)
  if (known?.value.variant === draw.variant) return undefined
  state.kept = { ...state.kept, draws: [...others, { value: draw, origin: 'observed', at: state.tools.now() }] }
  return {}
}

function mayNote(state: State): boolean {
  return state.keepFor('draws') !== undefined && state.decisions.frozen === undefined && state.decisions.paused === undefined
}

function keptDraw(state: State, name: string): Fact<Draw> | undefined {
  return state.keepFor('draws') === undefined ? undefined : state.kept.draws.find(({ value }) => value.experiment === name)
}

function find(policy: Policy, name: string): Experiment | undefined {
  return listedExperiments(policy).find((list) => Object.hasOwn(list, name))?.[name]
}

/** `chance` of 0 … 1 falls upon a variant as often as its weight says. */
function throwDice({ variants }: Experiment, chance: number): string {
  const entries = Object.entries(variants)
  let left = chance * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [variant, weight] of entries) {
    left -= weight
    if (left < 0) return variant
  }
  return entries[0]?.[0] ?? ''
}
