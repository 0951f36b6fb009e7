import { type Html, html, type Part } from './report-html.js'

/** One part of the page, with its place in the list of parts. */
export interface Section {
  readonly id: string
  readonly name: string
  /** The one number to know, in words. */
  readonly figure: string
  /** One sentence on what stands in it. */
  readonly says: Part
  readonly content: Part
}

/** The part as a landmark with its heading. */
export function section({ id, name, says, content }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-name"><h2 id="${id}-name">${name}</h2><p class="says">${says}</p>${content}</section>`
}

/** What stands where nothing is to be shown. */
export function nothing(words: string): Html {
  return html`<p class="nothing">${words}</p>`
}
