import { html, nothing } from 'lit/html.js'
import { attachView, quietly, type View, type ViewContext } from './attach-view.js'
import { css } from './css.js'
import { ElementBase } from './element-base.js'
import { drawing, OWN_ICONS } from './own-icons.js'

const styles = css`
:host { display: inline-block }
:host([corner]) { position: fixed; inset-block-end: 16px; inset-inline-end: 16px; z-index: 10 }
.btn { white-space: nowrap }
`

/**
 * `<valet-button>`: opens the shopper's fitting room. No badge, no count. With the attribute `corner` it stands in the
 * lower end corner of the window.
 *
 * @example
 * <valet-button></valet-button>
 */
export class ValetButton extends ElementBase {
  readonly #view = attachView(this, styles, buttonView)
  /** Called by the browser. */
  connectedCallback(): void {
    this.#view.connect()
  }
  /** Called by the browser. */
  disconnectedCallback(): void {
    this.#view.disconnect()
  }
}

function buttonView({ insight, text }: ViewContext): View {
  const press = () => void insight.openPreferences().catch(quietly)
  return {
    waiting: nothing,
    load: async () => {},
    template: () =>
      html`<button class="btn slim" type="button" lang=${text.language} aria-haspopup="dialog" @click=${press}>${drawing(OWN_ICONS.me)}${text.fittingRoom}</button>`,
  }
}
