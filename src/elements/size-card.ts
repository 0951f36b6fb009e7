import { html, nothing, type TemplateResult } from 'lit'
import type { GivenSizeAdvice, NoSizeAdvice, SizeReasonWithFact } from '../size-advice/size-advice.js'
import type { PageText } from '../texts/page-text.js'
import { fitRows } from './fit-rows.js'
import { icon } from './icons.js'

/** How the card's foot stands, and what its links do. */
export interface CardFoot {
  /** Something that bears on the advice is not kept. */
  readonly unsaved: boolean
  readonly frozen: boolean
  /** Whether "Wrong for me" is open. */
  readonly asking: boolean
  /** Whether a verdict was just given. */
  readonly answered: boolean
  ask(): void
  answer(verdict: 'small' | 'large' | 'other'): void
  undo(): void
  keep(): void
  add(): void
}

/** The card with advice: letter, certainty, one line of reason, a row for each size. */
export function sizeCard(advice: GivenSizeAdvice<SizeReasonWithFact>, foot: CardFoot, text: PageText): TemplateResult {
  return html`<section class="card" aria-label=${text.sizeAdvice}>
    <div class="verdict"><span class="letter">${advice.best}</span><div><h3>${text.fitsYou}</h3><p class="soft">${certaintyWords(advice.certainty, text)}, ${text.percent(advice.certainty)}</p></div></div>
    <p class="why">${reasonWords(advice, text)}</p>
    ${fitRows(advice.sizes, advice.best, text)}
    ${footer(foot, html`<button class="link" type="button" aria-expanded=${foot.asking} @click=${foot.ask}>${text.wrongForMe}</button>`, text)}
  </section>`
}

/** The card that cannot say: the two likeliest letters, dashed bars, what would settle it. */
export function unsureCard(advice: NoSizeAdvice, foot: CardFoot, text: PageText): TemplateResult {
  const sizes = advice.sizes ?? []
  const likeliest = [...sizes].sort((a, b) => b.right - a.right).slice(0, 2)
  const two = sizes.filter((size) => likeliest.includes(size))
  const none = advice.cannotSay === 'no-size-fits'
  const { missing } = advice
  const link = html`<button class="link" type="button" @click=${foot.add}>${text.addIt}</button>`
  return html`<section class="card" aria-label=${text.sizeAdvice}>
    <div class="verdict">${none ? nothing : html`<span class="letter two">${two.map((size) => size.label).join(` ${text.or} `)}</span>`}<div><h3>${text.cannotSay}</h3><p class="soft">${none ? text.noneFits : text.equallyLikely}</p></div></div>
    ${missing && !none ? html`<p class="why">${text.settle(text.measures[missing] ?? missing)}</p>` : nothing}
    ${fitRows(none ? sizes : two, undefined, text)}
    ${footer(foot, missing && !none ? link : html`<span></span>`, text)}
  </section>`
}

function footer(foot: CardFoot, link: TemplateResult, text: PageText): TemplateResult {
  const keep = html`<span class="row foot"><span class="stays">${text.untilClosed}</span><button class="link" type="button" @click=${foot.keep}>${text.keepHere}</button></span>`
  const stays = html`<span class="stays">${icon(foot.frozen ? 'pause' : 'home')}${foot.frozen ? text.frozen : text.stays}</span>`
  return html`${foot.asking ? verdicts(foot, text) : nothing}
    <div class="row between foot">
      ${foot.answered ? html`<button class="link" type="button" @click=${foot.undo}>${icon('undo')}${text.undo}</button>` : link}
      ${foot.unsaved && !foot.frozen ? keep : stays}
    </div>`
}

function verdicts(foot: CardFoot, text: PageText): TemplateResult {
  const choices = [
    ['small', text.tooTight],
    ['large', text.tooLoose],
    ['other', text.somethingElse],
  ] as const
  return html`<div class="row foot">${choices.map(([verdict, words]) => html`<button class="btn slim" type="button" @click=${() => foot.answer(verdict)}>${words}</button>`)}</div>`
}

function certaintyWords(certainty: number, { certainty: words }: PageText): string {
  return certainty >= 0.9 ? words.very : certainty >= 0.75 ? words.fairly : words.rather
}

function reasonWords({ reasons, chart }: GivenSizeAdvice<SizeReasonWithFact>, text: PageText): string {
  const first = reasons.find(({ kind }) => kind !== 'preference')
  const general = chart === 'general' ? ` ${text.because.general}` : ''
  if (first?.garment) {
    const { brand, size, verdict, same } = first.garment
    return (same === 'product' ? text.because.sameProduct(size, verdict) : text.because.garment(brand, size, verdict)) + general
  }
  return first?.measure ? text.because.measure(text.measures[first.measure] ?? first.measure) + general : ''
}
