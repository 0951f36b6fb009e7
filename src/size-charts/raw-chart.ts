import type { Gender } from '../catalogue/product.js'
import type { GarmentKind } from '../measures/garment-kind.js'
import type { LengthUnit } from './length-unit.js'

/** One size as a file gives it: its label, and what stands under the names of its columns. */
export interface RawRow {
  readonly label: string
  /** What sets two rows of one label apart: `Tall`, `Petite`; `''` when nothing does. */
  readonly fit: string
  /** 1-based line in the file, where known. */
  readonly line?: number
  /** Unit that the row, its chart or its file states for what names none itself. */
  readonly unit?: LengthUnit
  readonly cells: readonly (readonly [name: string, value: unknown])[]
}

/** A size chart as a file gives it, whatever the format: names, units and values are not understood yet. */
export interface RawChart {
  readonly brand: string
  /** How problems call it: `bottoms`, `Men's Tops`. */
  readonly name: string
  readonly gender: Gender
  /** Kinds it covers; empty = every kind. */
  readonly kinds: readonly GarmentKind[]
  /** Everything that is said of whom and what it is for, to find out charts for children and accessories. */
  readonly about: string
  /** Said of the chart as a whole; a column's name can still say otherwise. */
  readonly basis: 'body' | 'garment'
  readonly rows: readonly RawRow[]
}
