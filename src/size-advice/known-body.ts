import type { Catalogue } from '../catalogue/catalogue.js'
import { type Body, type Direction, observe } from '../measures/body.js'
import { BODY_MEASURES, type Population, populationBody } from '../measures/population.js'
import type { Shopper } from '../profile/shopper.js'
import { type Evidence, garmentEvidence, statedOf, wornOf } from './evidence.js'

/**
 * Standard deviation of how much larger than its chart says one must be for a brand's clothes, in sizes. An assumption, on
 * the careful side: no chart can show it (in `test/bench/chart-test.mjs` 0 would be best), and what could was not to be used.
 */
const HABIT = 0.15

/** A shopper's body as far as it is known, and what it is known from. */
export interface KnownBody {
  readonly body: Body
  readonly evidence: readonly Evidence[]
  /** A direction with the brand's habit in it, and the variance that the habit adds where nothing is known of it. */
  withHabit(direction: Direction, habit: string): { readonly direction: Direction; readonly spread: number }
}

const known = new WeakMap<Shopper, WeakMap<Catalogue, Map<Population, KnownBody>>>()

/**
 * The body that a shopper's measures and wardrobe speak of, the same for all products (remembered with the shopper
 * object), or made anew for one of them that she owns (`row`).
 */
export function knownBody(catalogue: Catalogue, shopper: Shopper, population: Population, row = -1): KnownBody {
  if (row >= 0) return learn(catalogue, shopper, population, row)
  const byCatalogue = known.get(shopper) ?? new WeakMap<Catalogue, Map<Population, KnownBody>>()
  known.set(shopper, byCatalogue)
  const byPopulation = byCatalogue.get(catalogue) ?? new Map<Population, KnownBody>()
  byCatalogue.set(catalogue, byPopulation)
  const held = byPopulation.get(population) ?? learn(catalogue, shopper, population, row)
  byPopulation.set(population, held)
  return held
}

function learn(catalogue: Catalogue, shopper: Shopper, population: Population, row: number): KnownBody {
  const worn = wornOf(catalogue, shopper, population)
  const habits = new Map([...new Set(worn.map(({ habit }) => habit))].map((habit, i) => [habit, BODY_MEASURES.length + i]))
  const own = ({ product }: { readonly product?: string }) => row >= 0 && product !== undefined && catalogue.rowOf(product) === row
  const evidence = [...statedOf(shopper), ...garmentEvidence(worn, habits, own)]
  const body = populationBody(population, habits.size, HABIT ** 2)
  for (const { observations } of evidence)
    for (const { direction, value, variance } of observations) observe(body, direction, value, variance)
  return {
    body,
    evidence,
    withHabit: (direction, habit) => {
      const place = habits.get(habit)
      return place === undefined ? { direction, spread: HABIT ** 2 } : { direction: [...direction, [place, 1]], spread: 0 }
    },
  }
}
