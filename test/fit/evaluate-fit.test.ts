// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { evaluationOf, judgeFit } from '../../src/fit/evaluate-fit.js'
import { areaUnderCurve, fitQuality, reliability } from '../../src/fit/fit-quality.js'
import { fitTable } from '../../src/fit/fit-table.js'
import { earlierRows } from '../../src/fit/own-history.js'
import { madeUpVerdicts } from './made-up-verdicts.js'

describe('The quality of chances', () => {
  test('is the area under the curve, where equal scores count half', () => {
    expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toBe(0.75)
    expect(areaUnderCurve([1, 1, 1], [true, false, true])).toBe(0.5)
    expect(areaUnderCurve([1, 2], [true, true])).toBeNaN()
  })
  test('is perfect for an oracle, and its calibration is off by as much as it errs', () => {
    const oracle = [0, 1, 2].map((outcome) => ({
      outcome,
      chances: [0, 1, 2].map((c) => (c === outcome ? 1 : 0)) as [number, number, number],
    }))
    expect(fitQuality(oracle)).toEqual({ n: 3, auc: 1, brier: 0, ece: 0 })
    const always = [0, 1, 1, 2].map((outcome) => ({ outcome, chances: [0, 1, 0] as const }))
    expect(fitQuality(always).ece).toBeCloseTo((0.25 + 0.5 + 0.25) / 3)
    expect(reliability(always).find(({ outcome }) => outcome === 'right')).toMatchObject({ n: 4, said: 1, came: 0.5 })
  })
})

describe('A model judged on other shoppers', () => {
  const judged = judgeFit(fitTable(madeUpVerdicts(600)), fitTable(madeUpVerdicts(200, { seed: 11 })))
  const { all, bodyHidden, productOnly, byHistory } = evaluationOf(judged)
  test('knows more the more it is told', () => {
    expect(productOnly.auc).toBeGreaterThan(0.6)
    expect(all.auc).toBeGreaterThan(productOnly.auc + 0.02)
    expect(all.auc).toBeGreaterThan(bodyHidden.auc)
  })
  test('counts only verdicts of strictly earlier days', () => {
    expect(Object.fromEntries(Object.entries(byHistory).map(([name, { n }]) => [name, n]))).toEqual({
      0: 200,
      1: 200,
      2: 200,
      '3-4': 400,
      '5+': 0,
    })
    const rows = madeUpVerdicts(1).map((row) => ({ ...row, time: 1_600_000_000_000 }))
    expect(earlierRows(fitTable(rows))).toEqual(rows.map(() => []))
  })
  test('takes what the same shopper said in the file it learnt from as history', () => {
    const rows = madeUpVerdicts(300)
    const late = rows.filter(({ product }) => product === 'vast')
    expect(judgeFit(fitTable(rows.filter(({ product }) => product !== 'vast')), fitTable(late)).every(({ earlier }) => earlier === 4)).toBe(
      true,
    )
  })
})
