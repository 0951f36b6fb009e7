import { type Html, html } from './report-html.js'
import { percent } from './report-numbers.js'

/** How a part is drawn: sewn (there), plain, basted (only half there), open (not there). */
export type Stroke = 'sewn' | 'plain' | 'basted' | 'open'

/** One part of a whole. */
export interface ChartPart {
  readonly name: string
  readonly value: number
  /** The value in words. */
  readonly words: string
  readonly stroke: Stroke
}

/** A bar under a label. The number stands beside it in the table, so that it is drawn for the eye only. */
export function bar(share: number, stroke: Stroke = 'plain'): Html {
  const width = Math.max(share > 0 ? 0.6 : 0, whole(share))
  return html`<svg class="bar" aria-hidden="true" focusable="false"><line class="track" x1="0" y1="2" x2="100%" y2="2"/><line class="${stroke}" x1="0" y1="2" x2="${fixed(width)}%" y2="2"/></svg>`
}

/** A whole in its parts: one bar, and below it every part with its number. */
export function stack(title: string, parts: readonly ChartPart[]): Html {
  const sum = parts.reduce((total, { value }) => total + value, 0)
  let from = 0
  const pieces = parts.map(({ value, name, words, stroke }) => {
    const width = sum > 0 ? (value / sum) * 100 : 0
    const x = from
    from += width
    return (
      width > 0 &&
      html`<rect class="${stroke}" x="${fixed(x)}%" y="1" width="${fixed(width)}%" height="18"><title>${name}: ${words}</title></rect>`
    )
  })
  const said = parts.map(({ name, words }) => `${name} ${words}`).join(', ')
  return html`<figure class="stack"><figcaption>${title}</figcaption><svg class="whole" role="img" focusable="false"><title>${title}: ${said}</title>${
    sum > 0 ? pieces : html`<rect class="open" x="0" y="1" width="100%" height="18"/>`
  }</svg><ul class="legend">${parts.map(
    ({ name, value, words, stroke }) =>
      html`<li><svg class="swatch" aria-hidden="true" focusable="false"><rect class="${stroke}" x="1" y="1" width="14" height="10"/></svg><span>${name} <b class="num">${words}</b> <span class="soft">${sum > 0 && percent(value / sum)}</span></span></li>`,
  )}</ul></figure>`
}

/** A share as a tape measure: as far as the tape is laid, the work is done. */
export function tape(title: string, share: number): Html {
  const ticks = Array.from({ length: 51 }, (_, i) => {
    const length = i % 10 === 0 ? 15 : i % 5 === 0 ? 11 : 6
    return html`<line class="tick" x1="${i * 2}%" y1="2" x2="${i * 2}%" y2="${2 + length}"/>`
  })
  const marks = [0, 20, 40, 60, 80, 100].map(
    (at) => html`<text x="${at}%" y="50" class="mark${at === 0 ? ' first' : at === 100 ? ' last' : ''}">${at}</text>`,
  )
  const end = fixed(whole(share))
  return html`<svg class="tape" role="img" focusable="false"><title>${title}</title><rect class="laid" x="0" y="2" width="${end}%" height="28"/><rect class="basted" x="${end}%" y="2" width="${fixed(100 - whole(share))}%" height="28"/>${ticks}<line class="edge" x1="${end}%" y1="-2" x2="${end}%" y2="34"/>${marks}</svg>`
}

function whole(share: number): number {
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) * 100 : 0
}

function fixed(value: number): number {
  return Math.round(value * 100) / 100
}
