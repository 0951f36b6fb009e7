import * as v from 'valibot'
import { EMPTY_ITEM, type FeedItem } from './feed-item.js'
import { tagged } from './merchant-item.js'
import type { OptionNames } from './option-role.js'
import type { Problem } from './problem.js'
import type { Row } from './read-delimited.js'

/** One column of a table, or several of which the first that is filled counts. */
export type ColumnName = string | readonly string[]

/** Which column of a table says what. Every member but `id` and `title` may be missing. */
export interface ColumnMap {
  readonly id: ColumnName
  /** Id that the variants of one product share; without it every row is a product. */
  readonly group?: ColumnName
  readonly title: ColumnName
  readonly description?: ColumnName
  readonly brand?: ColumnName
  /** From general to special; each column is one step of the path. */
  readonly category?: ColumnName
  readonly gender?: ColumnName
  readonly price?: ColumnName
  /** `minor` = the price counts cents. */
  readonly priceUnit?: 'major' | 'minor'
  /** ISO 4217 code of every price. */
  readonly currency?: string
  readonly link?: ColumnName
  readonly image?: ColumnName
  readonly size?: ColumnName
  readonly colour?: ColumnName
  /** A word such as `in stock` or `yes`, or a number of pieces. */
  readonly availability?: ColumnName
  /** Further tags: kind → column. */
  readonly tags?: { readonly [kind: string]: ColumnName }
  /** Further names of the item: SKU, GTIN … */
  readonly aliases?: ColumnName
  /** Names of a shop's own options, for any feed: `{ "Passform": "size" }`. */
  readonly options?: OptionNames
}

const column = v.union([v.string(), v.array(v.string())])
const optional = v.optional(column)
const form: v.GenericSchema<unknown, ColumnMap> = v.strictObject({
  id: column,
  group: optional,
  title: column,
  description: optional,
  brand: optional,
  category: optional,
  gender: optional,
  price: optional,
  priceUnit: v.optional(v.picklist(['major', 'minor'])),
  currency: v.optional(v.string()),
  link: optional,
  image: optional,
  size: optional,
  colour: optional,
  availability: optional,
  tags: v.optional(v.record(v.string(), column)),
  aliases: optional,
  options: v.optional(v.record(v.string(), v.picklist(['size', 'colour', 'material', 'pattern']))),
}) as v.GenericSchema<unknown, ColumnMap>

/**
 * Reads a column map, a small JSON file (docs/compile.md).
 *
 * @example
 * readColumnMap('map.json', '{ "id": "article_id", "title": "prod_name" }')
 */
export function readColumnMap(file: string, text: string): { readonly map: ColumnMap } | { readonly problems: readonly Problem[] } {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    return { problems: [{ file, problem: `no JSON (${error instanceof Error ? error.message : 'unreadable'})`, advice: ADVICE }] }
  }
  const read = v.safeParse(form, parsed)
  if (read.success) return { map: read.output }
  return {
    problems: read.issues.map((issue) => ({ file, field: v.getDotPath(issue) ?? '', problem: issue.message, advice: ADVICE })),
  }
}

const ADVICE = 'write it as { "id": "sku", "title": "name", "price": "price" }, see docs/compile.md'

/** What keeps a table from being read: no map, or a map that names columns which are not there. */
export function unmapped(map: ColumnMap | undefined, header: readonly string[]): Pick<Problem, 'problem' | 'advice' | 'field'> | undefined {
  const held = header.slice(0, 40).join(', ')
  if (!map) return { problem: `what the columns mean is not known; they are ${held}`, advice: `give --columns map.json: ${ADVICE}` }
  const { options: _, priceUnit: __, currency: ___, tags = {}, ...columns } = map
  const wanted = [...Object.values(columns), ...Object.values(tags)].flatMap((name) => name ?? [])
  const missing = wanted.filter((name) => !header.includes(name))
  if (missing.length === 0) return undefined
  return { field: missing.join(', '), problem: `the table has no such column; its columns are ${held}`, advice: 'correct the column map' }
}

/** The item that a row of a mapped table holds. */
export function mappedItem(map: ColumnMap, { get, line }: Row): FeedItem {
  const cells = (name: ColumnName | undefined) => (name === undefined ? [] : [name].flat().map(get))
  const first = (name: ColumnName | undefined) => cells(name).find((cell) => cell !== '') ?? ''
  const id = first(map.id)
  const availability = first(map.availability)
  return {
    ...EMPTY_ITEM,
    id,
    group: first(map.group) || id,
    title: first(map.title),
    description: first(map.description),
    brand: first(map.brand),
    category: cells(map.category)
      .flatMap((cell) => cell.split(/\s*>\s*/))
      .filter((part, i, all) => part !== '' && all.indexOf(part) === i),
    gender: first(map.gender),
    price: first(map.price),
    inCents: map.priceUnit === 'minor',
    currency: map.currency ?? '',
    link: first(map.link),
    image: first(map.image),
    size: first(map.size),
    colour: first(map.colour),
    inStock: availability === '' || !/^(0|no|false|out[ _]of[ _]stock|sold[ _]out|unavailable)$/i.test(availability),
    tags: Object.entries(map.tags ?? {}).flatMap(([kind, name]) => tagged(kind, cells(name))),
    aliases: cells(map.aliases).filter((alias) => alias !== ''),
    line,
  }
}
