import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findViolations, MAY, type SourceFile } from './find-violations.js'

const SRC = new URL('../../src/', import.meta.url).pathname
const files: SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(SRC + path, 'utf8') }))
const planted = (path: string, text: string) =>
  findViolations([...files.filter((file) => file.path !== path), { path, text }]).filter((breach) => breach.includes(path))

test('the rooms import in their order, and every power stays in its place', () => {
  expect(findViolations(files)).toEqual([])
})

test('ARCHITECTURE.md tells the same: every room stands in its table, with the rooms it may import', () => {
  const page = readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| (`.+?) \| (.+) \|$/gm)].map(
    ([, rooms = '', may = '']) => [[...rooms.matchAll(/`(.+?)`/g)].map(([, room = '']) => room), may] as const,
  )
  const told = new Map(rows.flatMap(([rooms, may]) => rooms.map((room) => [room, may])))
  for (const room of new Set(files.map(({ path }) => path.split('/')[0] ?? '').filter((room) => !room.endsWith('.ts'))))
    expect.soft([...told.keys()]).toContain(room)
  const plain = [...told].filter(([, may]) => may === 'nothing' || may.split(', ').every((name) => told.has(name)))
  for (const [room, may] of plain) expect.soft(MAY[room], room).toEqual(may === 'nothing' ? [] : may.split(', '))
  expect(plain.length).toBeGreaterThan(7)
})

describe('A planted breach is caught:', () => {
  test.each([
    ['a room that imports upwards', 'measures/x.ts', "import { recommend } from '../recommendations/recommend.js'"],
    ['storage that knows a room', 'storage/x.ts', "import { EMPTY_PROFILE } from '../profile/profile.js'"],
    ['a catalogue that knows a shopper', 'catalogue/x.ts', "import type { Shopper } from '../profile/shopper.js'"],
    ['an element that reaches behind Valet', 'elements/x.ts', "import { unlock } from '../session/decide.js'"],
    ['a receiver that reads profiles', 'receiver/x.ts', "import { overlay } from '../profile/overlay.js'"],
    ['a room that is not in the table', 'vault/x.ts', 'export const x = 1'],
    ['the widget in the first load', 'valet.ts', "import { mount } from './widget/mount.js'"],
    ['IndexedDB elsewhere', 'profile/x.ts', "export const x = indexedDB.open('x')"],
    ['WebCrypto elsewhere', 'purposes/x.ts', "export const x = crypto.subtle.digest('SHA-256', new Uint8Array())"],
    ['a request elsewhere', 'recommendations/x.ts', "export const x = () => fetch('https://x.example')"],
    ['the loader that holds more than itself', 'script-tag.ts', "import { start } from './script-tag-start.js'"],
    ['a type escape', 'measures/x.ts', 'export const x = (1 as unknown as string)'],
    ['the DOM elsewhere', 'session/x.ts', 'export const x = () => document.cookie'],
    ['local storage anywhere', 'storage/x.ts', "localStorage.setItem('a', 'b')"],
    ['a clock in a pure room', 'size-advice/x.ts', 'export const x = () => Date.now()'],
    ['dice in a pure room', 'recommendations/x.ts', 'export const x = () => Math.random()'],
    ['markup as text', 'widget/x.ts', "export const x = (e: Element) => { e.innerHTML = '' }"],
    ['Node outside the compiler', 'catalogue/x.ts', "import { readFileSync } from 'node:fs'"],
    ['any', 'measures/x.ts', 'export const x: any = 1'],
    ['a name that says nothing', 'measures/utils.ts', 'export const x = 1'],
    ['a folder in a room', 'measures/more/x.ts', 'export const x = 1'],
    ['a barrel', 'measures/index.ts', "export { MEASURES } from './measure.js'"],
    ['a default export', 'measures/x.ts', 'export default 1'],
    ['a file nobody can hold in the head', 'measures/x.ts', 'export const x = 1\n'.repeat(260)],
  ])('%s', (_what, path, text) => {
    expect(planted(path, text)).not.toEqual([])
  })
  test('a cycle', () => {
    const pair = [
      { path: 'measures/a.ts', text: "import { b } from './b.js'\nexport const a = b" },
      { path: 'measures/b.ts', text: "import { a } from './a.js'\nexport const b = a" },
    ]
    expect(findViolations([...files, ...pair]).join()).toContain('a cycle: measures/a.ts')
  })
  test('a compiler that reaches storage through another room', () => {
    expect(
      findViolations([...files, { path: 'compile/x.ts', text: "import { readLedger } from '../purposes/ledger.js'" }]).join(),
    ).toContain('compile/ reaches storage/')
  })
})
