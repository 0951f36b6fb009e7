import { html, nothing, type TemplateResult } from 'lit'
import type { Product } from '../catalogue/product.js'
import type { Pick, PickReasonWithFact, PickSize } from '../recommendations/pick.js'
import type { PageText } from '../texts/page-text.js'
import { icon } from './icons.js'
import { reasonBars } from './reason-bars.js'
import { styled } from './styled.js'

/** What a card shows beside the product. */
export interface PickCard {
  readonly pick: Pick<PickReasonWithFact>
  readonly product: Product
  readonly images: boolean
  /** Whether "Why this" is open. */
  readonly open: boolean
  toggle(): void
}

/** Above this chance the pill speaks of "your" size. */
const SURE = 0.6

/** One recommended product: picture, name, price, size, and why. */
export function pickCard({ pick, product, images, open, toggle }: PickCard, text: PageText): TemplateResult {
  const picture =
    images && product.image
      ? html`<img src=${product.image} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer">`
      : html`<span class="initial">${(product.brand || product.title).charAt(0)}</span>`
  const title = product.link ? html`<a href=${product.link}>${product.title}</a>` : html`${product.title}`
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) toggle()
  }
  return html`<article class="pick" @keydown=${close}>
    ${product.link ? html`<a class="pic" href=${product.link} tabindex="-1" aria-hidden="true">${picture}</a>` : html`<span class="pic" aria-hidden="true">${picture}</span>`}
    <div class="meta"><span class="brand">${product.brand}</span><h4>${title}</h4>${product.price === undefined ? nothing : html`<span class="num">${priceWords(product.price, product.currency, text.language)}</span>`}</div>
    <div class="foot">${pick.size ? pill(pick.size, text) : nothing}<button class="link" type="button" aria-expanded=${open} @click=${toggle}>${text.whyThis}<span class="sr"> ${product.title}</span></button></div>
    ${open ? why(pick, toggle, text) : nothing}
  </article>`
}

function pill({ label, right, inStock }: PickSize, text: PageText): TemplateResult {
  if (right < SURE) return html`<span class="pill maybe">${text.sizeUnsure(label)}</span>`
  return inStock ? html`<span class="pill yours">${text.inYourSize(label)}</span>` : html`<span class="pill">${text.notInStock(label)}</span>`
}

function why({ reasons, size }: Pick<PickReasonWithFact>, toggle: () => void, text: PageText): TemplateResult {
  const { bars, sum } = reasonBars(reasons, size, text)
  const longest = Math.max(1, ...bars.map(({ from, points }) => from + Math.abs(points)))
  const at = (points: number) => `${((points / longest) * 100).toFixed(1)}%`
  return html`<div class="pop" role="dialog" aria-label=${text.whyThis}>
    <div class="row between"><h3>${text.whyThis}</h3><button class="icon-btn s" type="button" aria-label=${text.close} @click=${toggle}>${icon('close')}</button></div>
    <div class="bars">
      ${bars.map(({ words, points, from }) => html`<span>${words}</span><span class="bar" aria-hidden="true"><i class=${points < 0 ? 'less' : ''} ${styled({ '--from': at(from), '--w': at(Math.abs(points)) })}></i></span><span class="n">${points < 0 ? `−${-points}` : `+${points}`}</span>`)}
      <span class="total">${text.score}</span><span class="bar total" aria-hidden="true"><i class="sum" ${styled({ '--from': '0%', '--w': at(Math.max(0, sum)) })}></i></span><span class="n total">${sum}</span>
    </div>
    <p class="soft small foot">${text.nothingElse}</p>
  </div>`
}

function priceWords(minor: number, currency: string | undefined, language: string): string {
  if (!currency) return new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(minor / 100)
  const format = new Intl.NumberFormat(language, { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minor / 10 ** digits)
}
