import { createHash } from 'node:crypto'
import { byteSection } from './report-bytes.js'
import { chartSection } from './report-charts.js'
import type { ReportData } from './report-data.js'
import { fileSection } from './report-files.js'
import { reportHeader } from './report-header.js'
import { Html, html } from './report-html.js'
import { judge } from './report-judgement.js'
import { mendSection } from './report-mend.js'
import { day, time } from './report-numbers.js'
import { purchaseSection } from './report-purchases.js'
import { qualitySection } from './report-quality.js'
import { section } from './report-section.js'
import { sizeSection } from './report-sizes.js'
import { REPORT_STYLE } from './report-style.js'
import { tagSection } from './report-tags.js'

/**
 * The report of a compilation as one HTML page: no script, no request, and a policy that allows neither. Every text from
 * a feed stands in it as text.
 *
 * @example
 * await writeFile('report.html', reportPage(data))
 */
export function reportPage(data: ReportData): string {
  const judgement = judge(data)
  const sections = [
    mendSection(data, judgement),
    ...[sizeSection, chartSection, tagSection, byteSection, purchaseSection, qualitySection, fileSection].map((make) => make(data)),
  ]
  const hash = createHash('sha256').update(REPORT_STYLE).digest('base64')
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Catalogue report. ${judgement.headline}</title>
<style>${new Html(REPORT_STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">To the report</a>
<nav class="rail" aria-label="Parts of the report"><p class="title">Catalogue report</p><p class="file soft">${data.out && html`<bdi>${data.out.file}</bdi>`}</p>
<ul>${sections.map(
    ({ id, name, figure }) => html`<li><a href="#${id}"><span>${name}</span> <span class="num">${figure}</span></a></li>`,
  )}</ul>
<p class="label"><b>Made ${day(data.made)}</b><span>${time(data.made)}</span></p></nav>
<div class="room">
${reportHeader(data, judgement)}
<main id="main" tabindex="-1">
${sections.map(section)}
</main>
<footer><p>Made ${[day(data.made), time(data.made)].filter((part) => part !== '').join(', ')}. This page loads nothing and runs nothing. It can be kept, printed and sent on.</p></footer>
</div>
</body>
</html>
`.markup
}
