import { attachView } from './attach-view.js'
import { ElementBase } from './element-base.js'
import { pickStyles } from './pick-styles.js'
import { picksView } from './picks-view.js'

/**
 * `<valet-picks slot-name="home" limit="8">`: products chosen on this device, each with its reasons; with `for="id id"`
 * products like those, or with `relation="goes-with"` what goes with them, and with `rules='[…]'` by rules of the shop for this place. Several on one page repeat nothing. The headline is true of every card; with nothing to show it takes no room.
 *
 * @example
 * <valet-picks slot-name="product" limit="4" for="sku-1"></valet-picks>
 */
export class ValetPicks extends ElementBase {
  /** The attributes the browser tells of. */
  static readonly observedAttributes: readonly string[] = ['slot-name', 'limit', 'for', 'relation', 'rules']
  readonly #view = attachView(this, pickStyles, picksView)
  /** Called by the browser. */
  connectedCallback(): void {
    this.#view.connect()
  }
  /** Called by the browser. */
  disconnectedCallback(): void {
    this.#view.disconnect()
  }
  /** Called by the browser. */
  attributeChangedCallback(): void {
    this.#view.changed()
  }
}
