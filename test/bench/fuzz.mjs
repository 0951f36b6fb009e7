// Changes feeds and catalogue files at random and compiles or opens them: a catalogue with problems, or a typed error.
import { compileCatalogue } from '../../dist/compile/index.js'
import { CatalogueError, openCatalogue } from '../../dist/index.js'
import { MADE_UP_FEEDS, TABLE_MAP } from '../setup/made-up-feeds.mjs'

const times = Number(process.argv.find((arg) => /^\d+$/.test(arg)) ?? 20_000)
const SLOW = 10_000
const TOKENS = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '\0',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '\n',
  '\t',
  ',',
  ';',
  '{',
  '}',
  '[',
  ']',
  ':',
  '__proto__',
  'constructor',
  '-1',
  '1e999',
  'null',
  'true',
  '\uFEFF',
  '\u202E',
  '9'.repeat(400),
  ' '.repeat(5000),
  '<a>'.repeat(300),
  '['.repeat(3000),
  'javascript:alert(1)',
  '</script>',
]
const encoder = new TextEncoder()
let seed = Number(process.env.SEED ?? 1)
/** Mulberry32. */
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
const below = (n) => Math.floor(random() * n)

function mutated(bytes) {
  let held = bytes.slice()
  for (let left = 1 + below(4); left > 0; left--) {
    const at = below(held.length + 1)
    const [head, tail] = [held.subarray(0, at), held.subarray(Math.min(held.length, at + (random() < 0.5 ? 0 : below(200))))]
    const way = below(6)
    if (way === 0 && held.length > 0) held[below(held.length)] = below(256)
    else if (way === 1) held = head.slice()
    else if (way === 2) held = joined(head, encoder.encode(TOKENS[below(TOKENS.length)]), tail)
    else if (way === 3) held = joined(head, tail)
    else if (way === 4) held = joined(head, head.subarray(below(head.length + 1)), tail)
    else if (held.length > 4)
      new DataView(held.buffer, held.byteOffset).setInt32(below(held.length - 4), [-1, 0, 0x7fffffff, 1 << below(31)][below(4)], true)
  }
  return held
}

const VALUES = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  '__proto__',
  [],
  {},
  [[]],
  [null],
  { '@type': 'Product' },
  { nodes: [] },
  { edges: [1] },
  'javascript:alert(1)',
]
/** JSON with some of its values replaced, which bytes alone rarely leave readable. */
function replaced(text) {
  const share = random() * 0.2
  return encoder.encode(
    JSON.stringify(JSON.parse(text, (_key, value) => (random() < share ? VALUES[below(VALUES.length)] : value)) ?? null),
  )
}

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const figures = {}
async function fuzz(name, seedBytes, attempt) {
  const json = /^[{[]/.test(new TextDecoder().decode(seedBytes.subarray(0, 1))) && new TextDecoder().decode(seedBytes)
  const tally = { runs: 0, catalogues: 0, refused: 0, slowestMs: 0, peakMB: 0 }
  figures[name] = tally
  for (let i = 0; i < times; i++) {
    const bytes = json && i % 2 ? replaced(json) : mutated(seedBytes)
    const before = performance.now()
    try {
      if (await attempt(bytes)) tally.catalogues++
      else tally.refused++
    } catch (error) {
      console.error(`${name}, run ${i}:`, error)
      process.exitCode = 1
      return
    }
    tally.runs++
    tally.slowestMs = Math.max(tally.slowestMs, Math.round(performance.now() - before))
    if (i % 100 === 0) tally.peakMB = Math.max(tally.peakMB, Math.round(process.memoryUsage().rss / 1e6))
    if (tally.slowestMs > SLOW) throw new Error(`${name}, run ${i} took ${tally.slowestMs} ms`)
  }
  console.error(name, JSON.stringify(tally))
}

/** Opens a catalogue and reads all of it, as a page would. */
async function readAll(bytes, delta) {
  const catalogue = await openCatalogue(bytes, [], delta)
  for (let row = 0; row < Math.min(catalogue.size, 50); row++) {
    catalogue.product(row)
    catalogue.sizes(row)
    catalogue.chart(row)
    catalogue.sizeClass(row)
  }
  catalogue.rowOf('sku-1-M')
  return catalogue.products.values.length + catalogue.price.length
}

async function compileAndRead(name, bytes) {
  const { bytes: compiled, report } = await compileCatalogue([{ name, bytes }], name.startsWith('table') ? { columns: TABLE_MAP } : {})
  if (!compiled) {
    if (report.problems.length === 0) throw new Error('nothing was compiled and nothing is wrong')
    return false
  }
  await readAll(compiled)
  return true
}

for (const [name, text] of Object.entries(MADE_UP_FEEDS)) await fuzz(name, encoder.encode(text), (bytes) => compileAndRead(name, bytes))
const { bytes: whole } = await compileCatalogue([{ name: 'products.json', bytes: encoder.encode(MADE_UP_FEEDS['products.json']) }])
await fuzz('catalogue.arrow', whole, async (bytes) => {
  try {
    await readAll(bytes)
    return true
  } catch (error) {
    if (error instanceof CatalogueError) return false
    throw error
  }
})
console.log(JSON.stringify(figures))
