import { html, nothing } from 'lit'
import type { Product } from '../catalogue/product.js'
import type { Headline, Pick, PickReasonWithFact } from '../recommendations/pick.js'
import { attachView, type View, type ViewContext } from './attach-view.js'
import { ElementBase } from './element-base.js'
import { pickCard } from './pick-card.js'
import { pickStyles } from './pick-styles.js'

/** Cards without a `limit`. */
const LIMIT = 8

/**
 * `<valet-picks slot-name="home" limit="8">`: products chosen on this device, each with its reasons; with `for="id id"`
 * products like those. The headline is true of every card; with nothing to show it takes no room.
 *
 * @example
 * <valet-picks slot-name="product" limit="4" for="sku-1"></valet-picks>
 */
export class ValetPicks extends ElementBase {
  /** The attributes the browser tells of. */
  static readonly observedAttributes: readonly string[] = ['slot-name', 'limit', 'for']
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

function picksView({ host, insight, text, draw }: ViewContext): View {
  let shown: readonly { readonly pick: Pick<PickReasonWithFact>; readonly product: Product }[] = []
  let count = 0
  let open: string | undefined
  return {
    load: async () => {
      const limit = Number(host.getAttribute('limit') ?? LIMIT)
      const asked = (host.getAttribute('for') ?? '').split(/\s+/).filter((id) => id !== '')
      const slot = host.getAttribute('slot-name')
      const catalogue = await insight.catalogue()
      const picks = await insight.recommend({
        limit: Number.isFinite(limit) ? limit : LIMIT,
        ...(slot ? { slot } : {}),
        ...(asked.length > 0 ? { for: asked } : {}),
      })
      count = catalogue?.size ?? 0
      shown = catalogue ? picks.map((pick) => ({ pick, product: catalogue.product(catalogue.rowOf(pick.product)) })) : []
      if (!shown.some(({ product }) => product.id === open)) open = undefined
    },
    template: () => {
      const headline: Headline | undefined = shown[0]?.pick.headline
      if (!headline) return nothing
      const toggle = (id: string) => () => {
        open = open === id ? undefined : id
        draw()
      }
      return html`<section aria-label=${text.headlines[headline]}>
        <div class="row between head"><div><h2>${text.headlines[headline]}</h2><p class="soft">${text.chosenHere(count)}</p></div><button class="link" type="button" @click=${() => void insight.openPreferences('taste')}>${text.changeTaste}</button></div>
        <div class="picks">${shown.map(({ pick, product }) => pickCard({ pick, product, images: insight.images, open: open === product.id, toggle: toggle(product.id) }, text))}</div>
      </section>`
    },
  }
}
