// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { readCommandLine, usageOf } from '../../src/compile/command-options.js'

const read = (line: string) => readCommandLine(line.split(' '))

describe('A command takes', () => {
  test('its own options', () => {
    const { command, files, values } = read('compile a.json b.csv --purchases x.csv --purchases y.csv --threads 2 --memory 1GB --no-cards')
    expect([command, files]).toEqual(['compile', ['a.json', 'b.csv']])
    expect(values).toMatchObject({ purchases: ['x.csv', 'y.csv'], threads: '2', memory: '1GB', 'no-cards': true, out: 'catalogue.arrow' })
  })
  test.each([
    ['evaluate --purchases a.csv --threads 1 --memory 1GB --cap 10 --shoppers 9 --protocol B'],
    ['evaluate feed.json --purchases a.csv --fit a.csv --fit-test b.csv --json'],
    ['pairs --sql postgres --window 90 --cap 20 --min-shoppers 10'],
    ['check policy.json --json'],
    ['check --help'],
    ['--help'],
    ['-h pairs'],
  ])('them in every use of it: %s', (line) => {
    expect(() => read(line)).not.toThrow()
  })
  test.each([
    ['compile feed.json --protocol B', 'compile does not take --protocol'],
    ['compile feed.json --frobnicate x', 'compile does not take --frobnicate'],
    ['compile feed.json -x', 'compile does not take -x'],
    ['evaluate --purchases a.csv --previous b.arrow', 'evaluate does not take --previous'],
    ['evaluate --purchases a.csv --out=b.arrow', 'evaluate does not take --out'],
    ['--out b.arrow pairs --sql spark', 'pairs does not take --out'],
    ['pairs --sql spark --threads 2', 'pairs does not take --threads'],
    ['check policy.json --strict', 'check does not take --strict'],
  ])('no option of another: %s', (line, why) => {
    expect(() => read(line)).toThrow(why)
  })
  test.each([
    ['compile feed.json --out', '--out'],
    ['compile feed.json --strict=yes', '--strict'],
  ])('no option without its value, and no value where there is none: %s', (line, name) => {
    expect(() => read(line)).toThrow(name)
  })
})

describe('How a command is used', () => {
  test('is said of one, or of all', () => {
    expect(usageOf('check')).toBe('usage:\n  valet-sdk check policy.json [--json]')
    expect(usageOf('conquer')).toBe(usageOf())
    for (const command of [
      'compile FEED...',
      'evaluate [FEED...] --purchases FILE...',
      'evaluate --fit FILE --fit-test FILE',
      'pairs',
      'check',
    ])
      expect(usageOf()).toContain(`valet-sdk ${command}`)
  })
  test('names what the command takes, and fits on a terminal', () => {
    expect(usageOf('evaluate')).toContain('[--threads N]')
    expect(usageOf('pairs')).not.toContain('--threads')
    expect(
      Math.max(
        ...usageOf()
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThanOrEqual(120)
  })
})
