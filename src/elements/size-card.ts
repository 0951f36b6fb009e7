import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { GivenSizeAdvice, NoSizeAdvice, SizeReasonWithFact } from '../size-advice/size-advice.js'
import type { PageText } from '../texts/page-text.js'
import { fitRows, nearest } from './fit-rows.js'
import { sizeDetails } from './size-details.js'
import { certaintyWords, sizeReason } from './size-reason.js'

/** The card with advice: letter, certainty, one line of reason, a row for each size. */
export function sizeCard(
  advice: GivenSizeAdvice<SizeReasonWithFact>,
  all: { readonly shown: boolean; show(): void },
  foot: TemplateResult,
  text: PageText,
): TemplateResult {
  const { sizes, best } = advice
  const rows = all.shown ? sizes : nearest(sizes, best)
  const details = sizeDetails(advice, text)
  return html`<section class="card" lang=${text.language} aria-label=${text.sizeAdvice}>
    ${verdict(best, text.fitsYou, certaintyWords(advice.certainty, text))}
    <p class="why">${sizeReason(advice, text)}${details ? html`<span class="details">${details}</span>` : nothing}</p>
    ${fitRows(rows, best, text, 'likeliest')}
    ${rows.length < sizes.length ? html`<button class="link" type="button" @click=${all.show}>${text.allSizes(sizes.length)}</button>` : nothing}
    ${foot}
  </section>`
}

/** Two sizes whose chances differ by less are called equally likely. */
const TOO_CLOSE = 0.1

/** The card that cannot say: the two likeliest letters, dashed bars, what would settle it. Or that none of the sizes fits. */
export function unsureCard({ cannotSay, sizes = [], missing, next }: NoSizeAdvice, foot: TemplateResult, text: PageText): TemplateResult {
  const likeliest = [...sizes].sort((a, b) => b.right - a.right).slice(0, 2)
  const two = sizes.filter((size) => likeliest.includes(size))
  const [first, second] = likeliest
  const equal = first && second && first.right - second.right < TOO_CLOSE
  const none = cannotSay === 'no-size-fits'
  return html`<section class="card" lang=${text.language} aria-label=${text.sizeAdvice}>
    ${none ? verdict('', text.noneFits, '') : verdict(two.map((size) => size.label).join(` ${text.or} `), text.cannotSay, equal ? text.equallyLikely : text.notSureEnough)}
    ${missing && !none && next?.kind !== 'garment' ? html`<p class="why">${text.settle(text.measures[missing] ?? missing)}</p>` : nothing}
    ${none ? fitRows(nearest(sizes, first?.label ?? ''), undefined, text, 'likeliest') : fitRows(two, undefined, text, 'right')}
    ${foot}
  </section>`
}

function verdict(letter: string, title: string, line: string): TemplateResult {
  return html`<div class="verdict" tabindex="-1" aria-live="polite">
    ${letter ? html`<span class="letter ${letter.length > 3 ? 'long' : ''}">${letter}</span>` : nothing}
    <div><h2>${title}</h2>${line ? html`<p class="soft">${line}</p>` : nothing}</div>
  </div>`
}
