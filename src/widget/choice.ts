import { live } from 'lit/directives/live.js'
import { html, type TemplateResult } from 'lit/html.js'

/** One segmented choice. */
export interface Choice<T extends string> {
  /** Group name of the radios, one for each choice in the widget. */
  readonly name: string
  /** What is chosen here, for who cannot see it. */
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly chosen: T | undefined
  /** Makes the listener of one option. */
  choose(value: T): (event: Event) => void
}

/** A segmented choice of radios: for views, units, verdicts and fit, never for giving or keeping a key. */
export function choice<T extends string>({ name, label, options, chosen, choose }: Choice<T>): TemplateResult {
  return html`<div class="seg" role="radiogroup" aria-label=${label}>${options.map(
    (option) =>
      html`<label><input type="radio" name=${name} value=${option.value} .checked=${live(option.value === chosen)} @change=${choose(option.value)}>${option.label}</label>`,
  )}</div>`
}
