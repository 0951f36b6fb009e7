import { describe, expect, test } from 'vitest'
import { sizeDetails, surer } from '../../src/elements/size-details.js'
import { german } from '../../src/texts/de.js'
import { english } from '../../src/texts/en.js'

describe('how the size sits', () => {
  test('is told by places, close ones first', () => {
    const places = [
      { measure: 'waist', sits: 'loose', by: 2 },
      { measure: 'hip', sits: 'tight', by: 3 },
    ] as const
    expect(sizeDetails({ places }, english)).toBe('Sits close at the hip, loose at the waist.')
    expect(sizeDetails({ places }, german)).toBe('Sitzt an der Hüfte knapp, an der Taille locker.')
  })

  test('is compared with the second size, and what that would do better', () => {
    const runnerUp = { label: 'L', right: 0.3, sits: 'looser', at: ['hip'] } as const
    expect(sizeDetails({ runnerUp }, english)).toBe('L would sit looser, and better at the hip.')
    expect(sizeDetails({ runnerUp: { ...runnerUp, at: [] } }, german)).toBe('L säße weiter.')
  })

  test('is not spoken of when there is nothing to say', () => {
    expect(sizeDetails({}, english)).toBe('')
  })
})

describe('what to add', () => {
  test('is the one fact that helps most, and leads to its room', () => {
    expect(surer({ certainty: 0.7, next: { kind: 'measure', measure: 'hip', gain: 1 } }, english)).toEqual({
      words: 'Add my hip to be surer',
      room: 'me',
    })
    expect(surer({ certainty: 0.7, next: { kind: 'garment', gain: 1 } }, english)?.room).toBe('wardrobe')
  })

  test('is not asked for when the advice is very sure', () => {
    expect(surer({ certainty: 0.92, next: { kind: 'garment', gain: 1 } }, english)).toBeUndefined()
    expect(surer({ certainty: 0.7 }, english)).toBeUndefined()
  })
})
