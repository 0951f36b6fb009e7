import type { Catalogue } from '../catalogue/catalogue.js'
import { alongOf, type BodyPart, type Direction, likeliest, observe, sum, type View, varianceOf, view } from '../measures/body.js'
import type { MeasureName } from '../measures/measure.js'
import { BODY_MEASURES, type Population, populationBody } from '../measures/population.js'
import type { OwnedGarment, Shopper } from '../profile/shopper.js'
import { type Evidence, garmentEvidence, type Observation, statedOf } from './evidence.js'
import type { SizeAdvice, SizeReasonWithFact } from './size-advice.js'
import { wornOf } from './worn.js'

/**
 * Standard deviation of how much larger than its chart says one must be for a brand's clothes, in sizes. An assumption, on
 * the careful side: no chart can show it (in `test/bench/chart-test.mjs` 0 would be best), and what could was not to be used.
 */
const HABIT = 0.15

/** The body along one direction. */
export interface Sight {
  /** The brand habit that is in it. */
  readonly habit: string
  readonly views: readonly View[]
  /** Covariance of the likeliest part's numbers with the direction. */
  readonly along: Float64Array
  /** Variance along it of the likeliest part. */
  readonly variance: number
  /** Variance that the brand's habit adds where nothing is known of it. */
  readonly spread: number
}

/** A shopper's body as far as it is known, and what it is known from. */
export interface KnownBody {
  /** The likelier of woman and man, where either is possible. */
  readonly part: BodyPart
  readonly evidence: readonly Known[]
  /** The body along a direction, with the habit of a brand in it; remembered. */
  along(direction: Direction, habit?: string): Sight
}

/** Evidence, and for each of its observations how it stands to the body that all together speak of. */
export interface Known {
  readonly measure: MeasureName | undefined
  readonly garment: OwnedGarment | undefined
  /** How far the reading is off that body, and its variance less the body's own along the direction. */
  readonly after: readonly { readonly direction: Direction; readonly off: number; readonly left: number }[]
}

/** What was worked out for a shopper object in one catalogue. */
export interface Memory {
  readonly catalogue: Catalogue
  readonly bodies: Map<Population, KnownBody>
  readonly advice: Map<string, SizeAdvice<SizeReasonWithFact>>
}

const memories = new WeakMap<Shopper, Memory>()

/** What is remembered with a shopper object; of the catalogue that was asked about last. */
export function memoryOf(catalogue: Catalogue, shopper: Shopper): Memory {
  const held = memories.get(shopper)
  if (held?.catalogue === catalogue) return held
  const memory: Memory = { catalogue, bodies: new Map(), advice: new Map() }
  memories.set(shopper, memory)
  return memory
}

/**
 * The body that a shopper's measures and wardrobe speak of, the same for all products (remembered with the shopper
 * object), or made anew for one of them that she owns (`row`).
 */
export function knownBody(catalogue: Catalogue, shopper: Shopper, population: Population, row = -1): KnownBody {
  if (row >= 0) return learn(catalogue, shopper, population, row)
  const { bodies } = memoryOf(catalogue, shopper)
  const held = bodies.get(population) ?? learn(catalogue, shopper, population, row)
  bodies.set(population, held)
  return held
}

function learn(catalogue: Catalogue, shopper: Shopper, population: Population, row: number): KnownBody {
  const worn = wornOf(catalogue, shopper, population)
  const habits = new Map<string, number>()
  for (const { habit } of worn) if (!habits.has(habit)) habits.set(habit, BODY_MEASURES.length + habits.size)
  const own = ({ product }: { readonly product?: string }) => row >= 0 && product !== undefined && catalogue.rowOf(product) === row
  const evidence = [...statedOf(shopper), ...garmentEvidence(worn, habits, own)]
  const body = populationBody(population, habits.size, HABIT ** 2)
  const towards = new Map<Observation, number[]>()
  for (const seen of inOrder(evidence)) towards.set(seen, observe(body, seen.direction, seen.value, seen.variance, seen.beyond))
  const part = likeliest(body)
  const at = body.indexOf(part)
  // A chart is one brand's, as a rule: one sight along each direction is enough to remember.
  const sights = new Map<Direction, Sight>()
  return {
    part,
    evidence: evidence.map(({ measure, garment, observations }) => ({
      measure,
      garment,
      after: observations.map((seen) => ({
        direction: seen.direction,
        off: (towards.get(seen)?.[at] ?? seen.value) - sum(seen.direction, part.mean),
        left: seen.variance - varianceOf(part, seen.direction),
      })),
    })),
    along: (direction, habit = '') => {
      const held = sights.get(direction)
      if (held?.habit === habit) return held
      const place = habits.get(habit)
      const whole: Direction = place === undefined ? direction : [...direction, [place, 1]]
      const sight = {
        habit,
        views: view(body, whole),
        along: alongOf(part, whole),
        variance: varianceOf(part, whole),
        spread: habit === '' || place !== undefined ? 0 : HABIT ** 2,
      }
      sights.set(direction, sight)
      return sight
    },
  }
}

/** What is one-sided comes last and in an order of its own, so that the wardrobe's does not matter. */
function inOrder(evidence: readonly Evidence[]): Observation[] {
  const ordered: Observation[] = []
  const oneSided: { readonly seen: Observation; readonly label: string }[] = []
  for (const { garment, observations } of evidence) {
    for (const seen of observations) {
      if (seen.beyond && garment) oneSided.push({ seen, label: labelOf(garment) })
      else ordered.push(seen)
    }
  }
  oneSided.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
  for (const { seen } of oneSided) ordered.push(seen)
  return ordered
}

/** All of a garment that its observations are made of. */
function labelOf({ brand = '', category, size, verdict, product = '', regions }: OwnedGarment): string {
  return `${brand}\n${category}\n${size}\n${verdict}\n${product}\n${regions ? JSON.stringify(regions) : ''}`
}
