import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Product } from '../catalogue/product.js'
import type { Headline, Pick, PickReasonWithFact, PickRequest, ShopRule } from '../recommendations/pick.js'
import { quietly, type View, type ViewContext } from './attach-view.js'
import { drawnPicture } from './drawn-picture.js'
import { drawing, OWN_ICONS } from './own-icons.js'
import { emptyCard, pickCard } from './pick-card.js'
import type { PickMenu } from './pick-menu.js'
import { withoutRepeats } from './shown-picks.js'

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
export function picksView({ host, root, insight, text, draw, reload, focusNext }: ViewContext): View {
  let shown: readonly Shown[] = []
  let count = 0
  let asked: string | undefined
  let request: Omit<PickRequest, 'now'> = { limit: limitOf(host) }
  let menu: PickMenu | undefined
  let going: readonly string[] = []
  let told: { readonly words: string; readonly undo: (event: Event) => void } | undefined
  const ask = async ({ pick, product }: Shown) => {
    asked = pick.product
    menu = undefined
    draw()
    const { openPickMenu } = await import('./pick-menu.js')
    const opened = await openPickMenu({ insight, root, pick, product, words: text, request, draw, mark, done })
    if (asked === pick.product) menu = opened
    draw()
  }
  const mark = (products: readonly string[]) => {
    going = products
    draw()
  }
  const done = (words: string, undo: (event: Event) => void) => {
    told = {
      words,
      undo: (event) => {
        undo(event)
        told = undefined
        focusNext('.head .link')
        draw()
      },
    }
    focusNext('.undo')
    draw()
  }
  const card = (one: Shown) =>
    pickCard(
      {
        ...one,
        images: insight.images,
        language: insight.language,
        menu: asked === one.pick.product ? menu : undefined,
        asked: asked === one.pick.product,
        goes: going.includes(one.pick.product),
        ask: () => void ask(one).catch(quietly),
      },
      text,
    )
  return {
    waiting: html`<div class="head blank"></div><div class="picks">${Array.from({ length: limitOf(host) }, emptyCard)}</div>`,
    load: () =>
      withoutRepeats(host, reload, async (exclude) => {
        request = { ...requestOf(host), rules: await rulesOf(host), exclude }
        const [catalogue, picks] = await Promise.all([insight.catalogue(), insight.recommend({ ...request, explain: true })])
        count = catalogue?.size ?? 0
        shown = catalogue ? picks.map((pick) => shownOf(pick, catalogue.product(catalogue.rowOf(pick.product)))) : []
        menu?.foresee()
        return picks.map(({ product }) => product)
      }),
    template: () => {
      const headline = headlineOf(shown)
      if (!headline && !told) return nothing
      const heading = headline && text.headlines[headline]
      return html`<section lang=${text.language} aria-label=${heading ?? nothing}>
        <div class="row between head">
          <div>${heading ? html`<h2>${heading}</h2><p class="soft">${text.chosenHere(count)}</p>` : nothing}${told ? undoLine(told.words, told.undo, text.undo) : nothing}</div>
          <button class="link" type="button" @click=${() => void insight.openPreferences('taste').catch(quietly)}>${text.changeTaste}</button>
        </div>
        <div class="picks">${shown.map(card)}</div>
      </section>`
    },
  }
}

function undoLine(words: string, undo: (event: Event) => void, label: string): TemplateResult {
  return html`<p class="row told"><span role="status">${words}</span><button class="link undo" type="button" @click=${undo}>${drawing(OWN_ICONS.undo)}${label}</button></p>`
}

/** True of every card; what the shop placed says so itself. That it can be bought is true of all. */
function headlineOf(shown: readonly Shown[]): Headline | undefined {
  const chosen = shown.filter(({ pick }) => pick.placed !== 'pinned')
  const [first] = chosen.length > 0 ? chosen : shown
  return first && (chosen.every(({ pick }) => pick.headline === first.pick.headline) ? first.pick.headline : 'trending')
}

function shownOf(pick: Pick<PickReasonWithFact>, product: Product): Shown {
  return { pick, product, thumbnail: product.thumbnail && drawnPicture(product.thumbnail) }
}

function requestOf(host: HTMLElement): Omit<PickRequest, 'now'> {
  const like = (host.getAttribute('for') ?? '').split(/\s+/).filter((id) => id !== '')
  const slot = host.getAttribute('slot-name')
  return {
    limit: limitOf(host),
    ...(slot ? { slot } : {}),
    ...(like.length > 0 ? { for: like } : {}),
    ...(host.getAttribute('relation') === 'goes-with' ? { relation: 'goes-with' } : {}),
  }
}

async function rulesOf(host: HTMLElement): Promise<readonly ShopRule[]> {
  const text = host.getAttribute('rules')
  return text ? (await import('./read-rules.js')).readRules(text, '<valet-picks rules>') : []
}

function limitOf(host: HTMLElement): number {
  const asked = Number.parseInt(host.getAttribute('limit') ?? '', 10)
  return asked > 0 ? Math.min(asked, MOST) : LIMIT
}
