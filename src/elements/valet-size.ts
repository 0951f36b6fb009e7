import { html, nothing } from 'lit'
import type { SizeAdvice, SizeReasonWithFact } from '../size-advice/size-advice.js'
import { attachView, type View, type ViewContext } from './attach-view.js'
import { ElementBase } from './element-base.js'
import { sizeAsk } from './size-ask.js'
import { type CardFoot, sizeCard, unsureCard } from './size-card.js'
import { sizeStyles } from './size-styles.js'

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

function sizeView({ host, insight, text, draw, reload }: ViewContext): View {
  const product = () => host.getAttribute('product') ?? ''
  let advice: SizeAdvice<SizeReasonWithFact> | undefined
  let status = { unsaved: false, frozen: false }
  let asking = false
  let verdict: 'small' | 'large' | undefined
  let dismissed = false
  let imperial = text.language === 'en' && /-(US|LR|MM)$/i.test(insight.language)
  let doubtful = false
  let judged = ''

  const propose = async (best: string, sat: 'small' | 'large') => {
    const catalogue = await insight.catalogue()
    const row = catalogue?.rowOf(product()) ?? -1
    if (!catalogue || row < 0) return
    judged = catalogue.idOf(row)
    await insight.propose({ wardrobe: [{ brand: catalogue.brand(row), category: catalogue.kind(row), size: best, verdict: sat, product: judged }] })
  }
  const foot = (best: string): CardFoot => ({
    ...status,
    asking,
    answered: verdict !== undefined,
    ask: () => {
      asking = !asking
      draw()
    },
    answer: (given) => {
      asking = false
      if (given === 'other') {
        draw()
        void insight.openPreferences('wardrobe')
        return
      }
      verdict = given
      void propose(best, given)
    },
    undo: () => {
      verdict = undefined
      void insight.retract(judged)
    },
    keep: () => void insight.openPreferences('me'),
    add: () => void insight.openPreferences('me'),
  })

  return {
    load: async () => {
      advice = product() === '' ? undefined : await insight.adviseSize(product())
      const { frozen, unsaved } = await insight.status()
      status = { frozen: frozen !== undefined, unsaved: unsaved > 0 }
    },
    template: () => {
      if (!advice) return nothing
      if ('best' in advice) return sizeCard(advice, foot(advice.best), text)
      if (advice.sizes) return unsureCard(advice, foot(advice.sizes[0]?.label ?? ''), text)
      if (advice.cannotSay !== 'no-facts') return nothing
      if (dismissed) {
        const again = () => {
          dismissed = false
          draw()
        }
        return html`<button class="link" type="button" @click=${again}>${text.findMySize}</button>`
      }
      return sizeAsk(
        {
          imperial,
          doubtful,
          answer: (measures) => {
            doubtful = measures === undefined
            if (measures) void insight.propose({ measures })
            else draw()
          },
          useUnits: (wanted) => {
            imperial = wanted
            draw()
          },
          useGarment: () => void insight.openPreferences('wardrobe'),
          dismiss: () => {
            dismissed = true
            reload()
          },
        },
        text,
      )
    },
  }
}
