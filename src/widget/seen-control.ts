/** Where the widget stands: the host in the page, its closed root, its dialog. */
export interface Stage {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  readonly dialog: HTMLDialogElement
}

/** A control smaller than this cannot be read, let alone be pressed knowingly. CSS pixels. */
const LEAST = 24
const PLAIN: readonly (readonly [string, readonly string[]])[] = [
  ['visibility', ['visible']],
  ['opacity', ['1']],
  ['transform', ['none', '']],
  ['filter', ['none', '']],
  ['translate', ['none', '']],
  ['scale', ['none', '']],
  ['rotate', ['none', '']],
  ['clip-path', ['none', '']],
  ['mask-image', ['none', '']],
  ['mix-blend-mode', ['normal', '']],
]
/** Points at which nothing else may lie over a control, as parts of its width and height. */
const POINTS = [
  [0.5, 0.5],
  [0.2, 0.25],
  [0.8, 0.25],
  [0.2, 0.75],
  [0.8, 0.75],
] as const

/**
 * Whether the shopper can see a control now, as it is drawn: inside our open modal dialog and nothing else of the page
 * in the top layer, wholly in the viewport, neither scaled nor faded nor filtered, and with nothing over it.
 */
export function isSeen(control: HTMLElement, stage: Stage): boolean {
  const { host, root, dialog } = stage
  if (!dialog.open || !dialog.matches(':modal') || !dialog.contains(control) || !host.isConnected || rivals() > 0) return false
  const box = control.getBoundingClientRect()
  const { innerWidth, innerHeight } = window
  if (box.width < LEAST || box.height < LEAST) return false
  if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) return false
  if (Math.abs(box.width - control.offsetWidth) > 1 || Math.abs(box.height - control.offsetHeight) > 1) return false
  if (!isPlain(control, stage)) return false
  return POINTS.every(([across, down]) => {
    const x = box.left + box.width * across
    const y = box.top + box.height * down
    const inside = root.elementFromPoint(x, y)
    return document.elementFromPoint(x, y) === host && inside !== null && control.contains(inside)
  })
}

/** Modal dialogs, popovers and full-screen elements of the page, which can lie over ours without being hit. */
function rivals(): number {
  return [':modal', ':popover-open', ':fullscreen'].reduce((found, selector) => {
    try {
      return found + document.querySelectorAll(selector).length
    } catch {
      // An engine that does not know the selector has no such elements.
      return found
    }
  }, 0)
}

function isPlain(control: HTMLElement, { host, dialog }: Stage): boolean {
  const chain: Element[] = [host]
  for (let at: Element | null = control; at; at = at === dialog ? null : at.parentElement) chain.push(at)
  return chain.every((element) => {
    const style = getComputedStyle(element)
    return PLAIN.every(([name, values]) => values.includes(style.getPropertyValue(name))) && isWritten(style)
  })
}

/** A theme that makes our words transparent would hide what a control does. */
function isWritten(style: CSSStyleDeclaration): boolean {
  return !/(?:\/\s*|rgba\([^)]*,\s*)0(?:\.\d+)?%?\)$/.test(style.color) && style.color !== style.backgroundColor
}
