import { html, type TemplateResult } from 'lit'
import type { SizeFit } from '../size-advice/size-advice.js'
import type { PageText } from '../texts/page-text.js'
import { styled } from './styled.js'

/** Widest and narrowest capsule, in percent of the track. */
const WIDEST = 34
const NARROWEST = 14

/** A row for each size: a capsule whose place is P(large) − P(small) and whose width is the doubt, and the likeliest verdict in words. */
export function fitRows(sizes: readonly SizeFit[], best: string | undefined, text: PageText): TemplateResult {
  return html`<div class="fit">
    <div class="scale" aria-hidden="true"><div><span>${text.tight}</span><span>${text.right}</span><span>${text.loose}</span></div></div>
    ${sizes.map((size) => fitRow(size, size.label === best, text))}
  </div>`
}

function fitRow(size: SizeFit, best: boolean, text: PageText): TemplateResult {
  const [words, chance] = verdictOf(size, text)
  return html`<div class="size ${best ? 'best' : ''}">
    <span class="num">${size.label}</span>
    <div class="track" aria-hidden="true"><i class="span" ${styled(capsule(size))}></i></div>
    <span class="says"><span class="w">${words}</span><span class="c">, </span><span class="n">${text.percent(chance)}</span>${size.inStock ? '' : html`<span class="c"> · </span>${text.soldOut}`}</span>
  </div>`
}

function verdictOf({ small, right, large }: SizeFit, text: PageText): [string, number] {
  if (right >= small && right >= large) return [text.right, right]
  return small > large ? [text.tooSmall, small] : [text.tooLarge, large]
}

/** Too small sits tight, at the beginning of the track. */
function capsule({ small, right, large }: SizeFit): { readonly '--at': string; readonly '--w': string } {
  const width = NARROWEST + (WIDEST - NARROWEST) * (1 - Math.max(small, right, large)) * 1.5
  const place = 50 + (large - small) * (50 - width / 2)
  return { '--at': `${place.toFixed(1)}%`, '--w': `${width.toFixed(1)}%` }
}
