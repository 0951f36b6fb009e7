import { html, nothing, type TemplateResult } from 'lit/html.js'
import { icon } from '../elements/icons.js'
import { productName } from './product-name.js'
import { FORGETS, forgetting } from './taste-swaps.js'
import { undoable } from './undoable.js'
import type { WidgetContext } from './widget-context.js'

/** As many of the newest looks are listed; the data room lists all. */
const LISTED = 6

/** What was looked at: pause it, forget a part of it, or say whom a look was for. */
export function looks(context: WidgetContext): TemplateResult | typeof nothing {
  const { view, state, text, controls, powers, say } = context
  const words = text.taste
  const pausing = view.paused !== undefined
  const learns = view.kept.includes('history')
  const gifts = new Map([...view.profile.history].reverse().map(({ value }) => [value.product, value.gift === true]))
  const pause = controls.press(async () => {
    await powers.pause(!pausing)
    say(pausing ? words.resumedNow : words.paused)
  })
  const head = html`<div class="row between"><h4>${words.looks}</h4>${
    learns
      ? html`<button type="button" class="btn slim" @click=${pause}>${icon('pause')}${pausing ? words.resume : words.pause}</button>`
      : nothing
  }</div>${learns && pausing ? html`<p class="soft small">${words.paused}</p>` : nothing}`
  if (gifts.size === 0) return learns ? html`<section class="hidden looked">${head}</section>` : nothing
  const item = ([product, gift]: [string, boolean]) => {
    const name = productName(state.catalogue, product)
    const turn = undoable(context, `${name}: ${gift ? words.forMe : words.forOther}`, { type: 'set-gift', product, gift: !gift })
    const forget = undoable(context, text.me.forgotten(name), { type: 'forget-history', product })
    return html`<li class="row between"><span>${name}${gift ? html` <span class="soft small">${words.notCounted}</span>` : nothing}</span><span class="row"><button type="button" class="link" aria-label=${`${gift ? words.forMe : words.forOther}: ${name}`} @click=${turn}>${icon('gift')}${gift ? words.forMe : words.forOther}</button><button type="button" class="link" aria-label=${text.data.forget(name)} @click=${forget}>${text.wardrobe.forget}</button></span></li>`
  }
  const part = (name: (typeof FORGETS)[number]) =>
    html`<button type="button" class="btn slim" @click=${undoable(context, text.me.forgotten(words.forgets[name]), forgetting(name, view))}><span>${words.forgets[name]}<small class="soft">${state.taste.swaps.get(name) ?? ''}</small></span></button>`
  return html`<section class="hidden looked">${head}<p class="small soft">${words.looked(gifts.size)}</p><ul>${[...gifts].slice(0, LISTED).map(item)}</ul>
    <div class="row forgets" role="group" aria-label=${words.forgetLooked}><span class="small">${words.forgetLooked}</span>${FORGETS.map(part)}</div></section>`
}
