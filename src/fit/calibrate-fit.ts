import { fitIfChosen } from '../size-advice/fit-by-model.js'
import { fitCatalogue } from './fit-catalogue.js'
import { type FitTable, measuresOf, partOfTable } from './fit-table.js'
import { wardrobesOf } from './fit-wardrobes.js'
import { stepWeights } from './fixed-weights.js'
import { type FitOptions, learnFit } from './learn-fit.js'
import type { LearntFit } from './learnt-fit.js'

/** One shopper in so many is held back. */
const HELD = 10
/** With fewer verdicts held back nothing is changed. */
const LEAST = 500
/** A shopper speaks with her newest verdicts, so many at most. */
const CAP = 50

/** For small and large what is added to a logit, and what it is multiplied by. */
type Affine = readonly (readonly [number, number])[]

/**
 * Learns, and sets right how sure the model is: learnt from nine shoppers in ten, judged on the tenth through the scorer of
 * the browser, its logits are moved and stretched so that they say what happened (Platt, Probabilistic Outputs for Support
 * Vector Machines, 1999), once without a body and once with one. Then learnt from all.
 */
export function learnCalibrated(all: FitTable, options: FitOptions = {}): LearntFit {
  const table = capped(all)
  const held = (row: number) => hash(table.shoppers[table.shopper[row] ?? 0] ?? '') % HELD === 0
  const judged = partOfTable(table, held)
  const learnt = learnFit(table, options)
  if (judged.length < LEAST) return learnt
  const catalogue = fitCatalogue(
    learnFit(
      partOfTable(table, (row) => !held(row)),
      options,
    ),
    [table],
  )
  const wardrobes = wardrobesOf(judged)
  const logits = { alone: [] as number[], body: [] as number[] }
  const target = { alone: [] as number[], body: [] as number[] }
  for (let row = 0; row < judged.length; row++) {
    const outcome = judged.outcome[row] ?? 3
    const at = catalogue.rowOf(judged.products[judged.product[row] ?? 0] ?? '')
    const label = judged.sizes[judged.size[row] ?? 0] ?? ''
    const measures = measuresOf(judged, row)
    const shoppers = { alone: {}, body: { measures, wardrobe: wardrobes(row) } }
    for (const way of Object.keys(measures).length > 0 ? (['alone', 'body'] as const) : (['alone'] as const)) {
      const fit = fitIfChosen(catalogue, at, shoppers[way])?.find((size) => size.label === label)
      if (!fit || outcome === 3) continue
      logits[way].push(Math.log(fit.small / fit.right), Math.log(fit.large / fit.right))
      target[way].push(outcome === 0 ? 1 : 0, outcome === 2 ? 1 : 0)
    }
  }
  const alone = affineOf(logits.alone, target.alone)
  return applied(learnt, alone, logits.body.length < 2 * LEAST ? alone : affineOf(logits.body, target.body))
}

/** The logits' constants and stretches, each class by its own: four numbers, near 0 and 1 unless the data say otherwise. */
function affineOf(logits: readonly number[], target: readonly number[]): Affine {
  const count = logits.length / 2
  const stretch: [[number, number], [number, number]] = [
    [0, 1],
    [0, 1],
  ]
  for (let round = 0; round < 20; round++) {
    for (const c of [0, 1] as const) {
      const now = Float64Array.from(logits, (logit, i) => (stretch[i % 2]?.[0] ?? 0) + (stretch[i % 2]?.[1] ?? 1) * logit)
      const inputs = Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? 1 : (logits[i - 1 + c] ?? 0)))
      const weights = new Float64Array(4)
      stepWeights({ count, target: Float64Array.from(target), logits: now }, inputs, weights, 1)
      stretch[c] = [
        stretch[c][0] + 0.7 * (weights[2 * c] ?? 0),
        Math.max(0.5, Math.min(1.5, stretch[c][1] + 0.7 * (weights[2 * c + 1] ?? 0))),
      ]
    }
  }
  return stretch
}

function applied({ numbers, labels, products, brands, gain, ...others }: LearntFit, alone: Affine, body: Affine): LearntFit {
  const ways = [alone[0], alone[1], body[0], body[1], body[0], body[1]]
  const stretched = (values: readonly number[]) => values.map((value, i) => value * (ways[i]?.[1] ?? 1))
  const moved = (weights: readonly (readonly number[])[], way: Affine) =>
    weights.map((held, c) => held.map((value, i) => value * (way[c]?.[1] ?? 1) + (i === 0 ? (way[c]?.[0] ?? 0) : 0)))
  const each = (map: ReadonlyMap<string, readonly number[]>) => new Map([...map].map(([name, values]) => [name, stretched(values)]))
  const slope = (numbers.slope[0] * ((body[0]?.[1] ?? 1) + (body[1]?.[1] ?? 1))) / 2
  return {
    ...others,
    numbers: {
      ...numbers,
      groups: numbers.groups.map((group) => ({ ...group, effects: stretched(group.effects) })),
      alone: moved(numbers.alone, alone),
      body: moved(numbers.body, body),
      slope: [Number(slope.toPrecision(4)), numbers.slope[1]],
    },
    labels: each(labels),
    products: each(products),
    brands: each(brands),
    gain: [alone, body].map((way, i) => [(gain[i]?.[0] ?? 1) * (way[0]?.[1] ?? 1), (gain[i]?.[1] ?? 1) * (way[1]?.[1] ?? 1)] as const),
  }
}

function capped(table: FitTable): FitTable {
  const rows = Array.from({ length: table.length }, (_, row) => row).sort((a, b) => (table.time[b] ?? 0) - (table.time[a] ?? 0) || b - a)
  const spoken = new Map<number, number>()
  const kept = new Set<number>()
  for (const row of rows) {
    const times = (spoken.get(table.shopper[row] ?? 0) ?? 0) + 1
    spoken.set(table.shopper[row] ?? 0, times)
    if (times <= CAP) kept.add(row)
  }
  return kept.size === table.length ? table : partOfTable(table, (row) => kept.has(row))
}

/** FNV-1a, 32 bits, and once more over itself: its low bits alone are even. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value ^ (value >>> 15)) >>> 0
}
