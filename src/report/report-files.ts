import { bar } from './report-bar.js'
import type { ReportData } from './report-data.js'
import { html, quoted } from './report-html.js'
import { count, counted, shareOf } from './report-numbers.js'
import type { Section } from './report-section.js'
import { table } from './report-table.js'

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['merchant-xml', 'Google Merchant XML'],
  ['merchant-table', 'Google Merchant table'],
  ['shopify-json', 'Shopify JSON'],
  ['shopify-csv', 'Shopify product export'],
  ['json-ld', 'schema.org JSON-LD'],
  ['web-page', 'schema.org in a web page'],
  ['csv', 'table with a column map'],
  ['unknown', 'format not known'],
])
const MOST_FILES = 100

/** The files that were read, and the names under which products can be found. */
export function fileSection({ files, aliases }: ReportData): Section {
  const most = Math.max(...files.map(({ items }) => items), 1)
  const { total, ambiguous } = aliases
  return {
    id: 'files',
    name: 'Files',
    figure: count(files.length),
    says:
      files.length === 0
        ? 'No file was read.'
        : `${counted(total, 'name')} (ids, SKUs, GTINs, links) ${total === 1 ? 'leads' : 'lead'} to a product${
            ambiguous > 0
              ? `; ${count(ambiguous)} more ${ambiguous === 1 ? 'is' : 'are'} claimed by two and ${ambiguous === 1 ? 'leads' : 'lead'} to none`
              : ''
          }.`,
    content:
      files.length === 0
        ? undefined
        : table({
            caption: 'What was read',
            columns: ['File', 'Items', 'Problems'],
            rows: files
              .slice(0, MOST_FILES)
              .map(({ name, format, items, problems }) => [
                html`<code>${quoted(name, 120)}</code><span class="below">${FORMATS.get(format) ?? quoted(format, 60)}</span>${bar(shareOf(items, most))}`,
                count(items),
                count(problems),
              ]),
            sum: [
              'All files',
              count(files.reduce((sum, { items }) => sum + items, 0)),
              count(files.reduce((sum, { problems }) => sum + problems, 0)),
            ],
            of: files.length,
          }),
  }
}
