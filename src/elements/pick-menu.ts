import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Product } from '../catalogue/product.js'
import type { Pick, PickReasonWithFact, PickRequest } from '../recommendations/pick.js'
import type { PickPreview } from '../recommendations/preview.js'
import type { Correction, Insight, ProfileChange } from '../shopper-powers.js'
import { loadMenuText } from '../texts/load-menu-text.js'
import type { PageText } from '../texts/page-text.js'
import { quietly } from './attach-view.js'
import { type MenuChoice, menuChoices } from './menu-choices.js'
import { tagWords } from './reason-bars.js'
import { isTrustedPress } from './trusted-press.js'
import { whyThis } from './why-this.js'

/** What a menu works with; it lives in closures. */
export interface MenuContext {
  readonly insight: Insight
  readonly root: ShadowRoot
  readonly pick: Pick<PickReasonWithFact>
  readonly product: Product
  /** What elements say. */
  readonly words: PageText
  readonly request: Omit<PickRequest, 'now'>
  /** Draws again. */
  draw(): void
  /** Shows which products would go. */
  mark(products: readonly string[]): void
  /** A correction was made: what to say, and the listener that takes it back. */
  done(words: string, undo: (event: Event) => void): void
}

/** The menu of one pick, drawn in its popovers. */
export interface PickMenu {
  /** What can be said about the product, each with what would go and come. */
  choices(): TemplateResult
  /** Why it was picked, and the reasons that she can leave out; `id` of its popover. */
  why(id: string): TemplateResult
  /** Works out anew what would go and come. */
  foresee(): void
}

/** Opens the menu of a pick. Nothing in it counts but a real press on a control in our own root. */
export async function openPickMenu(context: MenuContext): Promise<PickMenu> {
  const { insight, pick, product, request } = context
  const [text, { frozen }, catalogue] = await Promise.all([loadMenuText(insight.language), insight.status(), insight.catalogue()])
  const titleOf = (id: string) => {
    const row = catalogue?.rowOf(id) ?? -1
    return row < 0 ? '' : (catalogue?.product(row).title ?? '')
  }
  const choices = menuChoices(pick, product, insight.language, text)
  const leaving = pick.reasons.flatMap(({ tag, product = '', undo = [] }): MenuChoice[] => {
    const changes = undo.filter(isLeaving)
    if (changes.length === 0) return []
    return [{ words: tag === undefined ? text.forget(titleOf(product)) : text.leaveOut(tagWords(tag)), changes }]
  })
  const effects = new Map<MenuChoice, PickPreview>()
  const swap = (choice: MenuChoice) => {
    const effect = effects.get(choice)
    if (!effect) return ''
    return effect.go.length + effect.come.length === 0 ? text.noSwap : text.swap(effect.go.length, effect.come.length)
  }
  const foresee = async () => {
    for (const choice of frozen === undefined ? [...choices, ...leaving] : [])
      effects.set(choice, await insight.foresee(choice.changes, request))
    context.draw()
  }
  const make = (choice: MenuChoice) => (event: Event) => {
    if (!isTrustedPress(event, context.root)) return
    const words = [choice.words, swap(choice)].filter((part) => part !== '').join(': ')
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
    context.mark([])
    insight
      .correct(...choice.changes)
      .then((undo) => context.done(words, (press) => void (isTrustedPress(press, context.root) && undo().catch(quietly))))
      .catch(quietly)
  }
  const item = (choice: MenuChoice) => {
    const mark = () => context.mark(effects.get(choice)?.go ?? [])
    const clear = () => context.mark([])
    return html`<button type="button" class="item" @click=${make(choice)} @pointerenter=${mark} @pointerleave=${clear} @focus=${mark} @blur=${clear}><span>${choice.words}</span><span class="soft small">${swap(choice)}</span></button>`
  }
  const leave = (choice: MenuChoice) =>
    html`<span><button type="button" class="link" @click=${make(choice)}>${choice.words}</button> <bdi class="soft small">${swap(choice)}</bdi></span>`
  void foresee().catch(quietly)
  return {
    foresee: () => void foresee().catch(quietly),
    choices: () =>
      frozen === undefined
        ? html`${choices.map(item)}<p class="soft small note">${text.note}</p>`
        : html`<p class="soft small note">${text.frozen}</p>`,
    why: (id) =>
      whyThis(
        pick,
        id,
        frozen === undefined && leaving.length > 0 ? html`<div class="row leave">${leaving.map(leave)}</div>` : nothing,
        context.words,
        titleOf,
      ),
  }
}

/** What takes a reason away; other changes are not made under "Why this". */
function isLeaving(change: ProfileChange): change is Correction {
  return ['pin', 'unpin', 'forget-history', 'forget-garment'].includes(change.type)
}
