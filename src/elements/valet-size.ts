import { attachView } from './attach-view.js'
import { ElementBase } from './element-base.js'
import { sizeStyles } from './size-styles.js'
import { sizeView } from './size-view.js'

/**
 * `<valet-size product="id">`: the shopper's size for a product, with its chance and its reason; or two fields to find
 * it; or, where nothing can be said (no sizes, no chart), nothing at all.
 *
 * @example
 * <valet-size product="sku-1"></valet-size>
 */
export class ValetSize extends ElementBase {
  /** The attributes the browser tells of. */
  static readonly observedAttributes: readonly string[] = ['product']
  readonly #view = attachView(this, sizeStyles, sizeView)
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
