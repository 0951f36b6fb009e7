// npm test: every check, one line each with its seconds, and what failed at the end.
import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { provideBrowsers } from './setup/find-browsers.mjs'

const only = process.argv.slice(2)
const CHECKS = [
  ['types', 'npx tsc -p .'],
  ['lint and format', 'npx biome ci .'],
  ['build', 'npm run build'],
  ['unused code', 'npx knip'],
  ['package', 'npx publint --strict'],
  ['package types', 'npx attw --pack . --profile esm-only'],
  ['sizes', 'npx size-limit'],
  ['public interface', 'node test/setup/api-report.mjs'],
  ['project', 'npx vitest run --project project'],
  ['unit', 'npx vitest run --project unit'],
  ['journeys', 'npx vitest run --project journeys'],
].filter(([name]) => only.length === 0 || only.includes(name))

const found = provideBrowsers()
console.log(`engines: ${Object.keys(found).join(', ')}`)
const failed = []
for (const [name, command] of CHECKS) {
  const began = performance.now()
  const { code, output } = await run(command)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const tests = /Tests\s+.*?(\d+) passed/.exec(stripVTControlCharacters(output))?.[1]
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(18)} ${seconds.padStart(6)} s${tests ? `  ${tests} tests` : ''}`)
  if (code === 0) continue
  failed.push(name)
  console.log(output)
}
console.log(failed.length === 0 ? 'everything holds' : `failed: ${failed.join(', ')}`)
console.log(`${CHECKS.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1

function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (part) => {
      output += part
    })
    child.stderr.on('data', (part) => {
      output += part
    })
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
