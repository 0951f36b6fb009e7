import { type Html, html, quoted } from './report-html.js'
import { more } from './report-table.js'

/** A text from a feed and, where there is one, its number in words. */
export interface Chip {
  readonly text: string
  readonly words?: string
}

/** Values that nobody has decided on yet, basted. */
export function chips(values: readonly Chip[], of: number): Html {
  return html`<ul class="chips">${values.map(
    ({ text, words }) => html`<li>${quoted(text, 60)}${words !== undefined && html` <span class="num soft">${words}</span>`}</li>`,
  )}</ul>${of > values.length && more(of - values.length)}`
}
