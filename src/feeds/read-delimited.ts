import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { type ColumnMap, mappedItem, unmapped } from './column-map.js'
import { findSeparator } from './find-separator.js'
import type { ItemSink } from './item-sink.js'
import { merchantItem } from './merchant-item.js'
import { readShopifyRows } from './read-shopify-rows.js'

/** A row by its header, and where it stands. */
export interface Row {
  /** The cell under a header, `''` when there is none. */
  get(header: string): string
  readonly line: number
}

/** The kinds of tables that are told apart by their header. */
export type TableFormat = 'merchant-table' | 'shopify-csv' | 'csv'

/** Longest row; beyond it a quote was not closed. */
const LONGEST = 1_000_000

/**
 * Items of a table: Google Merchant's (TSV or CSV), Shopify's product export, or any other by a column map. The
 * separator is found out by the header; quotes, line ends within cells and rows of unequal length are borne.
 */
export async function readDelimited(
  file: string,
  text: AsyncIterable<string>,
  sink: ItemSink,
  map: ColumnMap | undefined,
): Promise<TableFormat> {
  const { first, whole } = await firstOf(text)
  let read = 0
  let format: TableFormat = 'csv'
  let place = new Map<string, number>()
  let take: ((row: Row) => void) | undefined
  let done = false
  const header = (names: readonly string[]) => {
    place = new Map(names.map((name, i) => [headerOf(name), i] as const).reverse())
    format = map ? 'csv' : formatOf(place)
    const missing = format === 'csv' ? unmapped(map, names) : undefined
    if (missing) sink.problem({ file, line: 1, ...missing, severity: 'error' })
    done = missing !== undefined
    take = takerOf(format, map, sink)
  }
  const parser = parse({
    delimiter: findSeparator(first),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: LONGEST,
    // Taken as they are parsed: rows that wait in a stream are lost when it breaks.
    on_record: (record: string[], { lines }) => {
      if (!take) header(record)
      else if (!done) {
        read++
        take({ get: (name) => record[place.get(headerOf(name)) ?? -1] ?? '', line: lines })
      }
      return null
    },
  })
  try {
    await pipeline(whole, parser.resume())
  } catch (error) {
    const lines = error && typeof error === 'object' && 'lines' in error ? Number(error.lines) : undefined
    if (lines === undefined) throw error
    sink.problem({
      file,
      line: lines,
      problem: `the table breaks off (${error instanceof Error ? error.message.slice(0, 120) : 'unreadable'}); ${read} rows before it were read`,
      advice: 'export the file again; is a quote not closed?',
      severity: 'error',
    })
  }
  return format
}

/** Headers are compared without case, prefix, and the difference of space, dash and underscore. */
function headerOf(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/^g:/, '')
    .replace(/[\s_-]+/g, '_')
}

function formatOf(place: ReadonlyMap<string, number>): TableFormat {
  if (place.has('handle') && (place.has('option1_name') || place.has('variant_price'))) return 'shopify-csv'
  const known = ['link', 'image_link', 'availability', 'price', 'item_group_id', 'google_product_category', 'product_type', 'gtin']
  return place.has('id') && place.has('title') && known.filter((name) => place.has(name)).length >= 2 ? 'merchant-table' : 'csv'
}

function takerOf(format: TableFormat, map: ColumnMap | undefined, sink: ItemSink): (row: Row) => void {
  if (format === 'shopify-csv') return readShopifyRows(sink, map?.options)
  if (format === 'merchant-table') return ({ get, line }) => sink.item(merchantItem(get, line))
  return (row) => {
    if (map) sink.item(mappedItem(map, row))
  }
}

/** The beginning, enough for the header, and the whole text with it. */
async function firstOf(text: AsyncIterable<string>): Promise<{ readonly first: string; readonly whole: AsyncIterable<string> }> {
  const iterator = text[Symbol.asyncIterator]()
  const { value } = await iterator.next()
  const first = (value as string | undefined) ?? ''
  const whole = (async function* () {
    yield first
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  })()
  return { first, whole }
}
