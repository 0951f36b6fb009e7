import { bar } from './report-bar.js'
import type { ReportData } from './report-data.js'
import { html, quoted } from './report-html.js'
import { bytes, percent, shareOf } from './report-numbers.js'
import type { Section } from './report-section.js'
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
        ? undefined
        : table({
            caption: 'Part by part',
            columns: ['Part', 'As sent', 'Unpacked'],
            rows: sorted.map((part) => [
              html`${quoted(part.section, 60)}<span class="below">${percent(shareOf(part.brotliBytes, packed))}${each(part.brotliBytes, products)}</span>${bar(shareOf(part.brotliBytes, packed))}`,
              bytes(part.brotliBytes),
              bytes(part.bytes),
            ]),
            sum: [html`All parts<span class="below">100 %${each(packed, products)}</span>`, bytes(packed), bytes(plain)],
          }),
  }
}

function each(brotliBytes: number, products: number): string {
  return products > 0 ? `, ${bytes(brotliBytes / products)} per product` : ''
}
