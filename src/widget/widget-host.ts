/** The widget's element in the page, and its closed root. */
export interface WidgetHost {
  readonly host: HTMLElement
  readonly root: ShadowRoot
}

/**
 * Makes the widget's element. It has no property, method or attribute of ours: everything lives in the closed root,
 * which nothing but the caller holds. Its name has a random ending, so a page can neither take it beforehand nor
 * style or find it by name.
 */
export function createWidgetHost(): WidgetHost {
  const ending = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36).padStart(2, '0')).join('')
  const WidgetElement = class extends HTMLElement {}
  customElements.define(`valet-preferences-${ending}`, WidgetElement)
  const host = new WidgetElement()
  // Whoever attaches the internals gets the closed root with them, and they are given out once: taken here, they are ours.
  host.attachInternals()
  return { host, root: host.attachShadow({ mode: 'closed' }) }
}
