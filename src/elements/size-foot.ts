import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { PageText } from '../texts/page-text.js'
import { drawing, OWN_ICONS } from './own-icons.js'

/** How the card's foot stands, and what its links do. */
export interface Foot {
  /** What advice rests on is not kept, though it could be. */
  readonly unsaved: boolean
  /** Whether this browser keeps anything. */
  readonly lasting: boolean
  readonly frozen: boolean
  /** Whether the shopper's verdict on this product counts and can be undone. */
  readonly judged: boolean
  /** Whether a size is named, so that it can be wrong. */
  readonly given: boolean
  /** Whether "Wrong for me" is open. */
  readonly asking: boolean
  /** The way to more or surer advice. */
  readonly more: { readonly words: string; open(): void } | undefined
  ask(): void
  answer(verdict: 'small' | 'large' | 'other'): void
  undo(): void
  keep(): void
}

/** The way to correct, and how long what was said is kept. */
export function sizeFoot(foot: Foot, text: PageText): TemplateResult {
  return html`${foot.more && !foot.judged && !foot.frozen ? html`<button class="link" type="button" @click=${foot.more.open}>${foot.more.words}</button>` : nothing}
    ${foot.asking && !foot.judged ? verdicts(foot, text) : nothing}
    <div class="row between foot">${foot.frozen ? html`<span></span>` : correction(foot, text)}${kept(foot, text)}</div>`
}

function correction(foot: Foot, text: PageText): TemplateResult {
  if (foot.judged) return html`<button class="link undo" type="button" @click=${foot.undo}>${drawing(OWN_ICONS.undo)}${text.undo}</button>`
  if (!foot.given) return html`<span></span>`
  return html`<button class="link" type="button" aria-expanded=${foot.asking} @click=${foot.ask}>${text.wrongForMe}</button>`
}

function kept(foot: Foot, text: PageText): TemplateResult {
  if (foot.frozen) return html`<span class="stays">${drawing(OWN_ICONS.pause)}${text.frozen}</span>`
  if (foot.lasting && !foot.unsaved) return html`<span class="stays">${drawing(OWN_ICONS.home)}${text.stays}</span>`
  return html`<span class="row keep"><span class="stays">${text.untilClosed}</span>${foot.lasting ? html`<button class="link" type="button" @click=${foot.keep}>${text.keepHere}</button>` : nothing}</span>`
}

/** None of them is filled: all are answers. */
function verdicts(foot: Foot, text: PageText): TemplateResult {
  const choices = [
    ['small', text.tooTight],
    ['large', text.tooLoose],
    ['other', text.somethingElse],
  ] as const
  return html`<div class="row foot" role="group" aria-label=${text.wrongForMe}>${choices.map(([verdict, words]) => html`<button class="btn slim" type="button" @click=${() => foot.answer(verdict)}>${words}</button>`)}</div>`
}
