import { html, nothing, type TemplateResult } from 'lit/html.js'
import { icon } from '../elements/icons.js'
import { saveProfile, thawButton } from './data-acts.js'
import { dataRoom } from './data-room.js'
import { countFacts } from './facts-table.js'
import { keysRoom } from './keys-room.js'
import { meRoom } from './me-room.js'
import { tasteRoom } from './taste-room.js'
import { wardrobeRoom } from './wardrobe-room.js'
import type { WidgetContext } from './widget-context.js'
import { ROOMS, type RoomName } from './widget-state.js'

const DRAW: { readonly [room in RoomName]: (context: WidgetContext) => TemplateResult } = {
  me: meRoom,
  wardrobe: wardrobeRoom,
  taste: tasteRoom,
  keys: keysRoom,
  data: dataRoom,
}

/** What stands in the dialog: the rail with the five rooms, the heading, the notices, and the room on show. */
export function frame(context: WidgetContext, close: () => void): TemplateResult {
  const { view, state, text, controls } = context
  const { room } = state
  return html`<div class="sheet ${view.status.frozen === undefined ? '' : 'frozen'}"><div class="grid">
    <div class="rail"><div class="brand">${text.title}<small>${text.at(view.policy.controller.name)}</small></div>
      <nav class="tabs" aria-label=${text.title}>${ROOMS.map((name) => tab(context, name))}</nav>${label(context)}</div>
    <div class="main"><div class="top-of-room">
      <div class="head"><div><h2 tabindex="-1">${text.rooms[room].name}</h2><p>${lead(context)}</p></div>
        <button type="button" class="icon-btn" aria-label=${text.close} @click=${controls.press(close)}>${icon('close')}</button></div>
      ${notices(context)}</div>
      <div class="body">${DRAW[room](context)}</div></div></div>
    <p class="complaint ${state.complaint === '' ? 'sr' : ''}" role="alert">${state.complaint}</p>
    <p class="sr" role="status">${state.said}</p></div>`
}

function tab({ view, state, text, controls, redraw, readPreview, foresee }: WidgetContext, name: RoomName): TemplateResult {
  const count = {
    wardrobe: view.profile.wardrobe.length || '',
    keys: view.purposes.length > 0 ? `${givenKeys(view)}/${view.purposes.length}` : '',
  }
  const go = controls.press(async () => {
    state.room = name
    state.keys.detail = false
    redraw()
    const first = state.keys.chosen ?? view.purposes[0]?.id
    if (name === 'taste') await foresee()
    if (name === 'keys' && first !== undefined) await readPreview(first)
  })
  return html`<button type="button" aria-current=${state.room === name ? 'page' : 'false'} @click=${go}>${icon(name)}<span>${text.rooms[name].name}</span>${
    name === 'wardrobe' || name === 'keys' ? html`<span class="c">${count[name]}</span>` : nothing
  }</button>`
}

function givenKeys(view: WidgetContext['view']): number {
  return view.purposes.filter(({ state }) => state === 'unlocked').length
}

function label({ view, text }: WidgetContext): TemplateResult {
  const words = text.label
  const keys = words.keys(givenKeys(view), view.purposes.length)
  const [state, more] =
    view.status.frozen !== undefined
      ? [words.frozen, words.frozenMore]
      : !view.status.lasting
        ? [words.notLasting, words.notLastingMore]
        : [view.kept.length > 0 ? words.kept : words.nothingKept, keys]
  return html`<div class="label"><b>${state}</b>${more}</div>`
}

function lead(context: WidgetContext): string {
  const { view, state, text, format } = context
  if (state.room === 'data') {
    const sent = view.ledger.filter(({ event }) => event?.type === 'sent').length
    return text.data.summary(countFacts(context), format.size(view.bytes), sent)
  }
  const garments = view.profile.wardrobe.length
  return state.room === 'wardrobe' && garments > 0 ? text.wardrobe.count(garments) : text.rooms[state.room].lead
}

/** At most one notice, with one way out: frozen before not lasting before not kept. */
function notices(context: WidgetContext): TemplateResult | typeof nothing {
  const { view, text, format, state } = context
  const words = text.notices
  if (view.status.frozen !== undefined)
    return notice(
      'pause',
      words.frozen(format.moment(view.status.frozen)),
      words.frozenMore,
      state.room === 'data' ? nothing : thawButton(context),
    )
  if (!view.status.lasting) {
    const save = html`<button type="button" class="btn slim" data-guard @click=${saveProfile(context)}>${icon('down')}${words.saveFile}</button>`
    return notice('alert', words.notLasting, words.notLastingMore, state.room === 'data' || view.unsaved === 0 ? nothing : save)
  }
  if (view.unsaved === 0) return nothing
  const keeper = Object.values(view.policy.purposes).some(({ kind }) => kind === 'device')
  return notice('home', words.unsaved(view.unsaved), keeper ? words.unsavedMore : words.noKeeper, keeper ? keepButton(context) : nothing)
}

function keepButton({ powers, text, controls, say }: WidgetContext): TemplateResult {
  const keep = controls.guarded(async () => {
    await powers.keep()
    say(text.notices.keptNow)
  })
  return html`<button type="button" class="btn slim" data-guard @click=${keep}>${text.notices.keep}</button>`
}

function notice(name: 'pause' | 'alert' | 'home', what: string, more: string, button: unknown): TemplateResult {
  return html`<div class="notice">${icon(name)}<div><b>${what}</b> ${more}</div>${button}</div>`
}
