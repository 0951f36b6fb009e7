import { garmentKindOf } from '../catalogue/garment-kind-of.js'
import type { Gender } from '../catalogue/product.js'
import type { ChartRange, ChartRow, SizeChart } from '../catalogue/size-chart.js'
import { GARMENT_KINDS, type GarmentKind } from '../measures/garment-kind.js'
import { isPlausible, MEASURE_NAMES, type MeasureName } from '../measures/measure.js'
import { decodeText } from './decode-text.js'
import type { FeedFile } from './feed-source.js'
import type { Problem } from './problem.js'

/** How charts call the measures. */
const NAMES: readonly (readonly [MeasureName, RegExp])[] = [
  ['chest', /^(chest|bust|brust(umfang)?)$/i],
  ['underbust', /^(under ?bust|band)$/i],
  ['waist', /^(waist|taille)$/i],
  ['hip', /^(hips?|seat|hüfte)$/i],
  ['insideLeg', /^(inside ?leg|inseam|leg)$/i],
  ['neck', /^(neck|collar)$/i],
  ['footLength', /^(foot ?length|foot|cm)$/i],
  ['height', /^height$/i],
]
const INCH = 2.54

interface Line {
  readonly label: string
  readonly values: { readonly [name in MeasureName]?: { readonly min: number; readonly max: number } }
}
interface Draft {
  readonly brand: string
  readonly name: string
  readonly gender: Gender
  readonly lines: readonly Line[]
  readonly kinds?: readonly GarmentKind[]
}

/**
 * Size charts out of a JSON file, in cm: our own form `{ charts: SizeChart[] }`, a list of rows (`Size, Bust, Waist …`),
 * a template with `columns` and `rows`, or nested `{ shop: { kind: { label: { chest: … } } } }` with 0 for "not given".
 * Inches are known by the values. A measure that does not rise with the size is left out, with a problem.
 */
export function readSizeCharts(file: FeedFile): { readonly charts: SizeChart[]; readonly problems: Problem[] } {
  const problems: Problem[] = []
  let parsed: unknown
  try {
    parsed = JSON.parse(decodeText(file.name, file.bytes).text.replace(/^\uFEFF/, ''))
  } catch (error) {
    problems.push({
      file: file.name,
      problem: `no JSON (${error instanceof Error ? error.message : 'unreadable'})`,
      advice: 'give the size charts as JSON, see docs/compile.md',
    })
    return { charts: [], problems }
  }
  const charts = draftsOf(parsed, file.name).flatMap((draft) => chartOf(draft, file.name, problems))
  if (charts.length === 0)
    problems.push({ file: file.name, problem: 'no size chart was found in it', advice: 'see docs/compile.md for the forms that are read' })
  return { charts, problems }
}

function draftsOf(parsed: unknown, file: string): Draft[] {
  const name = file.replace(/^.*\//, '').replace(/\.json.*$/, '')
  if (Array.isArray(parsed)) return fromRows(parsed, name)
  if (!isRecord(parsed)) return []
  if (Array.isArray(parsed.charts)) return parsed.charts.filter(isRecord).map(fromOwnForm)
  if (Array.isArray(parsed.rows))
    return [
      {
        brand: '',
        name: String(parsed.name ?? name),
        gender: genderIn(`${String(parsed.id ?? '')} ${String(parsed.name ?? '')}`),
        lines: parsed.rows.filter(isRecord).map(lineOf),
      },
    ]
  return Object.entries(parsed).flatMap(([shop, kinds]) =>
    Object.entries(isRecord(kinds) ? kinds : {}).map(([kind, rows]) => ({
      brand: shop.replace(/_.*$/, ''),
      name: kind,
      gender: genderIn(shop),
      lines: Object.entries(isRecord(rows) ? rows : {}).map(([label, row]) => lineOf({ ...(isRecord(row) ? row : {}), size: label })),
    })),
  )
}

function fromRows(rows: readonly unknown[], name: string): Draft[] {
  const records = rows.filter(isRecord)
  const first = records[0]
  if (!first) return []
  return [
    {
      brand: String(first.Brand ?? first.brand ?? ''),
      name,
      gender: genderIn(`${String(first.Gender ?? '')} ${name}`),
      lines: records.map(lineOf),
    },
  ]
}

function fromOwnForm(chart: { readonly [key: string]: unknown }): Draft {
  const rows = Array.isArray(chart.rows) ? chart.rows.filter(isRecord) : []
  const kinds = Array.isArray(chart.kinds) ? GARMENT_KINDS.filter((kind) => (chart.kinds as unknown[]).includes(kind)) : []
  const lines = rows.map((row) => lineOf({ ...(isRecord(row.ranges) ? row.ranges : {}), size: row.label }))
  return { brand: String(chart.brand ?? ''), name: '', gender: genderIn(String(chart.gender ?? '')), kinds, lines }
}

function lineOf(row: { readonly [key: string]: unknown }): Line {
  const values: { [name in MeasureName]?: { min: number; max: number } } = {}
  for (const [key, value] of Object.entries(row)) {
    const name = MEASURE_NAMES.find((known) => known === key) ?? NAMES.find(([, words]) => words.test(key.trim()))?.[0]
    const range = rangeOf(value)
    if (name && range && range.max > 0) values[name] = range
  }
  return { label: String(row.Size ?? row.size ?? row.label ?? row.EU ?? row.US ?? '').trim(), values }
}

function rangeOf(value: unknown): { min: number; max: number } | undefined {
  if (isRecord(value) && 'value' in value) return rangeOf(value.value)
  if (isRecord(value)) return Number.isFinite(Number(value.min)) ? { min: Number(value.min), max: Number(value.max) } : undefined
  if (Array.isArray(value)) return { min: Number(value[0]), max: Number(value.at(-1)) }
  const number = Number(value)
  return typeof value === 'boolean' || value === '' || !Number.isFinite(number) ? undefined : { min: number, max: number }
}

function chartOf({ brand, name, gender, lines, kinds }: Draft, file: string, problems: Problem[]): SizeChart[] {
  const named = lines.filter((line) => line.label !== '')
  const unit = unitOf(named)
  const known = MEASURE_NAMES.filter((measure) => named.some((line) => line.values[measure]))
  const key = known.find((measure) => risesIn(named, measure))
  if (!key) return []
  const sorted = [...named].sort((a, b) => (a.values[key]?.min ?? 0) - (b.values[key]?.min ?? 0))
  const rows: { label: string; ranges: { [measure in MeasureName]?: ChartRange } }[] = sorted.map(({ label }) => ({ label, ranges: {} }))
  for (const measure of known) {
    for (const [i, range] of widened(sorted, measure, unit, (label) => problems.push(faulty(file, name, label, measure)))) {
      const row = rows[i]
      if (row) row.ranges[measure] = range
    }
  }
  const kind = garmentKindOf([], name.replace(/[_-]/g, ' '))
  return [
    {
      brand,
      kinds: kinds ?? (kind === 'other' ? [] : kind === 'top' ? ['top', 'outerwear'] : [kind]),
      gender,
      rows: rows satisfies ChartRow[],
    },
  ]
}

/** Ranges in cm by row. Single values reach half-way to their neighbours; a value that does not rise is left out and reported. */
function widened(lines: readonly Line[], measure: MeasureName, unit: number, report: (label: string) => void): Map<number, ChartRange> {
  const held: { i: number; min: number; max: number }[] = []
  for (const [i, { label, values }] of lines.entries()) {
    const range = values[measure]
    if (!range) continue
    const before = held.at(-1)
    const [min, max] = [range.min * unit, range.max * unit]
    if ((before && max <= before.max) || !isPlausible(measure, min)) report(label)
    else held.push({ i, min, max })
  }
  const step = held.length < 2 ? 4 : ((held.at(-1)?.max ?? 0) - (held[0]?.max ?? 0)) / (held.length - 1)
  return new Map(
    held.map(({ i, min, max }, at) => {
      if (max > min) return [i, { min: rounded(min), max: rounded(max) }]
      const below = at === 0 ? step : min - (held[at - 1]?.max ?? 0)
      const above = at === held.length - 1 ? step : (held[at + 1]?.min ?? 0) - max
      return [i, { min: rounded(min - below / 2), max: rounded(max + above / 2) }]
    }),
  )
}

/** A waist of 30 is in inches: no adult has one of 30 cm. */
function unitOf(lines: readonly Line[]): number {
  const girths = lines.flatMap(({ values }) => [values.chest, values.waist, values.hip].flatMap((range) => range?.max ?? []))
  const middle = girths.sort((a, b) => a - b)[Math.floor(girths.length / 2)]
  return middle !== undefined && middle < 60 ? INCH : 1
}

function risesIn(lines: readonly Line[], measure: MeasureName): boolean {
  const values = lines.flatMap((line) => line.values[measure]?.max ?? [])
  return values.length > 0 && (new Set(values).size > values.length / 2 || values.length === 1)
}

function faulty(file: string, chart: string, label: string, measure: MeasureName): Problem {
  return {
    file,
    item: [chart, label].filter((part) => part !== '').join(' '),
    field: measure,
    problem: 'the value does not lie above that of the size below, or fits no adult; it was left out',
    advice: 'check the chart',
  }
}

function genderIn(text: string): Gender {
  return /wom[ae]n|female|damen/i.test(text) ? 'women' : /\bm[ae]n|_m[ae]n|male|herren/i.test(text) ? 'men' : 'unisex'
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
