import type { GarmentKind } from './garment-kind.js'
import type { GarmentPlace } from './measure.js'

/**
 * The places at which one can say how a garment of a kind sits, by the body dimension that meets it there, the ones that
 * decide its size first. A kind that names none sits as a whole.
 *
 * @example
 * GARMENT_PLACES.trousers //=> ['waist', 'hip', 'insideLeg']
 */
export const GARMENT_PLACES: { readonly [kind in GarmentKind]: readonly GarmentPlace[] } = {
  top: ['chest', 'waist', 'neck', 'armLength'],
  outerwear: ['chest', 'waist', 'armLength'],
  dress: ['chest', 'waist', 'hip', 'height'],
  trousers: ['waist', 'hip', 'insideLeg'],
  skirt: ['waist', 'hip', 'height'],
  shoes: ['footLength', 'footWidth'],
  underwear: ['underbust', 'chest', 'waist', 'hip'],
  other: [],
}

/** The dimensions along which a garment is long or short; along the others it is tight or loose. */
export const LENGTHS: ReadonlySet<GarmentPlace> = new Set(['height', 'insideLeg', 'armLength', 'footLength'])
