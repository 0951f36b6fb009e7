import { html, nothing, type TemplateResult } from 'lit/html.js'
import { icon } from '../elements/icons.js'
import type { ProfileChange } from '../profile/change-profile.js'
import type { WidgetContext } from './widget-context.js'

/** The listener of a change that says what it did and can be taken back. */
export function undoable(
  { state, controls, powers, say }: WidgetContext,
  words: string,
  ...changes: readonly ProfileChange[]
): (event: Event) => void {
  return controls.press(async () => {
    state.taste.done = { words, undo: await powers.change(...changes) }
    say(words)
  })
}

/** What was done last, and the way back. */
export function undoLine({ state, text, controls, say }: WidgetContext): TemplateResult | typeof nothing {
  const { done } = state.taste
  if (!done) return nothing
  const back = controls.press(async () => {
    state.taste.done = undefined
    await done.undo()
    say(text.taste.undone(done.words))
  })
  return html`<p class="row told"><span>${done.words}</span><button type="button" class="link" @click=${back}>${icon('undo')}${text.taste.undo}</button></p>`
}
