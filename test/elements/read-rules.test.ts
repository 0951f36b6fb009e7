import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readRules } from '../../src/elements/read-rules.js'

const warned: string[] = []
beforeEach(() => {
  warned.length = 0
  vi.spyOn(console, 'warn').mockImplementation((words) => void warned.push(String(words)))
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('The shop’s rules in an attribute', () => {
  test('are read as they are', () => {
    const rules = [
      { where: { brand: 'Fjellby' }, boost: -0.2, slot: 'home' },
      { where: { product: ['p1', 'p2'] }, pin: true },
      { where: { tag: 'colour:red' }, exclude: true, replenishable: false },
    ]
    expect(readRules(JSON.stringify(rules), 'a')).toEqual(rules)
    expect(readRules('[]', 'a')).toEqual([])
    expect(warned).toEqual([])
  })
  test.each([
    ['no JSON', '[{', 'no JSON'],
    ['no list', '{"where":{}}', 'no array of rules'],
    ['nothing', 'null', 'no array of rules'],
  ])('that are %s are said once in the console, with the place, and are no rules', (_what, text, words) => {
    for (let i = 0; i < 3; i++) expect(readRules(text, `<valet-picks rules> ${text}`)).toEqual([])
    expect(warned).toHaveLength(1)
    expect(warned[0]).toContain(`<valet-picks rules> ${text}: ${words}`)
  })
  test.each([
    '{"boost":1}',
    '{"where":[]}',
    '{"where":{"product":"p1"},"pin":true}',
    '{"where":{"colour":"red"}}',
    '{"where":{"brand":7}}',
    '{"where":{},"boost":"1"}',
    '{"where":{},"boost":1e999}',
    '{"where":{},"pin":1}',
    '{"where":{},"slot":4}',
    '{"where":{},"constructor":true}',
    '{"where":{},"weight":1}',
    'null',
    '"rule"',
  ])('leave out %s, and keep the others', (wrong) => {
    expect(readRules(`[${wrong},{"where":{"brand":"A"},"pin":true}]`, wrong)).toEqual([{ where: { brand: 'A' }, pin: true }])
    expect(warned).toEqual([`Valet: ${wrong}: rule 1 is none and is left out; write a JSON array of rules (docs/elements.md)`])
  })
})
