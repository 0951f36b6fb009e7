import { isSeen, type Stage } from './seen-control.js'

/** Milliseconds for which a control must have been seen, unmoved, before a press on it counts. */
const STILL = 500

/** What is known of one control. */
interface Watch {
  readonly since: number
  readonly place: string
}

/** The controls that count only when the shopper could see them: those marked `data-guard` in our root. */
export interface ArmedControls {
  /** Whether a press on this control counts now. */
  isArmed(control: HTMLElement): boolean
  /** Begins to watch; call when the dialog has opened. */
  start(): void
  /** Ends watching; nothing is armed after it. */
  stop(): void
}

/**
 * Watches every guarded control on each animation frame, and with IntersectionObserver v2 where the browser has it
 * (it also sees what lies over us without taking presses). An armed control carries `data-armed` inside our closed root.
 */
export function createArmedControls(stage: Stage): ArmedControls {
  const watched = new Map<HTMLElement, Watch>()
  const clear = new Map<Element, boolean>()
  const observer = createObserver(clear)
  let frame = 0

  const sample = (now: number) => {
    const present = new Set(stage.root.querySelectorAll<HTMLElement>('[data-guard]'))
    for (const control of watched.keys()) if (!present.has(control)) drop(control)
    for (const control of present) {
      const place = placeOf(control)
      const before = watched.get(control)
      if (!before) observer?.observe(control)
      const since = before?.place === place && sees(control) ? before.since : now
      watched.set(control, { since, place })
      control.toggleAttribute('data-armed', now - since >= STILL)
    }
    frame = requestAnimationFrame(sample)
  }
  const sees = (control: HTMLElement) => isSeen(control, stage) && (!observer || clear.get(control) === true)
  const drop = (control: HTMLElement) => {
    observer?.unobserve(control)
    watched.delete(control)
    clear.delete(control)
    control.removeAttribute('data-armed')
  }
  return {
    isArmed: (control) => {
      const watch = watched.get(control)
      return watch !== undefined && watch.place === placeOf(control) && performance.now() - watch.since >= STILL && sees(control)
    },
    start: () => {
      if (frame === 0) frame = requestAnimationFrame(sample)
    },
    stop: () => {
      cancelAnimationFrame(frame)
      frame = 0
      for (const control of [...watched.keys()]) drop(control)
    },
  }
}

function placeOf(control: HTMLElement): string {
  const { left, top, width, height } = control.getBoundingClientRect()
  return [left, top, width, height].map((edge) => edge.toFixed(1)).join(' ')
}

/** What IntersectionObserver v2 adds to the options and entries of TypeScript's DOM library. */
type VisibilityOptions = IntersectionObserverInit & { readonly trackVisibility: true; readonly delay: number }

function createObserver(clear: Map<Element, boolean>): IntersectionObserver | undefined {
  if (typeof IntersectionObserverEntry === 'undefined' || !('isVisible' in IntersectionObserverEntry.prototype)) return undefined
  const options: VisibilityOptions = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] }
  return new IntersectionObserver((entries) => {
    for (const entry of entries) clear.set(entry.target, 'isVisible' in entry && entry.isVisible === true)
  }, options)
}
