import { bar, stack } from './report-bar.js'
import type { ChartData, ReportData } from './report-data.js'
import { type Html, html, type Part, quoted } from './report-html.js'
import { count, counted, percent, shareOf } from './report-numbers.js'
import type { Section } from './report-section.js'
import { table } from './report-table.js'

const MOST_ROWS = 40

/** Which products with sizes a chart serves, the charts, and the brands that have none. */
export function chartSection({ charts: { charts, coverage, brandsWithout } }: ReportData): Section {
  const { own, generic, none } = coverage
  const sized = own + generic + none
  const served = percent(shareOf(own + generic, sized))
  return {
    id: 'charts',
    name: 'Charts',
    figure: sized === 0 ? 'none' : served,
    says:
      sized === 0
        ? 'No product has sizes, so no chart is needed.'
        : `A chart says which bodies a size is made for. ${served} of the ${counted(sized, 'product')} with sizes ${sized === 1 ? 'has' : 'have'} one.`,
    content:
      sized === 0 && charts.length === 0
        ? undefined
        : html`${stack('Products with sizes', [
            { name: 'by a chart of your own', value: own, words: count(own), stroke: 'sewn' },
            { name: 'by a general chart', value: generic, words: count(generic), stroke: 'basted' },
            { name: 'by none', value: none, words: count(none), stroke: 'open' },
          ])}<div class="columns">${missing(brandsWithout)}${list(charts)}</div>`,
  }
}

function missing(brands: ChartData['brandsWithout']): Html {
  if (brands.length === 0) return html`<div class="list"><h3>Brands without a chart</h3><p class="soft">None.</p></div>`
  const sorted = [...brands].sort((a, b) => b.products - a.products)
  return table({
    caption: 'Brands without a chart',
    columns: ['Brand', 'Products'],
    rows: sorted
      .slice(0, MOST_ROWS)
      .map(({ brand, products }) => [
        html`${named(brand, 'without a brand')}${bar(shareOf(products, sorted[0]?.products ?? 0), 'open')}`,
        count(products),
      ]),
    of: sorted.length,
  })
}

function list(charts: ChartData['charts']): Html {
  if (charts.length === 0)
    return html`<div class="list"><h3>Charts</h3><p class="soft">None were given. Pass a file with charts to have sizes advised.</p></div>`
  const most = Math.max(...charts.map(({ rows }) => rows), 1)
  const sorted = [...charts].sort((a, b) => Number(a.generic) - Number(b.generic))
  return table({
    caption: 'Charts',
    columns: ['For', 'Sizes'],
    rows: sorted
      .slice(0, MOST_ROWS)
      .map(({ brand, kinds, gender, rows, generic }) => [
        html`${named(brand, generic ? 'General chart' : 'Every brand')}<span class="below">${[
          ...(kinds.length > 0 ? kinds : ['every kind']),
          gender,
        ]
          .map((word) => quoted(word, 60))
          .flatMap((word, i): Part[] =>
            i > 0 ? [', ', word] : [word],
          )}${generic && brand.trim() !== '' && ', general'}</span>${bar(rows / most, generic ? 'basted' : 'sewn')}`,
        count(rows),
      ]),
    of: sorted.length,
  })
}

function named(brand: string, otherwise: string): Html {
  return brand.trim() === '' ? html`<span class="soft">${otherwise}</span>` : quoted(brand, 120)
}
