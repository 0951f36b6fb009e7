import { isTrustedPress } from '../elements/trusted-press.js'
import type { ArmedControls } from './armed-controls.js'
import type { Controls, Work } from './widget-context.js'

/** What the controls need of the widget around them. */
export interface ControlsAround {
  readonly root: ShadowRoot
  readonly armed: ArmedControls
  /** A press on a guarded control that could not be seen. */
  unarmed(): void
  /** A real press begins: old complaints go. */
  begin(): void
  failed(cause: unknown): void
}

/** Turns work into listeners that run only for real presses on our own controls, and, where guarded, on controls that were seen. */
export function createControls({ root, armed, unarmed, begin, failed }: ControlsAround): Controls {
  const run = (work: Work, control: HTMLElement) => {
    begin()
    Promise.resolve()
      .then(() => work(control))
      .catch(failed)
  }
  const own = (event: Event) =>
    isTrustedPress(event, root) && event.currentTarget instanceof HTMLElement ? event.currentTarget : undefined
  return {
    press:
      <T extends HTMLElement>(work: Work<T>) =>
      (event: Event) => {
        const control = own(event)
        if (control) run((pressed) => work(pressed as T), control)
      },
    guarded: (work) => (event) => {
      const control = own(event)
      if (!control) return
      if (armed.isArmed(control)) run(work, control)
      else unarmed()
    },
  }
}
