import { tape } from './report-bar.js'
import type { ReportData } from './report-data.js'
import { type Html, html, type Part } from './report-html.js'
import type { Judgement } from './report-judgement.js'
import { bytes, count, counted, percent, price, shareOf } from './report-numbers.js'

/** The top of the page: the judgement, the share of products without a fault, and four figures. */
export function reportHeader(data: ReportData, { headline, sentence, faultless }: Judgement): Html {
  const share = shareOf(faultless, data.products)
  const words = `${percent(share)} of the products without a fault: ${count(faultless)} of ${count(data.products)}`
  return html`<header><h1>${headline}</h1><p class="lead">${sentence}</p>${
    data.products > 0 &&
    html`<figure class="laid-out">${tape(words, share)}<figcaption><b class="num">${percent(share)}</b> of the products without a fault, <span class="soft num">${count(faultless)} of ${count(data.products)}</span></figcaption></figure>`
  }<dl class="figures">${figures(data).map(
    ({ name, value, below }) => html`<div><dt>${name}</dt><dd class="big num">${value}</dd><dd class="below">${below}</dd></div>`,
  )}</dl></header>`
}

function figures(data: ReportData): readonly { readonly name: string; readonly value: Part; readonly below: Part }[] {
  const { sizes, out, products, variants, inStock, charts } = data
  const { own, generic, none } = charts.coverage
  const sized = own + generic + none
  return [
    {
      name: 'Products',
      value: count(products),
      below: products === 0 ? 'none was found' : html`${counted(variants, 'variant')}, ${percent(inStock)} in stock${prices(data)}`,
    },
    {
      name: 'Sizes understood',
      value: sizes.labels === 0 ? 'none' : percent(sizes.share),
      below: sizes.labels === 0 ? 'no variant has a size' : `${count(sizes.understood)} of ${counted(sizes.labels, 'label')}`,
    },
    {
      name: 'Served by a size chart',
      value: sized === 0 ? 'none' : percent(shareOf(own + generic, sized)),
      below: sized === 0 ? 'no product has sizes' : `${count(own)} by your own, ${count(generic)} by a general one`,
    },
    {
      name: 'Catalogue, as sent',
      value: out ? bytes(out.brotliBytes) : 'none',
      below: out
        ? `${bytes(out.bytes)} unpacked${products > 0 ? `, ${bytes(out.brotliBytes / products)} per product` : ''}`
        : 'nothing was written',
    },
  ]
}

function prices({ priceRange, currency }: ReportData): Part {
  if (!priceRange) return undefined
  const { min, max } = priceRange
  return `, ${min === max ? price(min, currency) : `${price(min, currency)} to ${price(max, currency)}`}`
}
