import { bar } from './report-bar.js'
import type { ReportData, TagData } from './report-data.js'
import { type Html, html, quoted } from './report-html.js'
import { count, counted, percent, shareOf } from './report-numbers.js'
import { nothing, type Section } from './report-section.js'
import { more, table } from './report-table.js'

const MOST_KINDS = 24
const MOST_VALUES = 8

/** What taste can hold on to: how many products name a colour, a material …, and the most frequent of them. */
export function tagSection({ tags, products }: ReportData): Section {
  const sorted = [...tags].sort((a, b) => b.products - a.products)
  return {
    id: 'tags',
    name: 'Tags',
    figure: tags.length === 0 ? 'none' : counted(tags.length, 'kind'),
    says:
      tags.length === 0
        ? 'No product says its colour or material, so taste can only go by brand, category and price.'
        : 'What a taste can hold on to. The more products name a thing, the better the picks.',
    content:
      tags.length === 0
        ? products > 0 && nothing('Give “color” and “material” in the feed, or tags such as “colour:green”.')
        : html`<div class="cards">${sorted.slice(0, MOST_KINDS).map((tag) => card(tag, products))}</div>${
            sorted.length > MOST_KINDS && more(sorted.length - MOST_KINDS)
          }`,
  }
}

function card({ kind, products, share, top }: TagData, all: number): Html {
  const name = kind.charAt(0).toUpperCase() + kind.slice(1)
  return html`<div class="card"><h3>${quoted(name, 60)}</h3><p><b class="num">${percent(share)}</b> <span class="soft">${count(products)} of ${counted(all, 'product')}</span></p>${bar(
    share,
    'sewn',
  )}${
    top.length > 0 &&
    table({
      caption: 'Most frequent',
      columns: ['Value', 'Products'],
      rows: top
        .slice(0, MOST_VALUES)
        .map(({ value, products: some }) => [html`${quoted(value, 80)}${bar(shareOf(some, top[0]?.products ?? 0))}`, count(some)]),
    })
  }</div>`
}
