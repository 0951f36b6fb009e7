import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Product } from '../catalogue/product.js'
import type { Pick, PickReasonWithFact, PickSize } from '../recommendations/pick.js'
import type { PageText } from '../texts/page-text.js'
import type { PickMenu } from './pick-menu.js'
import { priceWords } from './price-words.js'

/** What a card shows. */
export interface PickCard {
  readonly pick: Pick<PickReasonWithFact>
  readonly product: Product
  /** Whether the shop's server may be asked for the picture. */
  readonly images: boolean
  /** The picture that came with the catalogue. */
  readonly thumbnail: Element | undefined
  /** Language of the price. */
  readonly language: string
  /** Whether "Why this" or the menu is being read; only then it is drawn. */
  readonly asked: boolean
  /** What can be said about it, once it is loaded. */
  readonly menu: PickMenu | undefined
  /** Whether it would go by what is being chosen. */
  readonly goes: boolean
  ask(): void
}

/** Below this chance the pill does not speak of "your" size. */
const SURE = 0.6

/** One recommended product: picture, name, price, size, and why. */
export function pickCard({ pick, product, images, thumbnail, language, asked, menu, goes, ask }: PickCard, text: PageText): TemplateResult {
  const picture =
    images && product.image
      ? html`<img src=${product.image} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @load=${showIfLoaded} @error=${showIfLoaded}>`
      : (thumbnail ?? html`<span class="initial">${Array.from(product.brand || product.title)[0]}</span>`)
  const id = `why-${pick.product}`
  const opening = (event: ToggleEvent) => {
    if (event.newState === 'open') ask()
  }
  const popover = (id: string, words: string, look: string, content: () => unknown) =>
    html`<span class="ask"><button class="link" type="button" popovertarget=${id}>${words}<span class="sr">: ${product.title}</span></button>
      <div class="pop ${look}" id=${id} popover role="group" aria-label=${words} @beforetoggle=${opening}>${asked ? content() : nothing}</div></span>`
  return html`<article class="pick ${goes ? 'goes' : ''}">
    ${product.link ? html`<a class="pic" href=${product.link} tabindex="-1" aria-hidden="true">${picture}</a>` : html`<span class="pic" aria-hidden="true">${picture}</span>`}
    <div class="meta">
      <span class="brand">${product.brand}</span>
      <h3>${product.link ? html`<a href=${product.link}>${product.title}</a>` : product.title}</h3>
      ${product.price === undefined ? nothing : html`<span class="num">${priceWords(product.price, product.currency, language)}</span>`}
    </div>
    <div class="foot">
      ${pick.size ? pill(pick.size, text) : nothing}
      ${pick.placed === 'pinned' ? html`<span class="soft small">${text.placed}</span>` : nothing}
      <div class="row asks">${popover(id, text.whyThis, '', () => menu?.why(id) ?? nothing)}${popover(`menu-${pick.product}`, text.notForMe, 'menu', () => menu?.choices() ?? nothing)}</div>
    </div>
  </article>`
}

/** A picture that cannot be loaded leaves its paper empty instead of the browser's sign for a broken one. */
function showIfLoaded({ type, currentTarget }: Event): void {
  if (currentTarget instanceof HTMLElement) currentTarget.style.visibility = type === 'load' ? '' : 'hidden'
}

/** A place on sunk paper of the size of a card, while the picks are worked out. */
export function emptyCard(): TemplateResult {
  return html`<div class="pick"><span class="pic"></span><div class="meta blank"></div><div class="foot blank"></div></div>`
}

/** Brass = her size, in stock; dashed = cannot say; plain = not in stock. */
function pill({ label, right, inStock }: PickSize, text: PageText): TemplateResult {
  if (right < SURE) return html`<span class="pill maybe">${text.sizeUnsure(label)}</span>`
  if (!inStock) return html`<span class="pill">${text.notInStock(label)}</span>`
  // The words say where the label stands; only the label is set in brass.
  const [before, after] = text.inYourSize('\n').split('\n')
  return html`<span class="pill yours"><span>${before}<span class="num">${label}</span>${after}</span></span>`
}
