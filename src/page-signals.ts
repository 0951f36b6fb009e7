/** What the page tells without being asked. */
export interface PageSignals {
  /** The address got the fragment `#valet`, at load or by a link. */
  open(): void
  /** The page is being left; only what is already on its way gets through. */
  hide(): void
}

/** Listens to the page's address and to its end. Returns the way to stop. Does nothing on a server. */
export function watchPage({ open, hide }: PageSignals): () => void {
  if (typeof window === 'undefined' || typeof window.addEventListener !== 'function') return () => {}
  const look = () => {
    if (location.hash === '#valet') open()
  }
  window.addEventListener('hashchange', look)
  window.addEventListener('pagehide', hide)
  look()
  return () => {
    window.removeEventListener('hashchange', look)
    window.removeEventListener('pagehide', hide)
  }
}

/** Language of the page as its markup says, or English. */
export function pageLanguage(): string {
  return (typeof document === 'undefined' ? '' : document.documentElement.lang) || 'en'
}

/** Address that relative addresses are resolved against. */
export function pageBase(): string {
  return typeof document === 'undefined' ? 'http://localhost/' : document.baseURI
}
