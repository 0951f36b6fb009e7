// The real charts, and what each of them says of a measured body: the ruler by which size advice is judged. It knows
// nothing of the model: a plain reading of the printed ranges, as a shop assistant with a tape would do it.
import { readdirSync, readFileSync } from 'node:fs'
import { loadSource } from './load-source.mjs'

const folder = new URL('../../../shared/data/size-charts/', import.meta.url)

/** Every chart for adults of shared/data/size-charts, with the name of its file. */
export async function readCharts() {
  const { modules, stop } = await loadSource('size-charts/read-size-charts.ts')
  const [{ readSizeCharts }] = modules
  const names = readdirSync(folder, { recursive: true })
    .filter((name) => /\.(json|vst)$/.test(name))
    .sort()
  const charts = names.flatMap((path) => {
    const name = path.replace(/.*\//, '')
    return readSizeCharts({ name, bytes: readFileSync(new URL(path, folder)) }).charts.map((chart) => ({
      ...chart,
      file: name.replace(/\.\w+$/, ''),
    }))
  })
  await stop()
  return charts.filter(({ basis }) => basis !== 'garment')
}

/** What a shop assistant looks at, and how much, for each kind. */
const LOOKS = {
  top: { chest: 1, waist: 0.25 },
  outerwear: { chest: 1, waist: 0.25 },
  dress: { chest: 1, waist: 1, hip: 1 },
  trousers: { waist: 1, hip: 0.5, insideLeg: 1 },
  skirt: { waist: 1, hip: 0.5 },
  shoes: { footLength: 1 },
}

/**
 * The row in whose ranges the body lies, or which it misses least: each measure's distance from the range in widths of
 * the range, weighted. Of several, the one whose middle is nearest. `undefined` for a body more than half a size beyond the
 * smallest or largest, or a chart that says nothing of this kind.
 */
export function wornSize(chart, kind, measure) {
  const looks = Object.entries(LOOKS[kind] ?? {}).filter(
    ([name]) => chart.rows.every(({ ranges }) => ranges[name]) && (name !== 'insideLeg' || severalLegs(chart)),
  )
  if (looks.length === 0) return undefined
  const widths = new Map(looks.map(([name]) => [name, middle(chart.rows.map(({ ranges }) => ranges[name].max - ranges[name].min))]))
  let best
  for (const row of chart.rows) {
    let [miss, off] = [0, 0]
    for (const [name, weight] of looks) {
      const [value, { min, max }, width] = [measure(name), row.ranges[name], widths.get(name)]
      miss += (weight * Math.max(0, min - value, value - max)) / width
      off += (weight * Math.abs(value - (min + max) / 2)) / width
    }
    if (!best || miss < best.miss - 1e-9 || (miss < best.miss + 1e-9 && off < best.off)) best = { row, miss, off }
  }
  const weights = looks.reduce((sum, [, weight]) => sum + weight, 0)
  return best.miss / weights > 0.5 ? undefined : best.row
}

function severalLegs({ rows }) {
  return rows.some((a) =>
    rows.some((b) => a.ranges.waist?.min === b.ranges.waist?.min && a.ranges.insideLeg?.min !== b.ranges.insideLeg?.min),
  )
}

function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
