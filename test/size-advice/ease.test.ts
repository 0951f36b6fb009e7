// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import { adviseSize } from '../../src/size-advice/advise-size.js'
import { fitClassOf } from '../../src/size-advice/ease.js'

const product = (id: string, title: string) => ({
  id,
  title,
  brand: 'Fjellby',
  category: ['Shirts'],
  gender: 'women' as const,
  tags: [],
  aliases: [],
  variants: ['S', 'M', 'L'].map((size) => ({ id: `${id}${size}`, size, colour: '', inStock: true })),
})
const rows = ['S', 'M', 'L'].map((label, i) => ({ label, ranges: { chest: { min: 92 + 8 * i, max: 100 + 8 * i } } }))
const catalogue = await openCatalogue(
  [product('regular', 'Shirt'), product('slim', 'Slim shirt'), product('loose', 'Oversized shirt')],
  [{ brand: 'Fjellby', kinds: ['top'], gender: 'women', basis: 'garment', rows }],
)
const best = (id: string, chest: number) => {
  const advice = adviseSize(catalogue, { measures: { chest } }, id)
  const sizes = ('sizes' in advice ? advice.sizes : undefined) ?? []
  return sizes.reduce((most, size) => (size.right > most.right ? size : most)).label
}

describe('A chart of garment measures', () => {
  test('is read with the room that a shirt has: 96 cm across the bust is M, though the garment of S measures that', () => {
    expect(best('regular', 96)).toBe('M')
  })
  test('has less room where the title says slim, more where it says oversized', () => {
    expect([best('slim', 98.5), best('regular', 98.5), best('loose', 98.5)]).toEqual(['M', 'M', 'L'])
    expect([best('slim', 94), best('regular', 94), best('loose', 94)]).toEqual(['S', 'M', 'L'])
  })
})

describe('The cut', () => {
  test.each([
    ['Slim-fit shirt', 'slim'],
    ['Relaxed Oxford', 'loose'],
    ['Slimming tea', 'regular'],
    ['', 'regular'],
  ])('of "%s" is %s', (words, fit) => {
    expect(fitClassOf(words)).toBe(fit)
  })
})
