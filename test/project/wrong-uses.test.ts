import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

const file = new URL('./wrong-uses.ts', import.meta.url).pathname
const root = new URL('../../', import.meta.url).pathname

test('wrong uses do not compile, each for the reason that is written beside it', () => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  const program = ts.createProgram([file], { ...options, noEmit: true, isolatedDeclarations: false, declaration: false })
  const errors = new Map<number, string>()
  for (const { file: source, start, messageText } of ts.getPreEmitDiagnostics(program)) {
    if (!source || start === undefined) continue
    const line = source.getLineAndCharacterOfPosition(start).line
    errors.set(source.fileName === file ? line : -1, `${errors.get(line) ?? ''}${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
  }
  const lines = readFileSync(file, 'utf8').split('\n')
  for (const [i, text] of lines.entries()) {
    const expected = /\/\/ THROWS (.+)$/.exec(text)?.[1]
    if (expected) expect.soft(errors.get(i) ?? 'it compiles', text.trim()).toContain(expected)
    else expect.soft(errors.get(i), text.trim()).toBeUndefined()
  }
  expect(lines.filter((text) => text.includes('// THROWS')).length).toBeGreaterThan(12)
})
