/** Markup that was written by us. Data read from a file is never an instance of it, so that no text from outside can pass for it. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

/** What may stand in a template: text is escaped, markup is not, lists are joined, `undefined` and `false` are nothing. */
export type Part = Html | string | number | false | undefined | readonly Part[]

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])
// biome-ignore lint/suspicious/noControlCharactersInRegex: feeds hold them, and HTML must not.
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Surrogate}/gu

/**
 * Markup from a template. Everything put into it is escaped, within and outside quoted attributes, unless it is markup.
 *
 * @example
 * html`<b title="${name}">${name}</b>`
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, i) => text + write(parts[i - 1]) + string))
}

/**
 * A text from a feed: shown, isolated from the direction of the text around it, and cut where nobody reads on.
 *
 * @param most characters at most
 */
export function quoted(text: string, most = 160): Html {
  if (text.trim() === '') return html`<span class="soft">blank</span>`
  const characters = Array.from(text.slice(0, 2 * most + 2))
  return html`<bdi>${characters.length > most ? `${characters.slice(0, most).join('')}…` : text}</bdi>`
}

function write(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.markup
  if (typeof part === 'object') return part.map(write).join('')
  return String(part)
    .replace(UNPRINTABLE, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ESCAPES.get(sign) ?? '')
}
