import type { Catalogue } from '../catalogue/catalogue.js'
import type { FitModel } from '../catalogue/fit-model.js'
import type { Preference } from '../profile/profile.js'
import { type Fit, shiftOf } from './fit.js'
import { expectedSize, type FitBody, fitBody, sizeVariance } from './fit-body.js'

/** What the fit model takes of a shopper: measures in cm and kg (and `age` in years), verdicts on products of this catalogue, and a preference. */
export interface FitShopper {
  readonly measures?: { readonly [name: string]: number | undefined }
  readonly wardrobe?: readonly {
    readonly product?: string
    readonly size: string
    readonly verdict: 'small' | 'right' | 'large'
    readonly gift?: boolean
  }[]
  /** How she likes her clothes to sit. */
  readonly preference?: Preference
}

/** What a shopper's own verdicts say. */
export interface OwnSize {
  /** How many steps larger she wears than her body (or the average one) tells, and the variance of that. */
  readonly shift: number
  readonly variance: number
  /** How much more often than expected she said `small` and `large`. */
  readonly excess: readonly [number, number]
  /** 0 … 1: how much is known of her size. */
  readonly known: number
}

/** The chances of one size of a product. */
export type LabelledFit = Fit & { readonly label: string }

type Pair = readonly [number, number]
const PAIR = [0, 1] as const
/** After so many verdicts her own excess counts half. */
const EXCESS = 4

/**
 * How each size of a product would be on a shopper, by the shop's fit model: works with nothing known of her (what others
 * said), with her measures, with her verdicts on other products, and with both (docs/fit.md). Sizes from small to large;
 * a larger size is never more likely too small. A preference moves her by the same part of a size as along a chart (`shiftOf`).
 * `undefined` where the model knows neither product nor category.
 *
 * @example
 * fitByModel(catalogue, catalogue.rowOf('sku-1'), { measures: { height: 168 } }) //=> [{ label: 'M', small: 0.1, right: 0.8, large: 0.1 }]
 */
export function fitByModel(catalogue: Catalogue, row: number, shopper: FitShopper): LabelledFit[] | undefined {
  return chancesOf(catalogue, row, shopper, false)
}

/**
 * The chances of a size that the shopper chose herself, which is what verdicts can be compared with: that she chose it tells
 * of her body, so its distance from the size expected of her counts for less, and what others said who chose the same counts.
 * What she likes is in her choice already.
 */
export function fitIfChosen(catalogue: Catalogue, row: number, shopper: FitShopper): LabelledFit[] | undefined {
  return chancesOf(catalogue, row, shopper, true)
}

function chancesOf(catalogue: Catalogue, row: number, shopper: FitShopper, chosen: boolean): LabelledFit[] | undefined {
  const { fit } = catalogue
  if (!fit?.group[row]) return undefined
  const body = fitBody(fit, shopper.measures)
  const { shift, ...known } = ownSize(catalogue, row, shopper, body)
  const own = { ...known, shift: shift + (chosen ? 0 : shiftOf(shopper.preference)) }
  return sizesOf(fit, row)
    .sort((a, b) => a.value - b.value)
    .map(({ place, label }) => ({ label, ...fitOf(logitsOf(fit, row, place, body, own, chosen).mixed) }))
}

/** What the shopper's verdicts on other products say of her size, for one product. Their order does not matter. */
export function ownSize(catalogue: Catalogue, row: number, { wardrobe = [] }: FitShopper, body: FitBody): OwnSize {
  const fit = catalogue.fit
  const group = fit?.groups[fit.group[row] ?? 0]
  if (!fit || !group) return { shift: 0, variance: 0, excess: [0, 0], known: 0 }
  const [rest, part] = fit.spread
  const all = rest + sizeVariance(group, fit.correlation)
  const before = rest + sizeVariance(group, body.covariance)
  const knowing = (variance: number) => Math.min(1, Math.max(0, (all - variance) / (all * part)))
  const nothing: OwnSize = { shift: 0, variance: before, excess: [0, 0], known: knowing(before) }
  let [count, sum, small, large] = [0, 0, 0, 0]
  for (const { product, size, verdict, gift } of wardrobe) {
    const owned = product === undefined ? -1 : catalogue.rowOf(product)
    const at = gift || !fit.group[owned] ? undefined : sizesOf(fit, owned).find(({ label }) => label === size)
    if (!at) continue
    const { mixed, lean } = logitsOf(fit, owned, at.place, body, nothing, true)
    const expected = fitOf(mixed)
    const [isSmall, isLarge] = [verdict === 'small' ? 1 : 0, verdict === 'large' ? 1 : 0]
    count++
    sum += lean + isSmall - isLarge
    small += isSmall - expected.small
    large += isLarge - expected.large
  }
  const variance = 1 / (1 / before + count / (2 * rest))
  return {
    shift: sum / (count + (2 * rest) / before),
    variance,
    excess: [small / (count + EXCESS), large / (count + EXCESS)],
    known: knowing(variance),
  }
}

/** Hinges of how many steps a size is larger than hers: straight lines that bend at −1, 0 and 1. */
export function hingesOf(x: number): number[] {
  return [Math.max(x, 0), Math.min(x, 0), Math.max(x - 1, 0), Math.min(x + 1, 0)]
}

/** Probabilities of the logits of small and large against right. */
function fitOf([small, large]: Pair): Fit {
  const top = Math.max(small, large, 0)
  const [s, r, l] = [Math.exp(small - top), Math.exp(-top), Math.exp(large - top)]
  return { small: s / (s + r + l), right: r / (s + r + l), large: l / (s + r + l) }
}

/** Sizes of a product that have a number, each with its first variant. */
function sizesOf(fit: FitModel, row: number): { readonly place: number; readonly value: number; readonly label: string }[] {
  const seen = new Set<number>()
  const found = []
  for (let place = fit.variantStarts[row] ?? 0; place < (fit.variantStarts[row + 1] ?? 0); place++) {
    const code = fit.variantSize.codes[place] ?? 0
    const value = fit.labels[code]?.[0]
    if (value !== undefined && !seen.has(code)) found.push({ place, value, label: fit.variantSize.names[code] ?? '' })
    seen.add(code)
  }
  return found
}

/** The logits of one size, and by how many steps it is larger than the size expected of her, with the product's cut in it. */
function logitsOf(
  fit: FitModel,
  row: number,
  place: number,
  body: FitBody,
  own: OwnSize,
  chosen: boolean,
): { readonly mixed: Pair; readonly lean: number } {
  const group = fit.groups[fit.group[row] ?? 0] as FitModel['groups'][number]
  const label = fit.labels[fit.variantSize.codes[place] ?? 0] ?? []
  const [slope, middle] = fit.slope
  const x = ((label[0] ?? 0) - expectedSize(group, body)) / group.step - own.shift
  const bits = fit.variant[place] ?? 0
  const byte = (column: number, scale: number, c: 0 | 1) => (fit.product[column + c]?.[row] ?? 0) * (fit.scale[scale]?.[c] ?? 0)
  const added = (c: 0 | 1, from: 0 | 2) =>
    (group.effects[from + c] ?? 0) +
    byte(from, from / 2, c) +
    (chosen ? (label[1 + from + c] ?? 0) + ((c ? bits & 15 : bits >> 4) - 8) * (fit.scale[from ? 4 : 3]?.[c] ?? 0) : 0)
  // The slope holds where a body is known; more doubt about her size dulls it, less makes it sharper (MacKay 1992).
  const dull = (variance: number) => 1 + (Math.PI / 8) * slope ** 2 * variance
  const moved = chosen ? 0 : own.known * slope * x * Math.sqrt(dull(fit.spread[0]) / dull(own.variance))
  const [small, large] = PAIR.map((c) => {
    const alone = dot(fit.alone[c], [1, ...own.excess]) + added(c, 0)
    const full =
      dot(fit.body[c], [1, ...body.mean, ...hingesOf(chosen ? x : 0), ...own.excess]) + added(c, 2) + (chosen ? byte(4, 2, c) * x : 0)
    return alone + own.known * (full - alone)
  }) as [number, number]
  return { mixed: [small - moved, large + moved], lean: x + (added(1, 2) - added(0, 2)) / 2 / slope - middle }
}

function dot(weights: readonly number[] = [], values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)
}
