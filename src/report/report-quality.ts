import { bar } from './report-bar.js'
import type { ReportData } from './report-data.js'
import { html, quoted } from './report-html.js'
import { count, score } from './report-numbers.js'
import { nothing, type Section } from './report-section.js'
import { table } from './report-table.js'

/** How good the picks are, measured on purchases held back, and what privacy costs. */
export function qualitySection({ quality }: ReportData): Section {
  const named = { id: 'quality', name: 'Quality' }
  if (!quality || quality.rows.length + quality.privacy.length === 0)
    return {
      ...named,
      figure: 'none',
      says: 'The picks were not measured.',
      content: nothing('Only purchases that are held back can say how good the picks are.'),
    }
  const { protocol, rows, privacy } = quality
  const best = Math.max(...rows.map(({ ndcg10 }) => ndcg10), ...privacy.map(({ ndcg10 }) => ndcg10), Number.MIN_VALUE)
  const leader = rows.reduce<number>((most, { ndcg10 }) => Math.max(most, ndcg10), 0)
  return {
    ...named,
    figure: 'measured',
    says: protocol.trim() === '' ? 'Measured on purchases that were held back.' : quoted(protocol, 400),
    content: html`<div class="columns">${
      rows.length > 0 &&
      table({
        caption: 'Ten picks, by method',
        columns: ['Method', 'HR@10', 'NDCG@10'],
        rows: rows.map(({ name, hr10, ndcg10 }) => [
          html`${quoted(name, 80)}${bar(ndcg10 / best, ndcg10 === leader ? 'sewn' : 'plain')}`,
          score(hr10),
          score(ndcg10),
        ]),
      })
    }${
      privacy.length > 0 &&
      table({
        caption: 'What privacy costs',
        columns: ['Shoppers behind each pair', 'Pairs', 'NDCG@10'],
        rows: privacy.map(({ minShoppers, pairs, ndcg10 }) => [
          html`at least ${count(minShoppers)}${bar(ndcg10 / best)}`,
          count(pairs),
          score(ndcg10),
        ]),
      })
    }</div><p class="soft gloss">HR@10: how often the next purchase is among ten picks. NDCG@10: the same, and the more the higher it stands. Both run from 0 to 1.</p>`,
  }
}
