import type { GarmentKind } from '../measures/garment-kind.js'
import type { MeasureName } from '../measures/measure.js'

/** What decides the size of a kind of garment, and how much each measure counts; a neck only where nothing else is said. */
export const DIMENSIONS: { readonly [kind in GarmentKind]: { readonly [name in MeasureName]?: number } } = {
  top: { chest: 1, neck: 1e-6, waist: 0.2 },
  outerwear: { chest: 1, waist: 0.2 },
  dress: { chest: 1, waist: 1, hip: 0.7 },
  trousers: { waist: 1, hip: 0.7 },
  skirt: { waist: 1, hip: 0.5 },
  shoes: { footLength: 1 },
  underwear: { underbust: 1, chest: 1, waist: 0.5, hip: 1 },
  other: { chest: 1, waist: 1, hip: 1, footLength: 1 },
}

/** What a chart may offer several of beside each size: leg lengths, widths of a shoe, cups, sleeves, tall and petite. */
export const BESIDE: { readonly [kind in GarmentKind]?: MeasureName } = {
  top: 'armLength',
  outerwear: 'armLength',
  dress: 'height',
  trousers: 'insideLeg',
  skirt: 'height',
  shoes: 'footWidth',
  underwear: 'chest',
}
