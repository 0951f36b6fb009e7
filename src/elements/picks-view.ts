import { html, nothing } from 'lit/html.js'
import type { Product } from '../catalogue/product.js'
import type { Pick, PickReasonWithFact } from '../recommendations/pick.js'
import { quietly, type View, type ViewContext } from './attach-view.js'
import { drawnPicture } from './drawn-picture.js'
import { emptyCard, pickCard } from './pick-card.js'

/** Cards without a `limit`, and the most of them. */
const LIMIT = 8
const MOST = 100

/** A pick with what its card shows; the picture is drawn once. */
interface Shown {
  readonly pick: Pick<PickReasonWithFact>
  readonly product: Product
  readonly thumbnail: Element | undefined
}

/** What `<valet-picks>` shows and does. */
export function picksView({ host, insight, text, draw }: ViewContext): View {
  let shown: readonly Shown[] = []
  let count = 0
  let asked: string | undefined
  const limit = limitOf(host)
  return {
    waiting: html`<div class="head blank"></div><div class="picks">${Array.from({ length: limit }, emptyCard)}</div>`,
    load: async () => {
      const like = (host.getAttribute('for') ?? '').split(/\s+/).filter((id) => id !== '')
      const slot = host.getAttribute('slot-name')
      const [catalogue, picks] = await Promise.all([
        insight.catalogue(),
        insight.recommend({ limit: limitOf(host), ...(slot ? { slot } : {}), ...(like.length > 0 ? { for: like } : {}) }),
      ])
      count = catalogue?.size ?? 0
      shown = catalogue ? picks.map((pick) => shownOf(pick, catalogue.product(catalogue.rowOf(pick.product)))) : []
    },
    template: () => {
      const headline = shown[0]?.pick.headline
      if (!headline) return nothing
      const card = ({ pick, product, thumbnail }: Shown) =>
        pickCard(
          {
            pick,
            product,
            images: insight.images,
            thumbnail,
            language: insight.language,
            asked: asked === pick.product,
            ask: () => {
              asked = pick.product
              draw()
            },
          },
          text,
        )
      return html`<section lang=${text.language} aria-label=${text.headlines[headline]}>
        <div class="row between head">
          <div><h2>${text.headlines[headline]}</h2><p class="soft">${text.chosenHere(count)}</p></div>
          <button class="link" type="button" @click=${() => void insight.openPreferences('taste').catch(quietly)}>${text.changeTaste}</button>
        </div>
        <div class="picks">${shown.map(card)}</div>
      </section>`
    },
  }
}

function shownOf(pick: Pick<PickReasonWithFact>, product: Product): Shown {
  return { pick, product, thumbnail: product.thumbnail && drawnPicture(product.thumbnail) }
}

function limitOf(host: HTMLElement): number {
  const asked = Number.parseInt(host.getAttribute('limit') ?? '', 10)
  return asked > 0 ? Math.min(asked, MOST) : LIMIT
}
