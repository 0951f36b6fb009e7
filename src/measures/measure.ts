/** The name of one body dimension, after EN 13402-1 / ISO 8559-1. */
export type MeasureName = 'height' | 'weight' | 'chest' | 'underbust' | 'waist' | 'hip' | 'insideLeg' | 'neck' | 'footLength'

/** What Valet knows of one body dimension: its unit and the range in which a human being is plausible. */
export interface MeasureKind {
  /** `cm` for lengths and girths, `kg` for body mass. */
  readonly unit: 'cm' | 'kg'
  /** Smallest plausible value of an adult, in `unit`. */
  readonly min: number
  /** Largest plausible value of an adult, in `unit`. */
  readonly max: number
  /** Standard deviation of measuring oneself at home, in `unit`. */
  readonly error: number
}

/**
 * The body dimensions that Valet can keep, by their EN 13402-1 / ISO 8559-1 names.
 *
 * Ranges enclose NHANES 2017–2018 and ANSUR II; errors are the usual intra-observer errors of
 * self-measurement (about 1 cm for lengths, 1.5–2 cm for girths).
 *
 * @example
 * MEASURES.chest.unit //=> 'cm'
 */
export const MEASURES: { readonly [name in MeasureName]: MeasureKind } = {
  height: { unit: 'cm', min: 120, max: 230, error: 1.0 },
  weight: { unit: 'kg', min: 30, max: 250, error: 1.0 },
  chest: { unit: 'cm', min: 60, max: 180, error: 1.8 },
  underbust: { unit: 'cm', min: 55, max: 150, error: 1.5 },
  waist: { unit: 'cm', min: 45, max: 180, error: 1.8 },
  hip: { unit: 'cm', min: 60, max: 190, error: 1.8 },
  insideLeg: { unit: 'cm', min: 55, max: 110, error: 1.5 },
  neck: { unit: 'cm', min: 25, max: 65, error: 0.8 },
  footLength: { unit: 'cm', min: 18, max: 36, error: 0.4 },
}

/** Body measures in centimetres, body mass in kilograms; what is not known is left out. */
export type Measures = { readonly [name in MeasureName]?: number }

/** Every measure name, in the order in which the widget lists them. */
export const MEASURE_NAMES: readonly MeasureName[] = Object.keys(MEASURES) as MeasureName[]

/**
 * Whether a value can be that measure of an adult human being.
 *
 * @example
 * isPlausible('waist', 810) //=> false (millimetres typed as centimetres)
 */
export function isPlausible(name: MeasureName, value: number): boolean {
  const kind = MEASURES[name]
  return Number.isFinite(value) && value >= kind.min && value <= kind.max
}
