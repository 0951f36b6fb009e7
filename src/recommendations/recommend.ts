import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'
import { adviceClass, adviseRow } from '../size-advice/advise-size.js'
import { admissionFor } from './admission.js'
import { allCandidates, type Candidates, candidatesFor } from './candidates.js'
import { diversify } from './diversify.js'
import { explainRow } from './explain-row.js'
import { finishPicks } from './finish-picks.js'
import { matcher } from './matcher.js'
import { partsFor } from './part-memory.js'
import type { Pick, PickReasonWithFact, PickRequest, PickSize, ShopRule } from './pick.js'
import { rulesOf } from './rules-of.js'
import { stockPrior, stockShare } from './stock-prior.js'

/** So many candidates for each place are weighed by size and made to differ. */
const BREADTH = 5
/** So many of the best products are looked at first, and so many where a request admits fewer of them than it wants. */
const [FEW, MANY] = [500, 8000]
const DIVERSITY = 0.3

interface Ranked {
  readonly row: number
  readonly score: number
  readonly size: PickSize | undefined
}

type Boost = { readonly boost: number; readonly matches: (row: number) => boolean }

/**
 * Products for a shopper, best first. A score is the sum of its reasons: what shoppers bought who have something of hers,
 * tags of her taste, pins, likeness to the products of `for`, how many buy it, the shop's rules; and, never positive, the
 * chance that no size in stock is right for her. With nothing known, what most buy, or without purchases what is in stock
 * in the largest share of its sizes (headline `trending`). Pure.
 *
 * @throws RangeError when `limit` or `now` is no number.
 * @example
 * const picks = recommend(catalogue, { pins: [{ tag: 'colour:green', weight: 1 }] }, { limit: 8, now: Date.now() })
 */
export function recommend(catalogue: Catalogue, shopper: Shopper, request: PickRequest): Pick<PickReasonWithFact>[] {
  const { limit, now } = request
  const rules = rulesOf(request)
  if (!Number.isFinite(limit) || !Number.isFinite(now)) throw new RangeError('recommendations: limit and now must be numbers')
  const asked = (request.for ?? []).map(catalogue.rowOf).filter((row) => row >= 0)
  const parts = partsFor(catalogue, shopper, asked, now)
  const unknown = !catalogue.near && !parts.wanted && asked.length === 0
  const admits = admissionFor(catalogue, shopper, request)
  const boosts = rules.filter((rule) => rule.boost).map((rule) => ({ boost: rule.boost ?? 0, matches: matcher(catalogue, rule.where) }))
  const boosted = boosts.reduce((sum, { boost }) => sum + Math.max(0, boost), 0)
  const wanted = Math.max(1, limit) * BREADTH
  const sizeFor = sizesFor(catalogue, shopper)
  let ranked: Ranked[] = []
  /** Whether no product that comes later could change the list. */
  const rank = ({ rows, scores }: Candidates): boolean => {
    ranked = []
    for (let i = 0; i < rows.length; i++) {
      const [row, score] = [rows[i] ?? 0, scores[i] ?? 0]
      // Candidates come best first and size only lowers a score: what cannot reach the list any more ends the search.
      if (ranked.length >= wanted && score + boosted <= (ranked[wanted - 1]?.score ?? 0)) return true
      if (admits(row)) insert(ranked, weigh(sizeFor, row, score, boosts), wanted)
    }
    return false
  }
  if (unknown) rank(stockPrior(catalogue))
  else {
    rank(candidatesFor(catalogue, parts, FEW))
    if (ranked.length < limit && !rank(candidatesFor(catalogue, parts, MANY))) rank(allCandidates(catalogue, parts, admits))
  }
  const chosen = diversify(catalogue, ranked, Math.max(0, limit), request.diversify ?? DIVERSITY)
  const picks = pinFirst(catalogue, rules, chosen, admits, (row) => weigh(sizeFor, row, 0, boosts))
    .slice(0, Math.max(0, limit))
    .map(({ row, size }) => {
      const reasons: PickReasonWithFact[] = unknown
        ? [{ kind: 'prior', part: stockShare(catalogue, row) }]
        : explainRow(catalogue, parts, row)
      for (const { boost, matches } of boosts) if (matches(row)) reasons.push({ kind: 'rule', part: boost })
      const others = sum(reasons)
      if (size && others > 0) reasons.push({ kind: 'size', part: ((size.inStock ? size.right : 0) - 1) * others })
      return { product: catalogue.idOf(row), score: sum(reasons), reasons, headline: 'trending' as const, ...(size ? { size } : {}) }
    })
  return finishPicks(catalogue, shopper, request, picks)
}

function weigh(sizeFor: (row: number) => PickSize | undefined, row: number, worth: number, boosts: readonly Boost[]): Ranked {
  let score = worth
  for (const { boost, matches } of boosts) if (matches(row)) score += boost
  const size = sizeFor(row)
  return { row, score: size && score > 0 ? score * (size.inStock ? size.right : 0) : score, size }
}

const sizes = new WeakMap<Shopper, WeakMap<Catalogue, Map<string, PickSize | undefined>>>()

/**
 * The size she would take: the likeliest of those in stock, or the likeliest of all when none is. Products that share their
 * advice share the answer; what she owns would differ, and is not recommended.
 */
function sizesFor(catalogue: Catalogue, shopper: Shopper): (row: number) => PickSize | undefined {
  const byCatalogue = sizes.get(shopper) ?? new WeakMap<Catalogue, Map<string, PickSize | undefined>>()
  sizes.set(shopper, byCatalogue)
  const known = byCatalogue.get(catalogue) ?? new Map<string, PickSize | undefined>()
  byCatalogue.set(catalogue, known)
  return (row) => {
    if (catalogue.sizeClass(row) < 0) return undefined
    const key = adviceClass(catalogue, row)
    if (!known.has(key)) known.set(key, sizeOf(catalogue, shopper, row))
    return known.get(key)
  }
}

function sizeOf(catalogue: Catalogue, shopper: Shopper, row: number): PickSize | undefined {
  const advice = adviseRow(catalogue, shopper, row)
  const found = 'sizes' in advice ? advice.sizes : undefined
  if (!found || found.length === 0) return undefined
  const inStock = found.filter((size) => size.inStock)
  const best = (inStock.length > 0 ? inStock : found).reduce((most, size) => (size.right > most.right ? size : most))
  return { label: best.label, right: best.right, inStock: best.inStock }
}

/** Keeps the list sorted and no longer than wanted; equal scores stay in the order in which they came. */
function insert(ranked: Ranked[], pick: Ranked, wanted: number): void {
  if (pick.score <= 0 || (ranked.length >= wanted && pick.score <= (ranked[wanted - 1]?.score ?? 0))) return
  let at = ranked.length
  while (at > 0 && (ranked[at - 1]?.score ?? 0) < pick.score) at--
  ranked.splice(at, 0, pick)
  if (ranked.length > wanted) ranked.pop()
}

/** Products that a rule pins come first, in the order of the rules; their scores stay what they are. */
function pinFirst(
  catalogue: Catalogue,
  rules: readonly ShopRule[],
  chosen: readonly Ranked[],
  admits: (row: number) => boolean,
  make: (row: number) => Ranked,
): Ranked[] {
  const pinned = rules.filter((rule) => rule.pin).flatMap((rule) => rule.where.product ?? [])
  const rows = [...new Set(pinned.map(catalogue.rowOf))].filter((row) => row >= 0 && admits(row))
  const first = rows.map((row) => chosen.find((pick) => pick.row === row) ?? make(row))
  return [...first, ...chosen.filter(({ row }) => !rows.includes(row))]
}

function sum(reasons: readonly PickReasonWithFact[]): number {
  return reasons.reduce((total, { part }) => total + part, 0)
}
