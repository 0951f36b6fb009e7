import type { Catalogue } from '../catalogue/catalogue.js'
import type { Shopper } from '../profile/shopper.js'
import { adviseRow } from '../size-advice/advise-size.js'
import { admissionFor } from './admission.js'
import { type Candidates, candidatesFor } from './candidates.js'
import { diversify } from './diversify.js'
import { finishPicks } from './finish-picks.js'
import { matcher } from './matcher.js'
import type { Headline, Pick, PickReasonWithFact, PickRequest, PickSize, ShopRule } from './pick.js'
import { rulesOf } from './rules-of.js'
import { stockPrior } from './stock-prior.js'
import { likenessParts, type TagParts, tasteParts } from './tag-parts.js'

/** So many candidates for each place are weighed by size and made to differ. */
const BREADTH = 5
const DIVERSITY = 0.3

interface Ranked {
  readonly row: number
  readonly score: number
  readonly reasons: readonly PickReasonWithFact[]
  readonly size: PickSize | undefined
}

/**
 * Products for a shopper, best first. A score is the sum of its reasons: tags of her taste, pins, likeness to the
 * products of `for`, the shop's rules; and, never positive, the chance that no size in stock is right for her. With
 * neither history, pins nor `for`, what is in stock in most sizes (headline `trending`). Pure.
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
  const taste = tasteParts(catalogue, shopper, now)
  const parts = asked.length > 0 ? likenessParts(catalogue, asked, taste) : taste
  const headline: Headline = asked.length > 0 ? 'similar' : parts.wanted.length > 0 ? 'for-you' : 'trending'
  const admits = admissionFor(catalogue, shopper, request)
  const boosts = rules.filter((rule) => rule.boost).map((rule) => ({ boost: rule.boost ?? 0, matches: matcher(catalogue, rule.where) }))
  const boosted = boosts.reduce((sum, { boost }) => sum + Math.max(0, boost), 0)
  const wanted = Math.max(1, limit) * BREADTH
  const rank = ({ rows, scores }: Candidates): Ranked[] => {
    const ranked: Ranked[] = []
    for (let i = 0; i < rows.length; i++) {
      const [row, score] = [rows[i] ?? 0, scores[i] ?? 0]
      // Candidates come best first and size only lowers a score: what cannot reach the list any more ends the search.
      if (ranked.length >= wanted && score + boosted <= (ranked[wanted - 1]?.score ?? 0)) break
      if (admits(row)) insert(ranked, weigh(catalogue, shopper, row, headline === 'trending' ? undefined : parts, score, boosts), wanted)
    }
    return ranked
  }
  const best = rank(headline === 'trending' ? stockPrior(catalogue) : candidatesFor(catalogue, parts, 'best'))
  const ranked = best.length >= limit || headline === 'trending' ? best : rank(candidatesFor(catalogue, parts, 'all'))
  const chosen = diversify(catalogue, ranked, Math.max(0, limit), request.diversify ?? DIVERSITY)
  const picks = pinFirst(catalogue, rules, chosen, admits, (row) => weigh(catalogue, shopper, row, parts, 0, boosts))
    .slice(0, Math.max(0, limit))
    .map(({ row, score, reasons, size }) => ({ product: catalogue.idOf(row), score, reasons, headline, ...(size ? { size } : {}) }))
  return finishPicks(catalogue, shopper, request, picks)
}

function weigh(
  catalogue: Catalogue,
  shopper: Shopper,
  row: number,
  parts: TagParts | undefined,
  prior: number,
  boosts: readonly { readonly boost: number; readonly matches: (row: number) => boolean }[],
): Ranked {
  const reasons: PickReasonWithFact[] = parts ? tagReasons(catalogue, parts, row) : [{ kind: 'prior', part: prior }]
  for (const { boost, matches } of boosts) if (matches(row)) reasons.push({ kind: 'rule', part: boost })
  const others = sum(reasons)
  const size = sizeOf(catalogue, shopper, row)
  if (size && others > 0) reasons.push({ kind: 'size', part: ((size.inStock ? size.right : 0) - 1) * others })
  return { row, score: sum(reasons), reasons, size }
}

function tagReasons({ tags: { starts, values } }: Catalogue, { worth, reason }: TagParts, row: number): PickReasonWithFact[] {
  const from = starts[row] ?? 0
  const to = starts[row + 1] ?? 0
  const reasons: PickReasonWithFact[] = []
  for (let i = from; i < to; i++) {
    const tag = values[i] ?? 0
    const weight = worth[tag] ?? 0
    if (weight !== 0) reasons.push({ ...reason(tag), part: weight / Math.sqrt(to - from) })
  }
  return reasons.sort((a, b) => b.part - a.part)
}

/** The size she would take: the likeliest of those in stock, or the likeliest of all when none is. */
function sizeOf(catalogue: Catalogue, shopper: Shopper, row: number): PickSize | undefined {
  const advice = adviseRow(catalogue, shopper, row)
  const sizes = 'sizes' in advice ? advice.sizes : undefined
  if (!sizes || sizes.length === 0) return undefined
  const inStock = sizes.filter((size) => size.inStock)
  const best = (inStock.length > 0 ? inStock : sizes).reduce((most, size) => (size.right > most.right ? size : most))
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
