import { html, nothing, type TemplateResult } from 'lit/html.js'
import { type IconName, icon } from '../elements/icons.js'
import { countFacts } from './facts-table.js'
import { saveFile } from './save-file.js'
import type { WidgetContext } from './widget-context.js'

/** Save, read, freeze or thaw, erase: name, what will happen, button. */
export function dataActs(context: WidgetContext): TemplateResult {
  const { view, text, state } = context
  const words = text.data
  return html`<div class="acts">
    ${act('down', words.save, html`<button type="button" class="btn slim" data-guard data-step="export" @click=${saveProfile(context)}>${words.save.button}</button>`)}
    ${act('up', words.read, readButton(context), problems(context))}
    ${view.status.frozen === undefined ? act('pause', words.freeze, freezeButton(context)) : act('pause', words.thaw, thawButton(context, 'thaw'))}
    ${act('erase', words.erase, state.data.erasing ? nothing : eraseButton(context), state.data.erasing ? erasing(context) : nothing)}
  </div>`
}

/** Writes the export to a file the shopper gets. */
export function saveProfile({ controls, powers, text, say }: WidgetContext): (event: Event) => void {
  return controls.guarded(async () => {
    saveFile('valet.json', await powers.exportProfile())
    say(text.data.save.done)
  })
}

/** The button that ends a freeze. */
export function thawButton({ controls, powers, text, say }: WidgetContext, step?: string): TemplateResult {
  const thaw = controls.guarded(async () => {
    await powers.thaw()
    say(text.data.thaw.done)
  })
  return html`<button type="button" class="btn slim" data-guard data-step=${step ?? nothing} @click=${thaw}>${text.data.thaw.button}</button>`
}

function act(
  name: IconName,
  words: { readonly title: string; readonly text: string },
  button: unknown,
  more: unknown = nothing,
): TemplateResult {
  return html`<section class="act">${icon(name)}<div><h4>${words.title}</h4><p class="small soft">${words.text}</p></div>${button}${more}</section>`
}

function readButton({ state, text, controls, powers, say, redraw }: WidgetContext): TemplateResult {
  const ask = controls.guarded((button) => {
    const input = button.nextElementSibling
    if (input instanceof HTMLInputElement) input.click()
  })
  const read = controls.press<HTMLInputElement>(async (input) => {
    const [file] = input.files ?? []
    input.value = ''
    if (!file) return
    const outcome = await powers.importProfile(await file.text())
    state.data.problems = 'problems' in outcome ? outcome.problems : []
    say('problems' in outcome ? text.data.read.wrong : text.data.read.done(outcome.facts))
    redraw()
  })
  return html`<button type="button" class="btn slim" data-guard data-step="import" @click=${ask}>${text.data.read.button}</button><input class="sr" type="file" accept=".json,application/json" tabindex="-1" aria-hidden="true" @change=${read}>`
}

function problems({ state, text }: WidgetContext): TemplateResult | typeof nothing {
  if (state.data.problems.length === 0) return nothing
  return html`<div class="more" role="alert"><p><b>${text.data.read.wrong}</b></p><ul class="small">${state.data.problems.map((problem) => html`<li>${problem}</li>`)}</ul></div>`
}

function freezeButton({ controls, powers, text, say }: WidgetContext): TemplateResult {
  const freeze = controls.press(async () => {
    await powers.freeze()
    say(text.data.freeze.done)
  })
  return html`<button type="button" class="btn slim" @click=${freeze}>${text.data.freeze.button}</button>`
}

function eraseButton({ state, text, controls, redraw }: WidgetContext): TemplateResult {
  const begin = controls.press(async (button) => {
    const act = button.closest('.act')
    state.data.erasing = true
    redraw()
    await Promise.resolve()
    act?.scrollIntoView({ block: 'nearest' })
  })
  return html`<button type="button" class="btn slim" data-step="erase" @click=${begin}>${text.data.erase.button}</button>`
}

/** The second step: what follows, and a button that reads like the thing itself. Keeping comes first. */
function erasing(context: WidgetContext): TemplateResult {
  const { state, text, controls, powers, say, redraw } = context
  const words = text.data.erase
  const close = () => {
    state.data.erasing = false
    redraw()
  }
  const erase = controls.guarded(async () => {
    const { confirmed, waiting } = await powers.erase()
    close()
    say(confirmed ? words.done : words.doneWaiting(waiting))
  })
  return html`<div class="more"><ul class="small follows">${words.follows.map((line) => html`<li>${line}</li>`)}</ul>
    <div class="pair"><button type="button" class="btn" data-step="erase" @click=${controls.press(close)}>${words.keep}</button>
    <button type="button" class="btn" data-guard @click=${erase}>${words.really(countFacts(context))}</button></div></div>`
}
