import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const readme = readFileSync(`${root}README.md`, 'utf8')
const snippets = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code ?? '')

/** What a page loads, and the files it is made of. */
const PIECES: { readonly [name: string]: readonly string[] } = {
  loader: ['valet'],
  core: ['script-tag-start', 'valet-core'],
  'elements, with Lit and English': ['valet-elements', 'load-page-text', 'en'],
  'size advice, with the catalogue reader': ['valet-advice'],
  recommendations: ['valet-recommendations'],
  'desk, when something is kept, asked for or sent': ['valet-desk'],
  'widget, with English': ['valet-widget', 'load-widget-text', 'en-widget'],
}
const brotli = (name: string) => brotliCompressSync(readFileSync(`${root}dist/cdn/${name}${name === 'valet' ? '.js' : '.mjs'}`)).length

test("the README's sizes are the measured ones", () => {
  const sizes = Object.entries(PIECES).map(([name, files]) => [name, files.reduce((sum, file) => sum + brotli(file), 0) / 1000] as const)
  const of = (...names: readonly string[]) =>
    sizes.filter(([name]) => names.some((wanted) => name.startsWith(wanted))).reduce((sum, [, kB]) => sum + kB, 0)
  const rows = [
    ...sizes,
    [
      'a product page before anyone opens the widget, without / with size advice / and recommendations',
      of('loader', 'core', 'elements'),
      of('loader', 'core', 'elements', 'size'),
      of('loader', 'core', 'elements', 'size', 'recommendations'),
    ],
    ['everything', of('')],
  ] as const
  for (const [name, ...kB] of rows) {
    const told = new RegExp(`\\| ${name.replace(/[/]/g, '\\/')} \\| ([\\d. /]+) \\|`).exec(readme)?.[1]?.split(' / ').map(Number)
    expect.soft(told?.length, `${name}: ${kB.map((size) => size.toFixed(1)).join(' / ')}`).toBe(kB.length)
    for (const [i, size] of kB.entries())
      expect.soft(Math.abs((told?.[i] ?? 0) - size), `${name}: ${size.toFixed(1)}`).toBeLessThan(0.06 + size * 0.02)
  }
})

describe("The README's snippets", () => {
  mkdirSync(`${root}tmp`, { recursive: true })
  const folder = mkdtempSync(`${root}tmp/readme-`)
  test.each(snippets.map((code, i) => [i + 1, code] as const))(
    'number %i compiles against the package, and does what it says',
    async (i, code) => {
      try {
        const file = `${folder}/snippet-${i}.ts`
        writeFileSync(file, code)
        const paths = Object.fromEntries([
          ['valet-sdk', ['dist/index.d.ts']],
          ...['elements', 'elements/define', 'compile', 'receiver'].map((name) => [
            `valet-sdk/${name}`,
            [`dist/${name.includes('/') ? name : `${name}/index`}.d.ts`],
          ]),
        ])
        const program = ts.createProgram([file], {
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          target: ts.ScriptTarget.ES2022,
          module: ts.ModuleKind.ESNext,
          moduleResolution: ts.ModuleResolutionKind.Bundler,
          lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
          types: [],
          baseUrl: root,
          paths,
          ignoreDeprecations: '6.0',
        })
        expect(
          ts.getPreEmitDiagnostics(program).map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')),
        ).toEqual([])
        const expected = [...code.matchAll(/\/\/=> (.+)/g)].map(([, result]) => result)
        if (expected.length === 0) return
        const script = ts
          .transpile(code, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext })
          .replace(
            /'valet-sdk(\/(\w+))?'/g,
            (_all, _sub, name) => `'${pathToFileURL(`${root}dist/${name ? `${name}/` : ''}index.js`).href}'`,
          )
        writeFileSync(
          file.replace('.ts', '.mjs'),
          `const printed = []\nconst console = { log: (value) => printed.push(String(value)), error: () => {}, warn: () => {} }\n${script}\nexport { printed }`,
        )
        const { printed } = (await import(pathToFileURL(file.replace('.ts', '.mjs')).href)) as { printed: string[] }
        expect(printed).toEqual(expected)
      } finally {
        if (i === snippets.length) rmSync(folder, { recursive: true, force: true })
      }
    },
  )
  test('begin by line 20', () => {
    expect(readme.split('\n').findIndex((line) => line.startsWith('```'))).toBeLessThan(20)
  })
})
