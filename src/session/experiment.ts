import type { Drawn } from '../page-interface.js'
import type { Draw, Fact, HistoryEvent } from '../profile/profile.js'
import { parseDuration } from '../purposes/duration.js'
import type { Experiment } from '../purposes/experiment.js'
import { listedExperiments, type Policy } from '../purposes/policy.js'
import type { State } from './state.js'

/** What was drawn in this tab, until everything is erased. */
const drawn = new WeakMap<State, { readonly erasures: number; readonly variants: Map<string, string> }>()

/**
 * Draws a version of the page by the dice of this browser. It is remembered until the page closes, and kept on the
 * device where a device purpose that names `draws` is unlocked; nothing is kept while frozen or paused.
 */
export async function drawVariant(state: State, name: string): Promise<Drawn> {
  await state.ready()
  const { policy } = await state.policy()
  const experiment = typeof name === 'string' ? find(policy, name) : undefined
  if (!experiment) return { refused: 'unknown-experiment' }
  const variants = variantsOf(state)
  const listed = (variant: string | undefined) =>
    variant !== undefined && Object.hasOwn(experiment.variants, variant) ? variant : undefined
  const kept = () => listed(keptDraw(state, name)?.value.variant)
  let variant = kept() ?? listed(variants.get(name)) ?? throwDice(experiment, state.tools.random())
  variants.set(name, variant)
  if (mayNote(state) && kept() === undefined)
    await state.mutate(() => {
      // Another tab may have drawn, or another hand frozen, since.
      variant = kept() ?? variant
      return mayNote(state) ? keep(state, policy, { experiment: name, variant, chance: state.tools.random() }) : undefined
    })
  variants.set(name, variant)
  return { variant }
}

function variantsOf(state: State): Map<string, string> {
  const known = drawn.get(state)
  if (known?.erasures === state.erasures) return known.variants
  const variants = new Map<string, string>()
  drawn.set(state, { erasures: state.erasures, variants })
  return variants
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
