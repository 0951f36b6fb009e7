import { describe, expect, test } from 'vitest'
import { certaintyWords, sizeReason } from '../../src/elements/size-reason.js'
import type { SizeReasonWithFact } from '../../src/size-advice/size-advice.js'
import { german } from '../../src/texts/de.js'
import { english } from '../../src/texts/en.js'

const owned = (share: number, same: 'product' | 'brand' | 'other' = 'other', brand = 'Fjellby'): SizeReasonWithFact => ({
  kind: 'garment',
  share,
  garment: { brand, size: 'M', verdict: 'right', same },
})
const measure = (name: 'height' | 'weight' | 'chest', share: number): SizeReasonWithFact => ({ kind: 'measure', share, measure: name })
const say = (reasons: readonly SizeReasonWithFact[], chart: 'brand' | 'general' | 'none' = 'brand') =>
  sizeReason({ reasons, chart }, english)

describe('the reason for a size', () => {
  test('names the measures, the weightiest first, and whose chart it is', () => {
    expect(say([measure('weight', 0.4), measure('height', 0.6)])).toBe('From your height and weight and this brand’s size chart.')
    expect(say([measure('chest', 1)], 'general')).toBe('From your chest and a general size chart, as this brand gives none.')
  })

  test('never says at once that a brand has a chart and has none', () => {
    for (const reasons of [[measure('chest', 1)], [owned(1)], [measure('chest', 0.6), owned(0.4)]]) {
      for (const text of [english, german]) {
        const words = sizeReason({ reasons, chart: 'general' }, text)
        expect(words).not.toMatch(/this brand’s size chart|Größentabelle dieser Marke/)
        expect(words).toMatch(/as this brand gives none|da diese Marke keine angibt/)
      }
    }
  })

  test('names the garment it rests on', () => {
    expect(say([owned(1)])).toBe('Your Fjellby in M is right.')
    expect(say([owned(1, 'brand', '')])).toBe('A garment of yours in M is right.')
    expect(say([owned(1, 'product')])).toBe('You said that M of this is right.')
    expect(say([owned(1)], 'none')).toBe('Your Fjellby in M is right. Compared by the size labels, as there is no chart.')
  })

  test('names the weightier evidence first, and leaves out what hardly counts', () => {
    expect(say([owned(0.7), measure('chest', 0.3)])).toBe('Your Fjellby in M is right. From your chest and this brand’s size chart.')
    expect(say([owned(0.3), measure('chest', 0.7)])).toBe('From your chest and this brand’s size chart. Your Fjellby in M is right.')
    expect(say([owned(0.1), measure('chest', 0.9)])).toBe('From your chest and this brand’s size chart.')
  })

  test('says when others found the product smaller than its label', () => {
    const reasons = [measure('chest', 1)]
    expect(sizeReason({ reasons, chart: 'brand', runs: -0.4 }, english)).toContain(
      'Others found it 0.4 of a size smaller than its label says.',
    )
    expect(sizeReason({ reasons, chart: 'brand', runs: 0.4 }, german)).toContain('Andere fanden es um 0,4 Größen größer als angegeben.')
    expect(sizeReason({ reasons, chart: 'brand', runs: 0.1 }, english)).not.toContain('Others')
  })

  test('says by how much the preferred fit moved it', () => {
    expect(sizeReason({ reasons: [measure('chest', 0.8), { kind: 'preference', share: 0.2 }], chart: 'brand', shift: 0.3 }, english)).toBe(
      'From your chest and this brand’s size chart. Moved by 0.3 of a size to the loose side, as you like it.',
    )
    expect(sizeReason({ reasons: [measure('chest', 1)], chart: 'brand', shift: -0.3 }, german)).toContain('Um 0,3 Größen enger gerechnet')
  })

  test('says nothing when nothing is known to say', () => {
    expect(say([])).toBe('')
  })
})

describe('how sure', () => {
  test('a number never stands without its word, and the same number always has the same', () => {
    expect([0.6, 0.744, 0.749, 0.86, 0.899].map((share) => certaintyWords(share, english))).toEqual([
      'Rather, 60 %',
      'Rather, 74 %',
      'Fairly sure, 75 %',
      'Fairly sure, 86 %',
      'Very sure, 90 %',
    ])
    expect(certaintyWords(0.86, german)).toBe('Ziemlich sicher, 86 %')
  })
})
