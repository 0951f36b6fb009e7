import { type CSSResult, type nothing, render, type TemplateResult } from 'lit'
import { requestInsight } from '../own-elements.js'
import type { Insight } from '../shopper-powers.js'
import { loadPageText } from '../texts/load-page-text.js'
import type { PageText } from '../texts/page-text.js'
import { tokens } from './tokens.js'

/** What a view draws with. Lives in closures: nothing of it is a property of the element. */
export interface ViewContext {
  readonly host: HTMLElement
  readonly insight: Insight
  readonly text: PageText
  /** Draws again with what is known. */
  draw(): void
  /** Reads again, then draws. */
  reload(): void
}

/** One element's look: `load` reads what `template` shows. */
export interface View {
  load(): Promise<void>
  template(): TemplateResult | typeof nothing
}

/** What the element's own callbacks call. */
export interface Lifecycle {
  connect(): void
  disconnect(): void
  /** An attribute changed. */
  changed(): void
}

/**
 * Gives an element a closed shadow root and a view in it, from the moment a Valet opens. Drawing never throws at the
 * page: the element stays as it was.
 */
export function attachView(host: HTMLElement, styles: CSSResult, make: (context: ViewContext) => View): Lifecycle {
  const root = host.attachShadow({ mode: 'closed' })
  let view: View | undefined
  let turn = 0
  let stopWaiting = () => {}
  let stopListening = () => {}
  const draw = () => {
    if (view) render(view.template(), root)
  }
  const reload = () => {
    if (!view) return
    const mine = ++turn
    view.load().then(() => {
      // An older answer that comes late must not overwrite a newer one.
      if (mine === turn) draw()
    }, quietly)
  }
  const begin = async (insight: Insight) => {
    const text = await loadPageText(insight.language)
    if (!host.isConnected) return
    if (root.adoptedStyleSheets.length === 0) root.adoptedStyleSheets = [tokens, styles].flatMap((sheet) => sheet.styleSheet ?? [])
    view = make({ host, insight, text, draw, reload })
    stopListening()
    stopListening = insight.onChange(reload)
    reload()
  }
  return {
    connect: () => {
      stopWaiting = requestInsight((insight) => void begin(insight).catch(quietly))
    },
    disconnect: () => {
      stopWaiting()
      stopListening()
      view = undefined
    },
    changed: reload,
  }
}

/** What fails inside stands in `status().problems` already. */
function quietly(): void {}
