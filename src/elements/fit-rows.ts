import { html, type TemplateResult } from 'lit/html.js'
import type { SizeFit } from '../size-advice/size-advice.js'
import type { PageText } from '../texts/page-text.js'

/** Widest and narrowest capsule, in percent of the track. */
const WIDEST = 34
const NARROWEST = 14

/**
 * A row for each size: a capsule whose place is P(large) − P(small) and whose width is the doubt, and the verdict in
 * words with its chance. With a `best` each row tells its likeliest verdict, without one the chance that it is right.
 */
export function fitRows(sizes: readonly SizeFit[], best: string | undefined, text: PageText, asked: 'likeliest' | 'right'): TemplateResult {
  return html`<div class="fit">
    <div class="scale" aria-hidden="true"><div><span>${text.tight}</span><span>${text.right}</span><span>${text.loose}</span></div></div>
    <ul>${sizes.map((size) => fitRow(size, size.label === best, asked === 'right' ? [text.right, size.right] : verdictOf(size, text), text))}</ul>
  </div>`
}

function fitRow(size: SizeFit, best: boolean, [words, chance]: readonly [string, number], text: PageText): TemplateResult {
  return html`<li class="size ${best ? 'best' : ''}">
    <span class="num">${size.label}</span>
    <div class="track" aria-hidden="true"><i class="span" .style=${capsuleStyle(size)}></i></div>
    <span class="says"><span class="w">${words}</span><span class="c">, </span><span class="n">${text.percent(chance)}</span>${size.inStock ? '' : html`<small>${text.soldOut}</small>`}</span>
  </li>`
}

function verdictOf({ small, right, large }: SizeFit, text: PageText): readonly [string, number] {
  if (right >= small && right >= large) return [text.right, right]
  return small > large ? [text.tooSmall, small] : [text.tooLarge, large]
}

/**
 * Where a size's capsule lies (its middle) and how wide it is, in percent of the track: too small sits tight, at the
 * beginning. It never leaves the track.
 */
export function capsule({ small, right, large }: SizeFit): { readonly at: number; readonly width: number } {
  const width = NARROWEST + (WIDEST - NARROWEST) * (1 - Math.max(small, right, large)) * 1.5
  return { at: 50 + (large - small) * (50 - width / 2), width }
}

/** Set as a property, through the CSS object model: a page's strict `style-src` refuses `style` attributes. */
function capsuleStyle(size: SizeFit): string {
  const { at, width } = capsule(size)
  return `--at: ${at.toFixed(1)}%; --w: ${width.toFixed(1)}%`
}

/** Longer lists show this many rows first. */
const MOST_ROWS = 7

/** The rows that are shown first: all of a short list, else the best and its neighbours. */
export function nearest(sizes: readonly SizeFit[], best: string): readonly SizeFit[] {
  if (sizes.length <= MOST_ROWS) return sizes
  const around = 5
  const at = sizes.findIndex(({ label }) => label === best)
  const from = Math.min(Math.max(0, at - Math.floor(around / 2)), sizes.length - around)
  return sizes.slice(from, from + around)
}
