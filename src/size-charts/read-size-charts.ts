import type { SizeChart } from '../catalogue/size-chart.js'
import { decodeText } from '../feeds/decode-text.js'
import type { FeedFile } from '../feeds/feed-source.js'
import type { Problem } from '../feeds/problem.js'
import { buildCharts } from './build-charts.js'
import { type ChartContext, fileContext } from './chart-context.js'
import { columnRole } from './column-role.js'
import { readMeasureCell } from './measure-cell.js'
import type { RawChart } from './raw-chart.js'
import { readCsvCharts } from './read-csv-charts.js'
import { readJsonCharts } from './read-json-charts.js'
import { readSizeSpecifications } from './read-size-specifications.js'
import { readValentinaTable } from './read-valentina-table.js'
import { reportChart } from './report-chart.js'

const FORMS = 'see docs/size-charts.md for the forms that are read'

/**
 * Size charts, in cm, out of a file in whatever form it is: JSON of any usual shape, schema.org `SizeSpecification`s, a
 * table separated by commas, semicolons or tabs, or a Valentina multisize table. What is wrong in it is left out and
 * becomes a problem with its place, never an exception.
 *
 * @example
 * const { charts, problems } = readSizeCharts({ name: 'women.csv', bytes: readFileSync('women.csv') })
 */
export function readSizeCharts(file: FeedFile): { readonly charts: SizeChart[]; readonly problems: Problem[] } {
  const problems: Problem[] = []
  const raw = rawChartsOf(file, problems)
  const used: RawChart[] = []
  const charts = raw.flatMap((chart) => {
    const before = problems.length
    const built = buildCharts(chart, reportChart(file.name, chart.name, problems))
    if (built.length === 0 && problems.length === before)
      problems.push({ file: file.name, item: chart.name, problem: 'none of its columns is a measure that is known', advice: FORMS })
    if (built.length > 0) used.push(chart)
    return built
  })
  reportUnknown(file.name, used, problems)
  if (charts.length === 0 && problems.length === 0)
    problems.push({ file: file.name, problem: 'no size chart was found in it', advice: FORMS })
  return { charts, problems }
}

function rawChartsOf({ name: file, bytes }: FeedFile, problems: Problem[]): RawChart[] {
  let text: string
  try {
    const decoded = decodeText(file, bytes)
    problems.push(...decoded.problems)
    text = decoded.text.replace(/^\uFEFF/, '').trim()
  } catch {
    problems.push({ file, problem: 'the gzip file is damaged', advice: 'pack or download it again' })
    return []
  }
  const context = fileContext(file)
  const [form, read] = formOf(text)
  try {
    return read(text, context)
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unreadable'
    problems.push({ file, problem: `no ${form} (${reason})`, advice: `was it cut off? ${FORMS}` })
    return []
  }
}

function formOf(text: string): readonly [string, (text: string, context: ChartContext) => RawChart[]] {
  if (/^[[{]/.test(text)) return ['JSON', readJson]
  return text.startsWith('<')
    ? ['XML', (xml, context) => (xml.includes('<vst') ? readValentinaTable(xml, context) : [])]
    : ['table', readCsvCharts]
}

function readJson(text: string, context: ChartContext): RawChart[] {
  const parsed: unknown = JSON.parse(text)
  return text.includes('SizeSpecification') ? readSizeSpecifications(parsed, context) : readJsonCharts(parsed, context)
}

/** Columns with numbers under names that are not known: a measure under another name would be lost silently. */
function reportUnknown(file: string, charts: readonly RawChart[], problems: Problem[]): void {
  const named = new Map<string, string[]>()
  for (const { name, rows } of charts) {
    const cells = rows.flatMap((row) => row.cells)
    const unknown = cells.filter(([key, value]) => columnRole(key) === 'unknown' && typeof readMeasureCell(value) === 'object')
    for (const key of new Set(unknown.map(([column]) => column))) named.set(key, [...(named.get(key) ?? []), name])
  }
  for (const [field, items] of named)
    problems.push({
      file,
      item: [...new Set(items)].join(', '),
      field,
      problem: 'not known as a measure of the body, and not read',
      advice: 'if it is one, name it chest, underbust, waist, hip, inside leg, neck, foot length, height or weight',
    })
}
