import { bar, stack } from './report-bar.js'
import { chips } from './report-chips.js'
import type { ReportData } from './report-data.js'
import { html, quoted } from './report-html.js'
import { count, counted, percent, shareOf } from './report-numbers.js'
import { nothing, type Section } from './report-section.js'
import { table } from './report-table.js'

const MOST_UNKNOWN = 50
const MOST_SCALES = 20

/** How well the size labels were understood, by scale, and which were not. */
export function sizeSection({ sizes, products }: ReportData): Section {
  const { labels, understood, share, byScale, unknown } = sizes
  const rest = Math.max(0, labels - understood)
  const scales = [...byScale].sort((a, b) => b.variants - a.variants)
  const most = Math.max(...scales.map(({ variants }) => variants), 1)
  return {
    id: 'sizes',
    name: 'Sizes',
    figure: labels === 0 ? 'none' : percent(share),
    says:
      labels === 0
        ? 'No variant has a size, so no size can be advised.'
        : `${percent(share)} of the variants with a size carry a label that was understood.`,
    content:
      labels === 0
        ? products > 0 && nothing('Give each variant its size, in “size” or as an option called size.')
        : html`${stack('Size labels', [
            { name: 'understood', value: understood, words: count(understood), stroke: 'sewn' },
            { name: 'not understood', value: rest, words: count(rest), stroke: 'basted' },
          ])}<div class="columns">${
            scales.length > 0 &&
            table({
              caption: 'By scale',
              columns: ['Scale', 'Labels', 'Variants'],
              rows: scales
                .slice(0, MOST_SCALES)
                .map(({ scale, labels, variants }) => [
                  html`${quoted(scale, 60)}${bar(shareOf(variants, most))}`,
                  count(labels),
                  count(variants),
                ]),
              of: scales.length,
            })
          }<div class="list"><h3>Not understood</h3>${
            unknown.length === 0
              ? html`<p class="soft">${rest === 0 ? 'Every label was understood.' : `${counted(rest, 'label')}.`}</p>`
              : html`<p class="soft">The number says how many variants carry it.</p>${chips(
                  unknown.slice(0, MOST_UNKNOWN).map(({ label, variants }) => ({ text: label, words: count(variants) })),
                  Math.max(rest, unknown.length),
                )}`
          }</div></div>`,
  }
}
