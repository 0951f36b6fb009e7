// The public interface of every entry, as docs/api/*.api.md: fails when it changed, writes it with --write.
import { mkdirSync } from 'node:fs'
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor'

const write = process.argv.includes('--write')
const root = new URL('../..', import.meta.url).pathname
mkdirSync(`${root}tmp`, { recursive: true })
let changed = false
for (const [name, entry] of [
  ['valet-sdk', 'index'],
  ['elements', 'elements/index'],
  ['compile', 'compile/index'],
  ['receiver', 'receiver/index'],
]) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: `${root}dist/${entry}.d.ts`,
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            module: 'ESNext',
            moduleResolution: 'bundler',
            lib: ['ES2022', 'DOM', 'DOM.Iterable'],
            skipLibCheck: true,
            types: [],
          },
          files: [`${root}dist/${entry}.d.ts`],
        },
      },
      apiReport: { enabled: true, reportFileName: `${name}.api.md`, reportFolder: `${root}docs/api/`, reportTempFolder: `${root}tmp/` },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: {
          'ae-missing-release-tag': { logLevel: 'none' }, // The elements' base class is a detail: HTMLElement, or nothing on a server.
          'ae-forgotten-export': { logLevel: name === 'elements' ? 'none' : 'error' },
        },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: `${root}package.json`,
  })
  const result = Extractor.invoke(config, {
    localBuild: write,
    messageCallback: (message) => {
      message.handled = message.logLevel !== 'error'
    },
  })
  if (result.apiReportChanged || result.errorCount > 0) {
    console.error(
      `${name}: ${result.errorCount > 0 ? `${result.errorCount} errors` : 'the public interface changed; if that is meant, run "npm run api" and commit docs/api'}`,
    )
    changed ||= !write || result.errorCount > 0
  }
}
process.exitCode = changed ? 1 : 0
