/** The name of one body dimension, after EN 13402-1 / ISO 8559-1. */
export type MeasureName =
  | 'height'
  | 'weight'
  | 'chest'
  | 'underbust'
  | 'waist'
  | 'hip'
  | 'insideLeg'
  | 'armLength'
  | 'neck'
  | 'footLength'
  | 'footWidth'

/** A dimension at which a garment meets the body: it can be tight or loose, long or short there. */
export type GarmentPlace = Exclude<MeasureName, 'weight'>

/** What Valet knows of one body dimension: its unit and the range in which a human being is plausible. */
export interface MeasureKind {
  /** `cm` for lengths and girths, `kg` for body mass. */
  readonly unit: 'cm' | 'kg'
  /** Smallest plausible value of an adult, in `unit`. */
  readonly min: number
  /** Largest plausible value of an adult, in `unit`. */
  readonly max: number
  /** Standard deviation of what people say of themselves, in `unit`. */
  readonly error: number
}

/**
 * The body dimensions that Valet can keep, by their EN 13402-1 / ISO 8559-1 names. `chest` is a woman's bust, `armLength`
 * runs from the shoulder over the bent elbow to the wrist.
 *
 * Ranges enclose NHANES 2017–2018 and ANSUR II. Errors of height and weight are those of ANSUR's soldiers, whose own
 * reports stand beside what was measured (`test/bench/fit-population.mjs`); those of girths lie at the upper end of the
 * technical error of women who measured themselves, 0.08–0.76 inch (Barrios et al. 2016, BMC Med Res Methodol 16:49).
 * For lengths no source was found; they are taken as a girth's of their size.
 *
 * @example
 * MEASURES.chest.unit //=> 'cm'
 */
export const MEASURES: { readonly [name in MeasureName]: MeasureKind } = {
  height: { unit: 'cm', min: 120, max: 230, error: 1.8 },
  weight: { unit: 'kg', min: 30, max: 250, error: 2.1 },
  chest: { unit: 'cm', min: 60, max: 180, error: 1.8 },
  underbust: { unit: 'cm', min: 55, max: 150, error: 1.5 },
  waist: { unit: 'cm', min: 45, max: 180, error: 1.8 },
  hip: { unit: 'cm', min: 60, max: 190, error: 1.8 },
  insideLeg: { unit: 'cm', min: 55, max: 110, error: 1.5 },
  armLength: { unit: 'cm', min: 40, max: 80, error: 1.2 },
  neck: { unit: 'cm', min: 25, max: 65, error: 0.8 },
  footLength: { unit: 'cm', min: 18, max: 36, error: 0.4 },
  footWidth: { unit: 'cm', min: 6, max: 15, error: 0.3 },
}

/** Body measures in centimetres, body mass in kilograms; what is not known is left out. */
export type Measures = { readonly [name in MeasureName]?: number }

/** Every measure name, in the order in which the widget lists them. */
export const MEASURE_NAMES: readonly MeasureName[] = Object.keys(MEASURES) as MeasureName[]

/** Whether a name is that of a dimension at which a garment can sit tight or loose, long or short. */
export function isGarmentPlace(name: string): name is GarmentPlace {
  return name !== 'weight' && Object.hasOwn(MEASURES, name)
}

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
