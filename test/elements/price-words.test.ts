import { describe, expect, test } from 'vitest'
import { priceWords } from '../../src/elements/price-words.js'

const plain = (words: string) => words.replace(/\s/g, ' ')

describe('a price', () => {
  test('is written as the language writes it, without needless zeros', () => {
    expect(priceWords(18_900, 'EUR', 'en')).toBe('€189')
    expect(plain(priceWords(8950, 'EUR', 'de-AT'))).toBe('€ 89,50')
    expect(plain(priceWords(18_900, 'EUR', 'de'))).toBe('189 €')
  })

  test('follows the minor unit of its currency', () => {
    expect(priceWords(1200, 'JPY', 'en')).toBe('¥1,200')
    expect(plain(priceWords(12_345, 'KWD', 'en'))).toBe('KWD 12.345')
  })

  test('stands without a currency when the feed has none, and with what the feed says when that is no currency', () => {
    expect(priceWords(18_900, undefined, 'en')).toBe('189.00')
    expect(priceWords(18_900, 'euros', 'en')).toBe('189.00 euros')
    expect(priceWords(18_900, 'EUR', 'not a language')).toBe('189.00 EUR')
  })
})
