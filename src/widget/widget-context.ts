import type { ShopperPowers, ShopperView } from '../shopper-powers.js'
import type { WidgetText } from '../texts/widget-text.js'
import type { Formats } from './formats.js'
import type { WidgetState } from './widget-state.js'

/** What a control does when it is pressed or changed; `control` is our own element. */
export type Work<T extends HTMLElement = HTMLElement> = (control: T) => void | Promise<unknown>

/** How the rooms turn a listener into one that only the shopper can set off. */
export interface Controls {
  /** For locking, freezing, forgetting and editing: a real press is enough. */
  press<T extends HTMLElement = HTMLElement>(work: Work<T>): (event: Event) => void
  /** For what opens, keeps, sends, reads in or erases: the control must have been seen as well. It carries `data-guard`. */
  guarded(work: Work): (event: Event) => void
}

/** Everything that a room draws from, and the powers its controls use. */
export interface WidgetContext {
  readonly view: ShopperView
  readonly state: WidgetState
  readonly text: WidgetText
  readonly format: Formats
  readonly powers: ShopperPowers
  readonly controls: Controls
  /** Says something in the live region. */
  say(words: string): void
  /** Draws again. */
  redraw(): void
  /** Reads what a purpose would send. */
  readPreview(purpose: string): Promise<void>
  /** Works out what the changes on show in the taste room would do to the picks. */
  foresee(): Promise<void>
}
