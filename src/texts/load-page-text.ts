import type { PageText } from './page-text.js'

/**
 * The words for a language tag; its primary language decides, English serves the languages that are missing.
 *
 * @example
 * const text = await loadPageText('de-AT')
 */
export async function loadPageText(language: string): Promise<PageText> {
  if (language.toLowerCase().split('-')[0] === 'de') return (await import('./de.js')).german
  return (await import('./en.js')).english
}
