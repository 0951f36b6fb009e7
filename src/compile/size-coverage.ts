import type { Columns } from '../catalogue/columns.js'
import type { Problem } from '../feeds/problem.js'
import type { SizeData } from '../report/report-data.js'
import { parseSizeLabel } from '../size-labels/parse-size-label.js'

/** How well the size labels of a catalogue are understood. */
export function sizeCoverage(columns: Columns | undefined): SizeData {
  const { codes, names } = columns?.variantSize ?? { codes: new Uint8Array(), names: [] }
  const variants = new Uint32Array(names.length)
  for (const code of codes) variants[code] = (variants[code] ?? 0) + 1
  const labels = names.map((label, code) => ({ label, variants: variants[code] ?? 0 })).filter(({ label }) => label !== '')
  const scales = new Map<string, { labels: number; variants: number }>()
  const unknown: { label: string; variants: number }[] = []
  for (const label of labels) {
    const scale = parseSizeLabel(label.label)?.scale
    if (scale === undefined) {
      unknown.push(label)
      continue
    }
    const held = scales.get(scale) ?? { labels: 0, variants: 0 }
    scales.set(scale, { labels: held.labels + 1, variants: held.variants + label.variants })
  }
  const sum = (some: readonly { readonly variants: number }[]) => some.reduce((all, label) => all + label.variants, 0)
  return {
    labels: labels.length,
    understood: labels.length - unknown.length,
    share: sum([...scales.values()]) / Math.max(1, sum(labels)),
    byScale: Array.from(scales, ([scale, counts]) => ({ scale, ...counts })),
    unknown: unknown.sort((a, b) => b.variants - a.variants),
  }
}

/** A note for each label that is not understood. */
export function sizeProblems({ unknown }: SizeData): Problem[] {
  return unknown.map(({ label, variants }) => ({
    file: 'size labels',
    problem: `"${label}" of ${variants} variants is not understood as a size`,
    advice: 'nothing to do if it is none; otherwise write it as S, 38, W32 L34, 75B, EU 42 or 4-5 years',
    severity: 'note',
  }))
}
