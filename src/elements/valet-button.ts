import { css, html } from 'lit'
import { attachView } from './attach-view.js'
import { ElementBase } from './element-base.js'
import { icon } from './icons.js'

const styles = css`
:host { display: inline-block }
:host([corner]) { position: fixed; inset-block-end: 16px; inset-inline-end: 16px; z-index: 10 }
.btn { white-space: nowrap }
`

/**
 * `<valet-button>`: opens the shopper's fitting room. No badge, no count.
 *
 * @example
 * <valet-button></valet-button>
 */
export class ValetButton extends ElementBase {
  readonly #view = attachView(this, styles, ({ insight, text }) => ({
    load: async () => {},
    template: () =>
      html`<button class="btn slim" type="button" aria-haspopup="dialog" @click=${() => void insight.openPreferences()}>${icon('me')}${text.fittingRoom}</button>`,
  }))
  /** Called by the browser. */
  connectedCallback(): void {
    this.#view.connect()
  }
  /** Called by the browser. */
  disconnectedCallback(): void {
    this.#view.disconnect()
  }
}
