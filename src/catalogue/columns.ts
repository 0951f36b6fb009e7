import type { CatalogueAbout, Lists } from './catalogue.js'
import type { FitColumns } from './fit-model.js'
import type { Gender } from './product.js'
import type { SizeChart } from './size-chart.js'

/** Words by number, decoded when they are read. */
export interface Words {
  readonly length: number
  at(i: number): string
}

/** Words as Arrow keeps them: word `i` is the UTF-8 bytes `offsets[i] … offsets[i + 1]`. */
export interface PackedWords extends Words {
  readonly offsets: Int32Array
  readonly bytes: Uint8Array
}

/** A picture for each row, or none. */
export interface Pictures {
  at(row: number): Uint8Array | undefined
}

/** One word for each row out of a short list: `names[codes[row]]`. */
export interface Coded {
  readonly codes: Uint8Array | Uint16Array | Uint32Array
  readonly names: readonly string[]
}

/**
 * The catalogue as columns: the one form in memory, made of an array of products or viewed in a compiled file.
 * The variants of product `i` are `variantStarts[i] … variantStarts[i + 1] - 1`; its aliases and tags likewise.
 */
export interface Columns {
  readonly about: CatalogueAbout
  readonly charts: readonly SizeChart[]
  readonly id: Words
  readonly title: Words
  readonly link: Words
  readonly image: Words
  /** Small pictures, where they were packed in. */
  readonly thumbnail?: Pictures
  readonly brand: Coded
  /** Path from general to special, parts joined by ` > `. */
  readonly category: Coded
  /** `GENDERS[code]`. */
  readonly gender: Uint8Array
  /** `GARMENT_KINDS[code]`. */
  readonly kind: Uint8Array
  /** Minor units; −1 = unknown. */
  readonly price: Int32Array
  readonly tagNames: readonly string[]
  readonly tags: Lists
  readonly aliasStarts: Int32Array
  readonly aliases: Words
  readonly variantStarts: Int32Array
  readonly variantId: Words
  readonly variantSize: Coded
  readonly variantColour: Coded
  /** 1 = in stock. */
  readonly variantStock: Uint8Array
  /** Which products the same shoppers buy, where purchases were compiled in. */
  readonly near?: Near
  /** What feedback on sizes says, where it was compiled in. */
  readonly fit?: FitColumns
}

/** What purchases taught of the products: neighbours, popularity, and how they weigh beside tags. No count of shoppers can be read off it. */
export interface Near {
  /** Neighbours of row `i`: `rows[starts[i]] … rows[starts[i + 1] - 1]`. Who has row `i` will want them. */
  readonly starts: Int32Array
  readonly rows: Uint32Array
  /** Times `scale` of the neighbour the weight of the pair; in a file 1 … 255. */
  readonly strength: Uint8Array | Float32Array
  readonly scale: Float32Array
  /** 16 · log₂(1 + shoppers) of each row, 0 below the least number. */
  readonly popularity: Uint8Array
  readonly blend: Blend
}

/** How the parts of a score weigh, chosen by the compiler on purchases that it held back (docs/recommendations.md). */
export interface Blend {
  /** What a product one place further back in the history counts for, of the pairs; 0 … 1. */
  readonly recency: number
  /** The same for its tags. */
  readonly fading: number
  /** Weight of tags beside pairs. */
  readonly taste: number
  /** Exponent by which popularity lifts what tags are worth. */
  readonly lift: number
  /** Weight of popularity by itself. */
  readonly prior: number
  /** Weight of having bought the same before, where that is a habit of the shop's customers. */
  readonly again?: number
  /** What one time earlier counts for, of those times; 0 … 1. */
  readonly habit?: number
}

/** The genders by their code in a column. */
export const GENDERS: readonly Gender[] = ['unisex', 'women', 'men']

/** Version of the file format that this code writes and reads. */
export const CATALOGUE_VERSION = 1
