import { html, nothing, type TemplateResult } from 'lit/html.js'
import { icon } from '../elements/icons.js'
import type { PurposeInfo } from '../page-interface.js'
import { contract } from './key-contract.js'
import { keyDrawing } from './key-drawing.js'
import { teethOf, wordsIn } from './policy-words.js'
import type { WidgetContext } from './widget-context.js'

/** The rack of keys in two groups, and the contract of the chosen one. */
export function keysRoom(context: WidgetContext): TemplateResult {
  const { view, text, state } = context
  if (view.purposes.length === 0) return html`<div class="empty"><p class="soft">${text.keys.none}</p></div>`
  const chosen = view.purposes.find(({ id }) => id === state.keys.chosen) ?? view.purposes[0]
  const purpose = chosen && view.policy.purposes[chosen.id]
  return html`<div class="keys ${state.keys.detail ? 'detail' : ''}">
    <div class="rack">${group(context, 'device', chosen?.id)}${group(context, 'share', chosen?.id)}${lockAll(context)}</div>
    ${chosen && purpose ? contract(context, chosen, purpose) : nothing}
  </div>`
}

function group(context: WidgetContext, kind: PurposeInfo['kind'], chosen: string | undefined): TemplateResult | typeof nothing {
  const { view, text } = context
  const infos = view.purposes.filter((info) => info.kind === kind)
  if (infos.length === 0) return nothing
  return html`<h4>${kind === 'device' ? text.keys.device : text.keys.shop}</h4>${infos.map((info) => hook(context, info, info.id === chosen))}`
}

function hook(
  { view, text, state, format, controls, redraw, readPreview }: WidgetContext,
  info: PurposeInfo,
  on: boolean,
): TemplateResult | typeof nothing {
  const purpose = view.policy.purposes[info.id]
  if (!purpose) return nothing
  const choose = controls.press(async () => {
    state.keys.chosen = info.id
    state.keys.detail = true
    redraw()
    await readPreview(info.id)
  })
  return html`<button type="button" class="hook" aria-current=${on ? 'true' : 'false'} @click=${choose}>${keyDrawing(teethOf(purpose), info.state)}
    <span>${wordsIn(purpose.title, text.language)}<small>${text.keys.states[info.state](format.date(info.since ?? 0))}</small></span></button>`
}

function lockAll({ view, text, controls, powers, say }: WidgetContext): TemplateResult | typeof nothing {
  if (!view.purposes.some(({ state }) => state === 'unlocked')) return nothing
  const lock = controls.press(async () => {
    await powers.lockAll()
    say(text.keys.lockedAll)
  })
  return html`<button type="button" class="btn slim lock-all" @click=${lock}>${icon('keys')}${text.keys.lockAll}</button>`
}
