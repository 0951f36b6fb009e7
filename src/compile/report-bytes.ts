import { bar } from './report-chart.js'
import type { ReportData } from './report-data.js'
import { html, quoted } from './report-html.js'
import { bytes, percent, shareOf } from './report-numbers.js'
import { nothing, type Section } from './report-section.js'
import { table } from './report-table.js'

/** What the catalogue weighs, part by part, for all and for one product. */
export function byteSection({ bytes: sections, out, products }: ReportData): Section {
  const sorted = [...sections].sort((a, b) => b.brotliBytes - a.brotliBytes)
  const plain = sections.reduce((sum, part) => sum + part.bytes, 0)
  const packed = sections.reduce((sum, part) => sum + part.brotliBytes, 0)
  return {
    id: 'bytes',
    name: 'Bytes',
    figure: out ? bytes(out.brotliBytes) : 'none',
    says: out
      ? html`<bdi>${out.file}</bdi> is ${bytes(out.bytes)}, and ${bytes(out.brotliBytes)} on the way to the browser with Brotli.${
          products > 0 && ` That is ${bytes(out.brotliBytes / products)} for one product.`
        }`
      : 'No catalogue was written.',
    content:
      sections.length === 0
        ? nothing(out ? 'It was not weighed part by part.' : 'Nothing to weigh.')
        : table({
            caption: 'Part by part',
            columns: ['Part', 'As sent', 'Unpacked', 'Per product'],
            rows: sorted.map((part) => [
              html`${quoted(part.section, 60)} <span class="soft num">${percent(shareOf(part.brotliBytes, packed))}</span>${bar(shareOf(part.brotliBytes, packed))}`,
              bytes(part.brotliBytes),
              bytes(part.bytes),
              products > 0 ? bytes(part.brotliBytes / products) : '–',
            ]),
            sum: ['Together', bytes(packed), bytes(plain), products > 0 ? bytes(packed / products) : '–'],
          }),
  }
}
