import { describe, expect, test } from 'vitest'
import { FACT_NAMES } from '../../src/profile/fact-name.js'
import { germanWidget } from '../../src/texts/de-widget.js'
import { englishWidget } from '../../src/texts/en-widget.js'
import { loadWidgetText } from '../../src/texts/load-widget-text.js'
import type { WidgetText } from '../../src/texts/widget-text.js'

/** Every text by its path; functions are asked with numbers and a name. */
function textsOf(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return [[path, String((words as (...given: unknown[]) => unknown)(2, 3, 4))]]
  return Object.entries(words as object).flatMap(([key, value]) => textsOf(value, path ? `${path}.${key}` : key))
}

const languages: readonly WidgetText[] = [englishWidget, germanWidget]

describe('the words of the widget', () => {
  test('German says everything that English says', () => {
    expect(textsOf(germanWidget).map(([path]) => path)).toEqual(textsOf(englishWidget).map(([path]) => path))
  })

  test.each(languages)('no text is empty, shouts or begs ($language)', (words) => {
    for (const [path, text] of textsOf(words)) {
      if (path !== 'rooms.data.lead') expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(/[!]|please|bitte|recommended|we value/i)
    }
  })

  test.each(languages)('giving a key and keeping it locked are both named ($language)', ({ keys }) => {
    expect(new Set([keys.keepLocked, keys.give, keys.takeBack]).size).toBe(3)
  })

  test.each(languages)('every fact a shop can ask for has a name ($language)', ({ keys }) => {
    for (const fact of FACT_NAMES) expect(keys.names[fact], fact).toBeTruthy()
  })

  test.each(languages)('one and many are told apart ($language)', ({ data, notices }) => {
    expect(data.erase.really(1)).not.toBe(data.erase.really(2).replace('2', '1'))
    expect(notices.unsaved(1)).not.toBe(notices.unsaved(2).replace('2', '1'))
  })

  test('a language that is missing gets English', async () => {
    expect((await loadWidgetText('de-CH')).language).toBe('de')
    expect((await loadWidgetText('DE')).language).toBe('de')
    expect((await loadWidgetText('fr')).language).toBe('en')
    expect((await loadWidgetText('den')).language).toBe('en')
  })
})
