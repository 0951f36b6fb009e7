import type { GarmentKind } from '../measures/garment-kind.js'
import type { Shopper } from '../profile/shopper.js'
import { type Fit, normal } from './fit.js'
import type { SizeReasonWithFact } from './size-advice.js'
import { labelKeys } from './size-label.js'
import { kindOf, sameBrand } from './worn.js'

/** Two garments of one brand and kind differ by about this many sizes. */
const BRAND_SPREAD = 0.55

/** Where there is no chart: garments of the same brand and kind, placed on the order of the labels on sale. */
export function fitByLabels(
  labels: readonly string[],
  brand: string,
  kind: GarmentKind,
  shopper: Shopper,
): { readonly fits: readonly Fit[]; readonly reasons: readonly SizeReasonWithFact[] } | undefined {
  const placed = (shopper.wardrobe ?? []).flatMap((garment) => {
    const place = labels.findIndex((label) => labelKeys(label).some((key) => labelKeys(garment.size).includes(key)))
    if (garment.gift || place < 0 || kindOf(garment) !== kind || !sameBrand(garment.brand, brand)) return []
    const { size, verdict } = garment
    const shift = verdict === 'small' ? 1 : verdict === 'large' ? -1 : 0
    return [{ place: place + shift, garment: { brand, size, verdict, same: 'brand' as const } }]
  })
  if (placed.length === 0) return undefined
  const mean = placed.reduce((sum, { place }) => sum + place, 0) / placed.length
  // Garments that contradict each other widen the estimate instead of averaging into false certainty.
  const disagreement = placed.reduce((sum, { place }) => sum + (place - mean) ** 2, 0) / placed.length
  const deviation = Math.sqrt(BRAND_SPREAD ** 2 / placed.length + disagreement)
  const fits = labels.map((_, i) => {
    const small = 1 - normal((i + 0.5 - mean) / deviation)
    const large = normal((i - 0.5 - mean) / deviation)
    return { small, right: Math.max(0, 1 - small - large), large }
  })
  return { fits, reasons: placed.map(({ garment }) => ({ kind: 'garment', garment, share: 1 / placed.length })) }
}
