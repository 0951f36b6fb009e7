/**
 * What the numbers of a size count.
 *
 * - `letters`: places from M: XS −2, S −1, M 0, L 1, XL 2, 2XL 3 …
 * - `numbers`: a number of the system (`EU 38`, `10`); where none is named, of any
 * - `waist-length`: inches of waist, and of inside leg where it is said
 * - `bra`: band, and the cup
 * - `shoes`: a shoe size of the system, for a gender
 * - `hat`: inches of US hat sizes, in eighths
 * - `age`: months
 * - `height`: cm of a child's height
 * - `length`: cm of the thing itself (belts)
 * - `one-size`: no number
 */
export type SizeScale = 'letters' | 'numbers' | 'waist-length' | 'bra' | 'shoes' | 'hat' | 'age' | 'height' | 'length' | 'one-size'

/** Whose numbers they are; `INT` = letters as used everywhere. */
export type SizeSystem = 'EU' | 'UK' | 'US' | 'FR' | 'IT' | 'DE' | 'JP' | 'AU' | 'INT'

/** For whom a label says that it is. */
export type SizeGender = 'women' | 'men' | 'kids'

/** What a cut adds to a size. */
export type SizeCut = 'tall' | 'long' | 'regular' | 'short' | 'petite' | 'plus'

/** A size in its normal form. `from` = `to` but for ranges (`M-L`, `36/38`, `3-6 months`), in the numbers of its scale. */
export interface SizeLabel {
  readonly scale: SizeScale
  readonly from: number
  readonly to: number
  /** Only where the label names it. */
  readonly system?: SizeSystem
  readonly gender?: SizeGender
  readonly cut?: SizeCut
  /** Inside leg in inches, of `waist-length`. */
  readonly insideLeg?: number
  /** `A`, `DD` …, of `bra`. */
  readonly cup?: string
  /** `D`, `2E`, `wide` …, of `shoes`. */
  readonly width?: string
  /** The same size said in another way: `S/36`, `M7/W8`, `EU 38 / UK 5`. */
  readonly also?: readonly SizeLabel[]
  /** What else the label says, as printed: `10.5 / Multicolor` → `Multicolor`. */
  readonly rest?: string
}

/** What is known of the product, so that a bare `9` or `6M` is read as it is meant. */
export interface SizeContext {
  /** Garment kind; `shoes` and `trousers` matter, and that it is neither. */
  readonly kind?: string
}
