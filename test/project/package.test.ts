import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  exports: { [entry: string]: string | { types: string; default: string } }
  dependencies: object
  devDependencies: object
}
const entries = Object.keys(manifest.exports).filter((entry) => entry !== './package.json')

test('every entry has its source, its code and its declarations, and stands in the README', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8')
  for (const entry of entries) {
    const target = manifest.exports[entry]
    if (typeof target !== 'object') throw new Error(entry)
    for (const file of [target.types, target.default, target.default.replace('./dist/', './src/').replace(/\.js$/, '.ts')])
      expect.soft(existsSync(root + file), file).toBe(true)
    expect.soft(readme, entry).toContain(`\`valet-sdk${entry.slice(1)}\``)
  }
})

test('the README names no entry that the package does not have', () => {
  const rows = readFileSync(`${root}README.md`, 'utf8').matchAll(/^\| (`valet-sdk.*?) \|/gm)
  const told = [...rows].flatMap(([, names = '']) => [...names.matchAll(/`valet-sdk(.*?)`/g)].map(([, rest = '']) => `.${rest}`))
  expect(told.sort()).toEqual([...entries].sort())
})

test('versions are exact', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies }) as string[]
  expect(versions.filter((version) => !/^\d/.test(version))).toEqual([])
})

test('the package holds what it needs and nothing else', () => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ files: { path: string }[] }]
  const paths = files.map((file) => file.path)
  expect(paths).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'CHANGELOG.md', 'dist/index.js', 'dist/compile/command.js', 'dist/cdn/valet.js']),
  )
  expect(paths.filter((path) => !/^(dist\/|docs\/|LICENSE$|README\.md$|CHANGELOG\.md$|package\.json$)/.test(path))).toEqual([])
  expect(paths.filter((path) => /(^|\/)shared\/|\.(csv|gz|tsv|parquet)$/.test(path))).toEqual([])
})

test('the command says how it is used, and answers 2 to what it does not know', () => {
  const run = (...args: string[]) => {
    try {
      return {
        code: 0,
        out: execFileSync(process.execPath, [`${root}dist/compile/command.js`, ...args], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        }),
      }
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: string }
      return { code: status, out: stderr }
    }
  }
  expect(run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('valet-sdk compile FEED') })
  expect(run()).toMatchObject({ code: 2 })
  expect(run('conquer')).toMatchObject({ code: 2, out: expect.stringContaining('unknown command "conquer"') })
  expect(run('compile', '--frobnicate', 'x')).toMatchObject({ code: 2 })
  expect(run('check', 'policy.json', '--threads', '2')).toEqual({
    code: 2,
    out: 'valet-sdk: check does not take --threads\n\nusage:\n  valet-sdk check policy.json [--json]\n',
  })
  expect(run('compile', '/nowhere/feed.json')).toMatchObject({ code: 1, out: expect.stringContaining('/nowhere/feed.json') })
  expect(run('check', `${root}examples/demo/policy.json`)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Harrow & Lind GmbH is responsible'),
  })
})
