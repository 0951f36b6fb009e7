/** `HTMLElement` where there is one: importing the classes on a server does nothing and breaks nothing. */
export const ElementBase: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)
