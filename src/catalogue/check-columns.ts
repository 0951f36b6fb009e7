import { GARMENT_KINDS } from '../measures/garment-kind.js'
import type { Lists } from './catalogue.js'
import { CatalogueError } from './catalogue-error.js'
import { type Coded, type Columns, GENDERS } from './columns.js'

/**
 * Whether columns fit together, so that reading them later meets no hole: a file may have been changed on its way.
 *
 * @throws CatalogueError that names the column.
 */
export function checkColumns(columns: Columns): Columns {
  const { id, near, tags, tagNames, aliases, aliasStarts, variantId, variantStarts } = columns
  const size = id.length
  for (const name of ['title', 'link', 'image'] as const) lengthOf(name, columns[name].length, size)
  for (const name of ['gender', 'kind', 'price'] as const) lengthOf(name, columns[name].length, size)
  below('gender', columns.gender, GENDERS.length)
  below('kind', columns.kind, GARMENT_KINDS.length)
  for (const name of ['brand', 'category'] as const) codes(name, columns[name], size)
  startsAt('tags', tags.starts, size, tags.values.length)
  below('tags', tags.values, tagNames.length)
  startsAt('aliases', aliasStarts, size, aliases.length)
  startsAt('variant_ids', variantStarts, size, variantId.length)
  codes('variant_sizes', columns.variantSize, variantId.length)
  codes('variant_colours', columns.variantColour, variantId.length)
  if (columns.fit) {
    for (const column of [columns.fit.group, ...columns.fit.product]) lengthOf('fit', column.length, size)
    below('fit_group', columns.fit.group, columns.fit.groups.length)
    lengthOf('variant_fit', columns.fit.variant.length, variantId.length)
  }
  lengthOf('variant_stock', columns.variantStock.length, variantId.length)
  if (near) {
    startsAt('near', near.starts, size, near.rows.length)
    below('near', near.rows, size)
    lengthOf('near_strength', near.strength.length, near.rows.length)
    lengthOf('near_scale', near.scale.length, size)
    lengthOf('popularity', near.popularity.length, size)
  }
  return columns
}

function codes(name: string, { codes: held, names }: Coded, length: number): void {
  lengthOf(name, held.length, length)
  below(name, held, names.length)
}

function lengthOf(name: string, length: number, wanted: number): void {
  if (length !== wanted) damaged(name, `has ${length} values where ${wanted} belong`)
}

function below(name: string, values: Lists['values'], limit: number): void {
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) >= limit) damaged(name, `holds ${values[i]}, beyond its ${limit} words`)
}

/** Where lists begin: from 0 on, never backwards, up to the end. */
function startsAt(name: string, starts: Int32Array, lists: number, end: number): void {
  lengthOf(name, starts.length, lists + 1)
  if (starts[0] !== 0 || starts[lists] !== end) damaged(name, 'begins or ends at the wrong place')
  for (let i = 0; i < lists; i++) if ((starts[i] ?? 0) > (starts[i + 1] ?? 0)) damaged(name, `runs backwards at row ${i}`)
}

function damaged(name: string, how: string): never {
  throw new CatalogueError('damaged', `column "${name}" ${how}; fetch or compile the file again`)
}
