import { describe, expect, test } from 'vitest'
import { MEASURE_NAMES } from '../../src/measures/measure.js'
import { german } from '../../src/texts/de.js'
import { english } from '../../src/texts/en.js'
import { loadPageText } from '../../src/texts/load-page-text.js'

/** Every string of a text, with the functions called by arguments of their number. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return wordsOf(value(...Array.from({ length: value.length }, (_, i) => (i === 0 ? 'Fjellby' : 2))))
  return Object.values(value ?? {}).flatMap(wordsOf)
}

const spoken = (text: typeof english) => {
  const { because, percent, chosenHere, allSizes, ...rest } = text
  return [
    ...wordsOf(rest),
    because.measures(['height'], 'brand'),
    because.garment('Fjellby', 'M', 'right'),
    because.sameProduct('M', 'large'),
    percent(0.5),
    chosenHere(2),
    allSizes(16),
  ]
}

describe('what the elements say', () => {
  test('German on German pages, English on all others', async () => {
    expect(await loadPageText('de-CH')).toBe(german)
    expect(await loadPageText('DE')).toBe(german)
    expect(await loadPageText('en-GB')).toBe(english)
    expect(await loadPageText('del')).toBe(english)
    expect(await loadPageText('')).toBe(english)
  })

  test('has a word for every measure', () => {
    for (const text of [english, german]) expect(Object.keys(text.measures).sort()).toEqual([...MEASURE_NAMES].sort())
  })

  test('leaves nothing unsaid, and calls out, begs and praises nowhere', () => {
    for (const text of [english, german]) {
      for (const words of spoken(text)) {
        expect(words.trim()).not.toBe('')
        expect(words).not.toMatch(/!|undefined|\bplease\b|\bbitte\b|recommended for you|we value/i)
      }
    }
  })

  test('says Sie in German, never du', () => {
    for (const words of spoken(german)) expect(words).not.toMatch(/\b(du|dich|dir|dein\w*)\b/i)
  })

  test('counts as the language counts', () => {
    expect(english.chosenHere(1)).toBe('Chosen on this device, from 1 product.')
    expect(english.chosenHere(12_101)).toBe('Chosen on this device, from 12,101 products.')
    expect(german.chosenHere(12_101)).toBe('Auf diesem Gerät aus 12.101 Artikeln gewählt.')
    expect([0, 1, 3].map((events) => english.reasons.taste('Green', events))).toEqual([
      'Green, which you own',
      'Green, looked at once',
      'Green, looked at 3 times',
    ])
  })
})
