import type { WidgetText } from './widget-text.js'

/**
 * The widget's words for a language tag; English for every language that is missing. Only the one language is fetched.
 *
 * @example
 * const text = await loadWidgetText('de-AT') // German, Sie
 */
export async function loadWidgetText(language: string): Promise<WidgetText> {
  if (/^de\b/i.test(language)) return (await import('./de-widget.js')).germanWidget
  return (await import('./en-widget.js')).englishWidget
}
