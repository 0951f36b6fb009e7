import { stack } from './report-bar.js'
import { chips } from './report-chips.js'
import type { PurchaseData, ReportData } from './report-data.js'
import { type Html, html } from './report-html.js'
import { count, counted, day, percent, shareOf } from './report-numbers.js'
import { nothing, type Section } from './report-section.js'

const MOST_IDS = 20

/** What was learnt from purchases, and how many shoppers stand behind it. */
export function purchaseSection({ purchases }: ReportData): Section {
  const named = { id: 'purchases', name: 'Purchases' }
  if (!purchases)
    return {
      ...named,
      figure: 'none',
      says: 'No purchases were given: picks rest on what the products say of themselves.',
      content: nothing('Give past orders to learn what is bought together. No shopper’s name or order goes into the catalogue.'),
    }
  const { counted: source, pairs } = purchases
  if (!source)
    return {
      ...named,
      figure: counted(pairs, 'pair'),
      says: 'Your own warehouse counted which products are bought together.',
      content: learnt(purchases),
    }
  const { lines, recognised, from, to } = source
  return {
    ...named,
    figure: counted(lines, 'line'),
    says:
      lines === 0
        ? 'The file of purchases holds no line.'
        : `${counted(lines, 'line')} from ${day(from)} to ${day(to)}; ${percent(shareOf(recognised, lines))} name a product of the catalogue.`,
    content: lines === 0 ? nothing('No purchases to learn from.') : learnt(purchases),
  }
}

function learnt({ counted: source, pairs, dropped, minShoppers, popularProducts }: PurchaseData): Html {
  const { lines = 0, recognised = 0, unknownIds = [] } = source ?? {}
  const unknown = Math.max(0, lines - recognised)
  const facts: readonly (readonly [string, string])[] = [
    ...(source ? [['Shoppers', count(source.shoppers)] as const] : []),
    ['Popular products', count(popularProducts)],
    ['Shoppers behind each pair, at least', count(minShoppers)],
  ]
  return html`<div class="columns">${
    source &&
    stack('Lines of purchases', [
      { name: 'recognised', value: recognised, words: count(recognised), stroke: 'sewn' },
      { name: 'not in the catalogue', value: unknown, words: count(unknown), stroke: 'open' },
    ])
  }${stack('Pairs bought together', [
    { name: 'written', value: pairs, words: count(pairs), stroke: 'sewn' },
    { name: `left out, fewer than ${counted(minShoppers, 'shopper')}`, value: dropped, words: count(dropped), stroke: 'basted' },
  ])}</div><dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd class="num">${value}</dd></div>`)}</dl>${
    unknownIds.length > 0 &&
    html`<div class="list"><h3>Ids that the catalogue does not know</h3>${chips(
      unknownIds.slice(0, MOST_IDS).map((text) => ({ text })),
      unknownIds.length,
    )}</div>`
  }`
}
