// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draw } from '../../src/profile/profile.js'
import type { Experiment } from '../../src/purposes/experiment.js'
import { countDraws } from '../../src/sharing/count-draws.js'

const DAY = 86_400_000
const experiment: Experiment = { variants: { control: 1, picks: 1 }, outcome: 'purchase', within: 'P7D' }
const draw: Draw = { experiment: 'cart', variant: 'picks', chance: 0.1, outcome: true }
const told = (change: Partial<Draw> = {}, age = 7 * DAY, listed: Partial<Experiment> = {}) =>
  countDraws([{ draw: { ...draw, ...change }, age }], { cart: { ...experiment, ...listed } })

describe('What is told of an experiment', () => {
  test('is the version she got and whether the outcome came, once its time is over', () => {
    expect(told()).toEqual([{ experiment: 'cart', variant: 'picks', outcome: 'yes' }])
    const { outcome, ...nothingCame } = draw
    expect(countDraws([{ draw: nothingCame, age: 8 * DAY }], { cart: experiment })).toEqual([
      { experiment: 'cart', variant: 'picks', outcome: 'no' },
    ])
  })
  test('is nothing before that, so that the moment of a message is not the moment of an order', () => {
    expect(told({}, 7 * DAY - 1)).toBeUndefined()
    expect(told({}, 0)).toBeUndefined()
  })
  test('is nothing of experiments and versions that the purpose does not list', () => {
    expect(told({ experiment: 'other' })).toBeUndefined()
    expect(told({ experiment: 'constructor' })).toBeUndefined()
    expect(told({ variant: 'id-4711' })).toBeUndefined()
  })
  test('is turned round by the chance thrown with the draw, the same at every telling', () => {
    expect(told({}, 9 * DAY, { flip: 0.25 })).toEqual([{ experiment: 'cart', variant: 'picks', outcome: 'no' }])
    expect(told({}, 30 * DAY, { flip: 0.25 })).toEqual(told({}, 9 * DAY, { flip: 0.25 }))
    expect(told({ chance: 0.25 }, 9 * DAY, { flip: 0.25 })).toEqual([{ experiment: 'cart', variant: 'picks', outcome: 'yes' }])
  })
  test('says yes no more than (1 − flip) / flip times as often of who bought as of who did not', () => {
    const chances = Array.from({ length: 1000 }, (_, i) => i / 1000)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 49 }), (hundredths) => {
        const flip = hundredths / 100
        const yes = (outcome: boolean) =>
          chances.filter((chance) => {
            const { outcome: _was, ...rest } = draw
            const aged = { draw: { ...rest, chance, ...(outcome ? { outcome } : {}) }, age: 7 * DAY }
            return JSON.stringify(countDraws([aged], { cart: { ...experiment, flip } })).includes('yes')
          }).length
        expect(yes(true) / yes(false)).toBeCloseTo((1 - flip) / flip, 6)
        expect(yes(true) + yes(false)).toBe(1000)
      }),
    )
  })
})
