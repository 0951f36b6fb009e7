// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { basicColour } from '../../src/compile/basic-colour.js'
import { basicMaterials } from '../../src/compile/basic-material.js'
import { genderOf } from '../../src/compile/gender-of.js'
import { priceLevels } from '../../src/compile/price-levels.js'
import { EMPTY_ITEM } from '../../src/feeds/feed-item.js'
import { findSeparator } from '../../src/feeds/find-separator.js'
import { optionRole } from '../../src/feeds/option-role.js'
import { readPrice } from '../../src/feeds/read-price.js'

describe('A price is read as shops write it:', () => {
  test.each([
    ['$2,030', 203_000, 'USD'],
    ['1.299,00 €', 129_900, 'EUR'],
    ['29.95 EUR', 2995, 'EUR'],
    ['EUR29.95', 2995, 'EUR'],
    ['1 299,00 kr', 129_900, undefined],
    ["CHF 1'299.-", 129_900, 'CHF'],
    ['£15', 1500, 'GBP'],
    ['12,5', 1250, undefined],
    ['¥12,800', 12_800, 'JPY'],
    ['R$ 1.234,50', 123_450, 'BRL'],
    ['2\u00a0490,00\u00a0Kč', 249_000, 'CZK'],
    ['89', 8900, undefined],
  ])('%s', (text, amount, currency) => {
    expect(readPrice(text)).toEqual({ amount, ...(currency ? { currency } : {}) })
  })
  test.each(['', 'gratis', '-5 EUR', 'EUR'])('but not out of "%s"', (text) => {
    expect(readPrice(text)).toBeUndefined()
  })
  test('in cents, when the feed counts cents', () => {
    expect(readPrice('5500', true)).toEqual({ amount: 5500 })
  })
  test('never as something that is no amount, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const amount = readPrice(text)?.amount ?? 0
        return Number.isInteger(amount) && amount >= 0
      }),
    )
  })
})

describe('A colour has one name in every language:', () => {
  test.each([
    ['Navy Blue', 'blue'],
    ['Dunkelblau', 'blue'],
    ['bleu ciel', 'blue'],
    ['Off White', 'white'],
    ['weiß', 'white'],
    ['Rosé', 'pink'],
    ['rose gold', 'gold'],
    ['Czarny', 'black'],
    ['чёрный', 'black'],
    ['black/white', 'black'],
    ['Heather Charcoal', 'grey'],
    ['Verde oliva', 'green'],
    ['mehrfarbig', 'multicolour'],
    ['hellgrün', 'green'],
    ['tan', 'brown'],
    ['tangerine', 'orange'],
  ])('%s is %s', (name, colour) => {
    expect(basicColour(name)).toBe(colour)
  })
  test.each(['Placeholder', 'Default Title', 'rotation', '', '44mm'])('"%s" is none', (name) => {
    expect(basicColour(name)).toBeUndefined()
  })
})

const ITEM = { ...EMPTY_ITEM, id: '1', group: '1' }

describe('What a feed says in its own words', () => {
  test('names materials', () => {
    expect(basicMaterials('80 % Baumwolle, 20% Elasthan')).toEqual(['cotton', 'elastane'])
    expect(basicMaterials('Reine Schurwolle')).toEqual(['wool'])
    expect(basicMaterials('Ledersohle')).toEqual(['leather'])
  })
  test.each([
    ['Größe', 'size'],
    ['GROESSE', 'size'],
    ['Select Size:', 'size'],
    ['Shoe size (EU)', 'size'],
    ['Taille', 'size'],
    ['Rozmiar', 'size'],
    ['COLOR', 'colour'],
    ['Farbe', 'colour'],
    ['Coloris', 'colour'],
    ['Stoff', 'material'],
    ['Title', undefined],
    ['Length', undefined],
  ])('calls an option %s, which is %s', (name, role) => {
    expect(optionRole(name)).toBe(role)
  })
  test('may be overruled by the shop', () => {
    expect(optionRole('Passform', { passform: 'size' })).toBe('size')
  })
  test.each([
    [{ gender: 'female' }, 'women'],
    [{ gender: 'Herren' }, 'men'],
    [{ category: ['Women', 'Dresses'] }, 'women'],
    [{ tags: ['tag:menswear'] }, 'men'],
    [{ brand: 'Fjellby Women' }, 'women'],
    [{ gender: 'unisex', brand: 'Fjellby' }, 'unisex'],
  ] as const)('says for whom a garment is cut: %o is for %s', (said, gender) => {
    expect(genderOf({ ...ITEM, ...said })).toBe(gender)
  })
  test('separates its columns by what the header shows', () => {
    expect([findSeparator('a\tb,c\td\n'), findSeparator('"a,b";c;d\n1,2,3,4'), findSeparator('a|b\n'), findSeparator('a')]).toEqual([
      '\t',
      ';',
      '|',
      ',',
    ])
  })
})

test('a price is low or high beside others of its category, and nothing beside too few', () => {
  const prices = Int32Array.from([...Array.from({ length: 20 }, (_, i) => (i + 1) * 1000), -1, 500])
  const levels = priceLevels(prices, [...Array.from({ length: 21 }, () => 0), 1])
  expect([levels[0], levels[10], levels[19], levels[20], levels[21]]).toEqual(['low', 'middle', 'high', undefined, undefined])
})
