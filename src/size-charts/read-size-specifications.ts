import { garmentKindOf } from '../catalogue/garment-kind-of.js'
import type { ChartContext } from './chart-context.js'
import { type ChartRecord, groupRecords } from './group-records.js'
import { isRecord } from './is-record.js'
import type { RawChart } from './raw-chart.js'

type Fields = { readonly [key: string]: unknown }

/** Deeper than any page nests its products. */
const DEPTH = 16

/**
 * Size charts out of schema.org `SizeSpecification`s, wherever in JSON-LD they stand: alone, in a graph, or as the `size`
 * of products, whose brand and kind they then have. `suggestedMeasurement` is of the body, `hasMeasurement` of the garment.
 *
 * @example
 * readSizeSpecifications(JSON.parse(jsonLd), fileContext('jacket.jsonld'))
 */
export function readSizeSpecifications(value: unknown, context: ChartContext): RawChart[] {
  // Many products share a size: each is one row, not one for each product.
  const records = new Map(found(value, { brand: '', words: '' }, 0).map((record) => [JSON.stringify(record.cells), record]))
  return groupRecords([...records.values()], context)
}

interface Bearer {
  readonly brand: string
  readonly words: string
}

function found(value: unknown, bearer: Bearer, depth: number): ChartRecord[] {
  if (depth > DEPTH) return []
  if (Array.isArray(value)) return value.flatMap((part) => found(part, bearer, depth + 1))
  if (!isRecord(value)) return []
  if (isOf(value, 'SizeSpecification')) return recordsOf(value, bearer)
  const product = isOf(value, 'Product') || isOf(value, 'ProductGroup')
  const brand = textOf(value.brand) || bearer.brand
  const inside = product ? { brand, words: [textOf(value.category), textOf(value.name)].join(' / ') } : bearer
  return Object.values(value).flatMap((part) => found(part, inside, depth + 1))
}

/** A row of the body and one of the garment. */
function recordsOf(size: Fields, { brand, words }: Bearer): ChartRecord[] {
  const kind = garmentKindOf(words.split(' / '), textOf(size.sizeGroup))
  const gender = [size.suggestedGender, ...listOf(size.sizeGroup)].map(textOf).join(' ')
  const about = [['size', textOf(size.name)] as const, ['brand', brand] as const, ['gender', gender] as const]
  const row = [...about, ['kind', kind === 'other' ? '' : kind] as const]
  const body = listOf(size.suggestedMeasurement).flatMap(measureOf)
  const garment = listOf(size.hasMeasurement).flatMap(measureOf)
  return [
    ...(body.length > 0 ? [{ cells: [...row, ...body] }] : []),
    ...(garment.length > 0 ? [{ cells: [...row, ['basis', 'garment'] as const, ...garment] }] : []),
  ]
}

function measureOf(measure: unknown): (readonly [string, unknown])[] {
  if (!isRecord(measure)) return []
  const name = textOf(measure.valueReference) || textOf(measure.name)
  const { minValue, maxValue, value, unitCode, unitText } = measure
  return name === '' ? [] : [[name, { minValue, maxValue, value, unitCode, unitText }]]
}

/** `@type` with or without the address of schema.org, alone or in a list. */
function isOf(value: Fields, type: string): boolean {
  return listOf(value['@type']).some((name) => textOf(name) === type)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

/** A text without the address of schema.org before it. */
function textOf(value: unknown): string {
  if (isRecord(value)) return textOf(value.name ?? value['@id'])
  if (Array.isArray(value)) return value.map(textOf).join(' ')
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/^(https?:\/\/)?(www\.)?schema(\.org\/|:)/, '') : ''
}
