/**
 * Draws, and if that removed the focused control, puts the focus on the nearest heading above it: never on another
 * button, which a held key would press.
 */
export function keepFocus(root: ShadowRoot, draw: () => void): void {
  const focused = root.activeElement
  const above: Element[] = []
  for (let at = focused?.parentElement; at; at = at.parentElement) above.push(at)
  draw()
  if (!focused || focused.isConnected) return
  for (const element of above) {
    const heading = element.isConnected ? element.querySelector<HTMLElement>('h2, h3, h4') : null
    if (!heading) continue
    heading.tabIndex = -1
    heading.focus()
    return
  }
}
