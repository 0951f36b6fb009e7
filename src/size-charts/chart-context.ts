import { GARMENT_KINDS, type GarmentKind } from '../measures/garment-kind.js'
import { isRecord } from './is-record.js'
import { type LengthUnit, readUnit } from './length-unit.js'

/** What is known of the rows at one place of a file, from all that stands above them. */
export interface ChartContext {
  /** Name of the file without path and ending. */
  readonly file: string
  /** Keys on the way to the rows that say something. */
  readonly path: readonly string[]
  readonly name?: string
  readonly brand?: string
  readonly gender?: string
  readonly kinds?: readonly GarmentKind[]
  readonly unit?: LengthUnit
  readonly basis?: 'body' | 'garment'
  /** Ids and categories: words that may tell whom the chart is for. */
  readonly words: string
}

/**
 * The context of a whole file.
 *
 * @example
 * fileContext('charts/women.csv').file //=> 'women'
 */
export function fileContext(file: string): ChartContext {
  return { file: file.replace(/^.*\//, '').replace(/\..*$/, ''), path: [], words: '' }
}

/**
 * The context inside an object that says something of its charts: brand, name, gender, kinds, unit, basis.
 *
 * @example
 * withAttributes({ brand: 'Fjellby', unit: 'inch' }, fileContext('charts.json')).unit //=> 'in'
 */
export function withAttributes(record: { readonly [key: string]: unknown }, above: ChartContext): ChartContext {
  const text = (...keys: readonly string[]) => keys.map((key) => textOf(record[key])).find((found) => found !== undefined)
  const brand = text('brand', 'Brand', 'vendor')
  const name = text('name', 'title', 'id')
  const gender = text('gender', 'Gender', 'sex')
  const unit = readUnit(record.unit) ?? readUnit(record.units) ?? readUnit(record.measurementUnit)
  const said = basisOf(text('basis', 'measuredOn') ?? '')
  const listed = Array.isArray(record.kinds) ? record.kinds : undefined
  const kinds = listed && GARMENT_KINDS.filter((kind) => listed.includes(kind))
  const kind = text('kind', 'category', 'garment', 'product_type')
  return {
    ...above,
    ...(brand === undefined ? {} : { brand }),
    ...(name === undefined ? {} : { name }),
    ...(gender === undefined ? {} : { gender }),
    ...(unit ? { unit } : {}),
    ...(said ? { basis: said } : {}),
    ...(kinds ? { kinds } : {}),
    path: kind === undefined ? above.path : [...above.path, kind],
    words: [above.words, text('id'), name].filter((part) => part).join(' '),
  }
}

/**
 * Whether a text says that measures are of the garment or of the body.
 *
 * @example
 * basisOf('Garment measurements') //=> 'garment'
 */
export function basisOf(text: string): 'body' | 'garment' | undefined {
  return /garment|product|finished|fertigma|vêtement|prenda|capo/i.test(text)
    ? 'garment'
    : /body|körper|corps|cuerpo/i.test(text)
      ? 'body'
      : undefined
}

function textOf(value: unknown): string | undefined {
  if (isRecord(value)) return textOf(value.name)
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' ? undefined : text
}
