import { render } from 'lit/html.js'
import type { PreferencesStep } from '../page-interface.js'
import type { ShopperPowers, ShopperView } from '../shopper-powers.js'
import { loadWidgetText } from '../texts/load-widget-text.js'
import { createArmedControls } from './armed-controls.js'
import { createControls } from './controls.js'
import { createFormats } from './formats.js'
import { frame } from './frame.js'
import { keepFocus } from './keep-focus.js'
import { readSwaps } from './taste-swaps.js'
import type { WidgetContext } from './widget-context.js'
import { createWidgetHost } from './widget-host.js'
import { firstState, type RoomName } from './widget-state.js'
import { widgetStyles } from './widget-styles.js'

/** What the page's Valet can do with its mounted widget. */
export interface WidgetHandle {
  /** Opens at a room or a step of it, and at a purpose if one is given. Opening decides nothing. */
  open(step?: PreferencesStep, purpose?: string): void
  /** Closes it and takes it out of the page. */
  dispose(): void
}

/**
 * Puts the preferences widget into the page, closed. The powers stay in this function's closure; the element in the
 * page has a closed root and nothing of ours on it.
 *
 * @example
 * const widget = await mount(powers)
 * widget.open('keys', 'size-advice')
 */
export async function mount(powers: ShopperPowers): Promise<WidgetHandle> {
  const text = await loadWidgetText(powers.language)
  const format = createFormats(text, powers.language)
  const state = firstState()
  const { host, root } = createWidgetHost()
  root.adoptedStyleSheets = widgetStyles()
  const dialog = document.createElement('dialog')
  dialog.lang = text.language
  dialog.setAttribute('aria-label', text.title)
  root.append(dialog)
  const armed = createArmedControls({ host, root, dialog })
  let view: ShopperView | undefined
  let drawing = false

  const redraw = () => {
    if (drawing) return
    drawing = true
    queueMicrotask(() => {
      drawing = false
      const now = view
      if (now)
        keepFocus(root, () =>
          render(
            frame(context(now), () => dialog.close()),
            dialog,
          ),
        )
    })
  }
  const say = (words: string) => {
    // The same words twice would not be read again.
    state.said = words === state.said ? `${words} ` : words
    redraw()
  }
  const complain = (words: string) => {
    state.complaint = words
    redraw()
  }
  const failed = (cause: unknown) => {
    console.error('Valet: a press in the preferences widget failed', cause)
    complain(text.notices.failed)
  }
  const readPreview = async (purpose: string) => {
    state.keys.previews.set(purpose, await powers.preview(purpose))
    redraw()
  }
  const foresee = async () => {
    const now = view
    if (now) await readSwaps({ view: now, state, powers, text })
    redraw()
  }
  const refresh = async () => {
    view = await powers.view()
    if (!dialog.open) return
    redraw()
    const shown = state.keys.chosen ?? view.purposes[0]?.id
    if (state.room === 'taste') await foresee()
    if (state.room === 'keys' && shown !== undefined) await readPreview(shown)
  }
  const controls = createControls({
    root,
    armed,
    failed,
    unarmed: () => complain(text.notices.unarmed),
    begin: () => {
      state.complaint = ''
    },
  })
  const context = (now: ShopperView): WidgetContext => ({
    view: now,
    state,
    text,
    format,
    powers,
    controls,
    say,
    redraw,
    readPreview,
    foresee,
  })

  dialog.addEventListener('close', () => {
    armed.stop()
    Object.assign(state, { complaint: '', said: '' })
    Object.assign(state.data, { erasing: false, problems: [] })
    state.taste.done = undefined
  })
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  const stopListening = powers.onChange(() => void refresh().catch(failed))
  ;(document.body ?? document.documentElement).append(host)

  const show = async (step: PreferencesStep, purpose: string | undefined) => {
    state.room = roomOf(step)
    if (purpose !== undefined) Object.assign(state.keys, { chosen: purpose, detail: true })
    if (step === 'erase') state.data.erasing = true
    if (!dialog.open) dialog.showModal()
    await refresh()
    await Promise.resolve()
    armed.start()
    if (!dialog.open) return armed.stop()
    const target = dialog.querySelector<HTMLElement>(`[data-step="${step}"]`) ?? dialog.querySelector<HTMLElement>('h2')
    target?.focus()
    state.catalogue ??= await powers.catalogue()
    redraw()
  }
  return {
    open: (step = 'me', purpose) => void show(step, purpose).catch(failed),
    dispose: () => {
      stopListening()
      armed.stop()
      if (dialog.open) dialog.close()
      host.remove()
    },
  }
}

function roomOf(step: PreferencesStep): RoomName {
  return step === 'export' || step === 'import' || step === 'erase' || step === 'thaw' ? 'data' : step
}
