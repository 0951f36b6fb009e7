import { chmodSync } from 'node:fs'
import resolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import typescript from '@rollup/plugin-typescript'
import dts from 'rollup-plugin-dts'

const external = [/^node:/, /^(@duckdb\/node-api|@electric-sql\/pglite|@uwdata\/flechette|idb|lit|pg|saxes|sharp|valibot)(\/|$)/]
const entries = {
  index: 'src/index.ts',
  'elements/index': 'src/elements/index.ts',
  'elements/define': 'src/elements/define.ts',
  'compile/index': 'src/compile/index.ts',
  'receiver/index': 'src/receiver/index.ts',
  'script-tag': 'src/script-tag.ts',
}
const START = `${import.meta.dirname}/src/script-tag-start.ts`
const ts = (outDir) => typescript({ tsconfig: './tsconfig.build.json', noEmitOnError: true, compilerOptions: { outDir } })
const bundled = (outDir, module) => [
  resolve({ browser: true, exportConditions: ['production'] }),
  ts(outDir),
  terser({ ecma: 2022, module, compress: { passes: 2 }, mangle: { properties: false } }),
]
/** For `<script type="module">`: the package's first entry with the elements registered, as one module. */
const MODULE_TAG = '\0module-tag'
const moduleTag = {
  name: 'module-tag',
  resolveId: (id) => (id === MODULE_TAG ? id : null),
  load: (id) =>
    id === MODULE_TAG
      ? "import '/src/elements/define.ts'\nexport * from '/src/index.ts'".replaceAll('/src/', `${import.meta.dirname}/src/`)
      : null,
}
const runnable = { name: 'runnable', writeBundle: () => chmodSync('dist/compile/command.js', 0o755) }
const has = (id, ...rooms) => rooms.some((room) => id.includes(`/src/${room}`))

/** Every module that one of ours loads at once. */
function loads(file, getModuleInfo, seen = new Set()) {
  const walk = (id) => {
    if (seen.has(id)) return
    seen.add(id)
    for (const imported of getModuleInfo(id)?.importedIds ?? []) walk(imported)
  }
  walk(`${import.meta.dirname}/src/${file}`)
  return seen
}

/** The pieces that a page loads one after the other; the sizes in the README are theirs. */
function piece(id, { getModuleInfo }) {
  if (has(id, 'texts/')) return undefined
  if (has(id, 'widget/', 'measures/garment-places')) return 'valet-widget'
  // What few shops need: a delta, a file that others wrote, products as an array, rules in an attribute.
  if (has(id, 'catalogue/check-', 'catalogue/delta', 'catalogue/build-columns', 'catalogue/garment-kind-of', 'elements/read-rules'))
    return undefined
  // What scores a fit model: loaded for catalogues that have one.
  if (has(id, 'size-advice/score-by-model', 'size-advice/fit-by-model', 'size-advice/fit-body')) return 'valet-fit'
  if (has(id, 'picks.ts', 'recommendations/')) return 'valet-recommendations'
  if (
    has(id, 'advice.ts', 'open-catalogue.ts', 'catalogue/', 'size-advice/', 'measures/population', 'measures/body') ||
    id.includes('flechette')
  )
    return 'valet-advice'
  // What is loaded when a card's "Why this" or menu is first opened.
  if (has(id, 'elements/pick-menu', 'elements/menu-choices', 'elements/why-this', 'elements/reason-bars')) return 'valet-pick-menu'
  if (has(id, 'elements/') || /node_modules\/(lit|lit-html|lit-element|@lit)\//.test(id)) return 'valet-elements'
  if (loads('valet.ts', getModuleInfo).has(id)) return 'valet-core'
  return loads('desk.ts', getModuleInfo).has(id) || id.includes('/node_modules/idb/') ? 'valet-desk' : undefined
}

export default [
  {
    input: { ...entries, 'compile/command': 'src/compile/command.ts', 'compile/model-worker': 'src/compile/model-worker.ts' },
    external,
    plugins: [ts('dist'), runnable],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
  },
  {
    input: entries,
    external,
    plugins: [dts({ tsconfig: './tsconfig.build.json' })],
    output: { dir: 'dist', format: 'es', chunkFileNames: 'declarations/[name]-[hash].d.ts' },
  },
  {
    input: { 'script-tag-start': 'src/script-tag-start.ts', 'valet.min': MODULE_TAG },
    plugins: [moduleTag, ...bundled('dist/cdn', true)],
    output: {
      dir: 'dist/cdn',
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name].mjs',
      manualChunks: piece,
      onlyExplicitManualChunks: true,
    },
  },
  {
    input: 'src/script-tag.ts',
    external: [START],
    plugins: bundled('dist/cdn', false),
    output: { file: 'dist/cdn/valet.js', format: 'iife', sourcemap: true, paths: { [START]: './script-tag-start.mjs' } },
  },
]
