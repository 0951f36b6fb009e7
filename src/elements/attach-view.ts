import { nothing, render, type TemplateResult } from 'lit/html.js'
import { requestInsight } from '../own-elements.js'
import type { Insight } from '../shopper-powers.js'
import { loadPageText } from '../texts/load-page-text.js'
import type { PageText } from '../texts/page-text.js'
import { css, type Styles } from './css.js'
import { tokens } from './tokens.js'

/** What a view draws with. Lives in closures: nothing of it is a property of the element. */
export interface ViewContext {
  readonly host: HTMLElement
  /** The element's closed root; handed to no one outside. */
  readonly root: ShadowRoot
  readonly insight: Insight
  readonly text: PageText
  /** Draws again with what is known. */
  draw(): void
  /** Reads again, then draws. */
  reload(): void
  /** Moves the focus to the first match, as soon as it is drawn: what had the focus goes away. */
  focusNext(selector: string | undefined): void
}

/** One element's look: `load` reads what `template` shows. */
export interface View {
  /** Keeps the room while the first answer is awaited. */
  readonly waiting: TemplateResult | typeof nothing
  load(): Promise<void>
  /** `nothing` takes no room. */
  template(): TemplateResult | typeof nothing
}

/** What the element's own callbacks call. */
export interface Lifecycle {
  connect(): void
  disconnect(): void
  /** An attribute changed. */
  changed(): void
}

/** Takes no room, unless the shop's own styles keep it (`display: block`). */
const absent: Styles = css`:host { display: none }`

/**
 * Gives an element a closed shadow root and a view in it, from the moment a Valet opens. Nothing here throws at the
 * page: what cannot be read or drawn is not shown.
 */
export function attachView(host: HTMLElement, styles: Styles, make: (context: ViewContext) => View): Lifecycle {
  const stage = createStage(host, styles)
  let view: View | undefined
  let turn = 0
  let stopWaiting = () => {}
  let stopListening = () => {}
  const draw = () => {
    try {
      if (view) stage.show(view.template())
    } catch {
      stage.show(nothing)
    }
  }
  const drawNewest = (mine: number) => {
    // An older answer that comes late must not overwrite a newer one.
    if (mine !== turn) return
    draw()
    // What did not come by now is not waited for: it would take the focus at a moment the shopper does not expect.
    stage.focusNext(undefined)
  }
  const reload = () => {
    const mine = ++turn
    view
      ?.load()
      .catch(quietly)
      .then(() => drawNewest(mine))
  }
  const begin = async (insight: Insight) => {
    const text = await loadPageText(insight.language)
    if (!host.isConnected) return
    view = make({ host, root: stage.root, insight, text, draw, reload, focusNext: stage.focusNext })
    stage.show(view.waiting)
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

/** The element's closed root, and the only way to draw in it. */
interface Stage {
  readonly root: ShadowRoot
  show(template: TemplateResult | typeof nothing): void
  focusNext(selector: string | undefined): void
}

function createStage(host: HTMLElement, styles: Styles): Stage {
  // Whoever attaches the internals gets the closed root with them, and they are given out once: taken here, they are ours.
  const internals = host.attachInternals()
  const root = host.attachShadow({ mode: 'closed' })
  let focus: string | undefined
  return {
    root,
    show: (template) => {
      const empty = template === nothing
      // The page's styles can tell: `valet-size:state(empty)`.
      internals.states?.[empty ? 'add' : 'delete']('empty')
      const sheets = empty ? [absent] : [tokens, styles]
      if (root.adoptedStyleSheets.length !== sheets.length) root.adoptedStyleSheets = sheets.flatMap((sheet) => sheet.styleSheet ?? [])
      render(template, root)
      const target = focus && root.querySelector<HTMLElement>(focus)
      if (!target) return
      focus = undefined
      target.focus()
      if (target instanceof HTMLInputElement) target.select()
    },
    focusNext: (selector) => {
      focus = selector
    },
  }
}

/** The end of a promise whose failure stands in `status().problems` already. */
export function quietly(): void {}
