import { genderOf, kindsOf, withoutGender } from './chart-audience.js'
import { basisOf, type ChartContext } from './chart-context.js'
import { type ColumnRole, columnRole } from './column-role.js'
import { readUnit } from './length-unit.js'
import { nameWords } from './name-words.js'
import type { RawChart, RawRow } from './raw-chart.js'

/** One record of a table: what stands under which name, and the line it stands in. */
export interface ChartRecord {
  readonly cells: readonly (readonly [name: string, value: unknown])[]
  readonly line?: number
}

/**
 * The charts in a table: rows that share brand, kind, gender and basis belong together. What the columns do not say is
 * taken from the context.
 *
 * @example
 * groupRecords([{ cells: [['Size', 'M'], ['Chest', 98]] }], fileContext('men.csv')).length //=> 1
 */
export function groupRecords(records: readonly ChartRecord[], context: ChartContext): RawChart[] {
  const groups = new Map<string, RawChart & { readonly rows: RawRow[] }>()
  for (const record of records) {
    // French "taille" is the size, German and Dutch "Taille" the waist: the size only where no other column is.
    const sizeColumn =
      record.cells.find(([name]) => columnRole(name) === 'label') ?? record.cells.find(([name]) => nameWords(name) === 'taille')
    const texts = textsOf(record, sizeColumn?.[0])
    const keys = (['brand', 'kind', 'gender', 'basis'] as const).map((role) => texts.get(role) ?? '')
    const key = keys.join('\n').toLowerCase()
    const chart = groups.get(key) ?? { ...chartFor(texts, context), rows: [] }
    groups.set(key, chart)
    const unit = readUnit(texts.get('unit')) ?? context.unit
    const row = { label: labelOf(texts), fit: texts.get('fit') ?? '', ...(unit ? { unit } : {}) }
    const cells = record.cells.filter(([name]) => isMeasured(columnRole(name)) && name !== sizeColumn?.[0])
    chart.rows.push({ ...row, cells, ...(record.line === undefined ? {} : { line: record.line }) })
  }
  return [...groups.values()]
}

type Texts = ReadonlyMap<ColumnRole, string>

function textsOf({ cells }: ChartRecord, sizeColumn: string | undefined): Texts {
  const texts = new Map<ColumnRole, string>()
  for (const [name, value] of cells) {
    const role = name === sizeColumn ? 'label' : columnRole(name)
    const text = wordsIn(value)
    if (!isMeasured(role) && text !== '' && !texts.has(role)) texts.set(role, text)
  }
  return texts
}

function chartFor(texts: Texts, context: ChartContext): Omit<RawChart, 'rows'> {
  const { path, file } = context
  const kind = texts.get('kind') ?? ''
  const shop = path.length > 1 && kindsOf(path[0] ?? '').length === 0 ? withoutGender(path[0] ?? '') : ''
  const said = [texts.get('gender') ?? '', context.gender ?? '', kind, context.name ?? '', context.words, ...[...path].reverse(), file]
  const gender = said.map(genderOf).find((found) => found !== 'unisex') ?? 'unisex'
  const named = [kind, context.name ?? '', ...[...path].reverse(), file]
  // The file's name speaks for every row, and last: it tells of children only when the rows tell of nobody.
  const told = said.slice(0, -1)
  return {
    brand: texts.get('brand') ?? context.brand ?? shop,
    name: kind || (context.name ?? path.at(-1) ?? file),
    gender,
    kinds: context.kinds ?? named.map(kindsOf).find((found) => found.length > 0) ?? [],
    about: [...told, ...(told.some((text) => genderOf(text) !== 'unisex') ? [] : [file])].join(' / '),
    basis: basisOf(texts.get('basis') ?? '') ?? context.basis ?? (basisOf(context.name ?? '') === 'garment' ? 'garment' : 'body'),
  }
}

function labelOf(texts: Texts): string {
  return texts.get('label') ?? texts.get('eu') ?? texts.get('us') ?? texts.get('uk') ?? ''
}

function isMeasured(role: ColumnRole): boolean {
  return role === 'measure' || role === 'unknown'
}

function wordsIn(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(wordsIn)
      .filter((text) => text !== '')
      .join('/')
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
