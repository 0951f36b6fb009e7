// npm test: every check, one line each with its seconds, and what failed at the end.
// `npm test -- build unit` runs these alone; `ENGINES=firefox npm test` asks one engine.
import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { provideBrowsers } from './setup/find-browsers.mjs'

const only = process.argv.slice(2)
const engines = Object.keys(provideBrowsers()).filter((engine) => process.env.ENGINES?.split(',').includes(engine) ?? true)
const inEngines = (name, project) =>
  engines.map((engine) => [`${name} in ${engine}`, `npx vitest run --allowOnly=false --project ${project}`, { ENGINES: engine }])
const CHECKS = [
  ['types', 'npx tsc -p .'],
  ['lint and format', 'npx biome ci --colors=off --error-on-warnings .'],
  ['build', 'npm run build'],
  ['unused code', 'npx knip --no-config-hints'],
  ['package', 'npx publint --strict'],
  ['package types', 'npx attw --pack . --profile esm-only'],
  ['sizes', 'npx size-limit'],
  ['public interface', 'node test/setup/api-report.mjs'],
  ['project', 'npx vitest run --allowOnly=false --project project'],
  ['unit', 'npx vitest run --allowOnly=false --project unit'],
  ...inEngines('pages', 'browser'),
  ...inEngines('journeys', 'journeys'),
].filter(([name]) => only.length === 0 || only.some((wanted) => name === wanted || name.startsWith(`${wanted} in `)))

console.log(`engines: ${engines.join(', ')}`)
const failed = []
for (const [name, command, environment] of CHECKS) {
  const began = performance.now()
  const { code, output } = await run(command, environment)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const tests = /Tests\s+.*?(\d+) passed/.exec(output)?.[1]
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(21)} ${seconds.padStart(6)} s${tests ? `  ${tests} tests` : ''}`)
  if (code === 0) continue
  failed.push(name)
  console.log(output)
}
console.log(failed.length === 0 ? 'everything holds' : `failed: ${failed.join(', ')}`)
console.log(`${CHECKS.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 && CHECKS.length > 0 ? 0 : 1

/** Runs a command and keeps what it says, without colours, so that it can be read in a file as well. */
function run(command, environment = {}) {
  const { FORCE_COLOR: _, ...inherited } = process.env
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...inherited, NO_COLOR: '1', ...environment } })
    const parts = []
    child.stdout.on('data', (part) => parts.push(part))
    child.stderr.on('data', (part) => parts.push(part))
    child.once('close', (code) => resolve({ code: code ?? 1, output: stripVTControlCharacters(Buffer.concat(parts).toString()) }))
  })
}
