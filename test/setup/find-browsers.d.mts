/** The programs found, by engine. */
export interface FoundBrowsers {
  readonly chromium: string
  readonly firefox: string
  readonly webkit: { readonly driver: string; readonly miniBrowser: string; readonly xvfb: string }
}
export function findBrowsers(): FoundBrowsers
export function provideBrowsers(): FoundBrowsers
