import {
  columnFromArray,
  type DataType,
  dictionary,
  int32,
  list,
  tableFromColumns,
  tableToIPC,
  uint8,
  uint16,
  uint32,
  utf8,
} from '@uwdata/flechette'
import type { Coded, Columns, Words } from '../catalogue/columns.js'

/** The columns as the bytes of an Arrow IPC file (docs/catalogue.md). */
export function writeArrow(columns: Columns): Uint8Array {
  const { about, charts, variantStarts, aliasStarts, tags } = columns
  const names = namesOf
  const table = tableFromColumns({
    id: columnFromArray(allOf(columns.id), utf8()),
    title: columnFromArray(allOf(columns.title), utf8()),
    link: columnFromArray(allOf(columns.link), utf8()),
    image: columnFromArray(allOf(columns.image), utf8()),
    brand: columnFromArray(names(columns.brand), coded(columns.brand.names.length)),
    category: columnFromArray(names(columns.category), coded(columns.category.names.length)),
    gender: columnFromArray(columns.gender, uint8()),
    kind: columnFromArray(columns.kind, uint8()),
    price: columnFromArray(columns.price, int32()),
    tags: columnFromArray(
      cut(
        Array.from(tags.values, (tag) => columns.tagNames[tag] ?? ''),
        tags.starts,
      ),
      list(coded(columns.tagNames.length)),
    ),
    aliases: columnFromArray(cut(allOf(columns.aliases), aliasStarts), list(utf8())),
    variant_ids: columnFromArray(cut(allOf(columns.variantId), variantStarts), list(utf8())),
    variant_sizes: columnFromArray(cut(names(columns.variantSize), variantStarts), list(coded(columns.variantSize.names.length))),
    variant_colours: columnFromArray(cut(names(columns.variantColour), variantStarts), list(coded(columns.variantColour.names.length))),
    variant_stock: columnFromArray(cut(Array.from(columns.variantStock), variantStarts), list(uint8())),
  })
  table.schema.metadata = new Map([['valet', JSON.stringify({ ...about, charts })]])
  const bytes = tableToIPC(table, { format: 'file' })
  if (!bytes) throw new Error('compile: the catalogue could not be encoded')
  return bytes
}

function coded(count: number): DataType {
  return dictionary(utf8(), count <= 0x100 ? uint8() : count <= 0x10000 ? uint16() : uint32())
}

function allOf(words: Words): string[] {
  return Array.from({ length: words.length }, (_, i) => words.at(i))
}

function namesOf({ codes, names }: Coded): string[] {
  return Array.from(codes, (code) => names[code] ?? '')
}

function cut<T>(values: readonly T[], starts: Int32Array): T[][] {
  return Array.from({ length: starts.length - 1 }, (_, i) => values.slice(starts[i], starts[i + 1]))
}
